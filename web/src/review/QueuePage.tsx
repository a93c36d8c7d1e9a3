import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { get } from '../api/http'
import type { Page, QueuedProposal } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import { STATES, kindName, stateName } from '../bidra/words'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { counties, countyName } from '../ui/counties'
import { age } from '../ui/format'
import { Select } from '../ui/form'
import { ErrorNotice, Loading } from '../ui/states'
import { objectionText } from './objections'

const KINDS = ['ACTOR', 'OFFER', 'NEED', 'SOLUTION', 'REPORT'] as const
const AGES = [1, 7, 30] as const

/** What waits for a decision, the longest first. What somebody else has to decide is said beside it. */
export default function QueuePage() {
  usePage(m.queue_title())
  const { isCurator, pending } = useSession()
  const [query, setQuery] = useSearchParams()
  const path = `/api/proposals?${asked(query)}`
  const { data, isPending, error, refetch } = useGet<Page<QueuedProposal>>(isCurator ? path : null)
  if (pending) return <Loading lines={10} />
  if (!isCurator) return <NeedsRole />
  const put = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setQuery(next, { replace: true })
  }
  return (
    <div className="reading">
      <h1>{m.queue_title()}</h1>
      <Filters query={query} put={put} />
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && <Waiting key={path} path={path} first={data} />}
      <p>
        <Link to="/granskning/synpunkter">{m.feedback_queue()}</Link>
      </p>
      <p>
        <Link to="/granskning/siffror">{m.figures_title()}</Link>
      </p>
    </div>
  )
}

/** What the page's address asks for, as the service takes it. */
function asked(query: URLSearchParams): string {
  const next = new URLSearchParams({ limit: '50' })
  for (const name of ['state', 'kind', 'county', 'needArea', 'challenge']) {
    const value = query.get(name)
    if (value !== null) next.set(name, value)
  }
  const days = Number(query.get('days'))
  if (days > 0) next.set('receivedBefore', new Date(new Date().setHours(0, 0, 0, 0) - (days - 1) * 86_400_000).toISOString())
  return next.toString()
}

function Filters({ query, put }: { query: URLSearchParams; put: (name: string, value: string) => void }) {
  const areas = useCodes('need-areas').choices
  const challenges = useCodes('challenges').choices
  const select = (name: string, label: string, choices: readonly Choice[]) => <Select name={name} label={label} value={query.get(name) ?? ''} errors={[]} change={(value) => put(name, value)} choices={choices} />
  return (
    <div className="form-part">
      {select('state', m.review_state(), STATES.map((value) => ({ value, label: stateName(value) })))}
      {select('kind', m.review_kind(), KINDS.map((value) => ({ value, label: kindName(value) })))}
      {select('county', m.filter_county(), counties.map(({ code, name }) => ({ value: code, label: name })))}
      {select('needArea', m.need_area(), areas)}
      {select('challenge', m.challenges(), challenges)}
      {select('days', m.review_age(), AGES.map((days) => ({ value: String(days), label: m.review_days({ days }) })))}
    </div>
  )
}

function Waiting({ path, first }: { path: string; first: Page<QueuedProposal> }) {
  const [pages, setPages] = useState([first])
  const [problem, setProblem] = useState<unknown>(null)
  const items = pages.flatMap((page) => itemsOf(page))
  const next = pages.at(-1)?.next ?? null
  if (items.length === 0) return <p>{m.queue_empty()}</p>
  return (
    <>
      <ul className="queue">
        {items.map((item) => (
          <li key={item.id}>
            <h2>
              <Link to={`/granskning/arende?id=${item.id}`}>{item.title === '' ? kindName(item.kind) : item.title}</Link>
            </h2>
            <p className="quiet">
              {[item.correction ? m.review_correction({ kind: kindName(item.kind) }) : kindName(item.kind), stateName(item.state), age(item.receivedAt), ...item.counties.map(countyName)].join(' · ')}
            </p>
            {item.objection != null && <p>{objectionText(item.objection)}</p>}
          </li>
        ))}
      </ul>
      {problem !== null && <ErrorNotice error={problem} />}
      {next !== null && (
        <button type="button" className="button-secondary" onClick={() => void get<Page<QueuedProposal>>(`${path}&cursor=${encodeURIComponent(next)}`).then((page) => setPages([...pages, page]), setProblem)}>
          {m.show_more()}
        </button>
      )}
    </>
  )
}
