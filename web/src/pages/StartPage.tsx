import { Suspense, lazy } from 'react'
import { Link } from 'react-router'
import { ApiProblem } from '../api/http'
import type { Dialogue, Initiative, Page, SearchAnswer } from '../api/types'
import { locale, withinSite } from '../app/locale'
import { usePage } from '../app/page'
import { itemsOf, useGet } from '../app/queries'
import { TimeBar } from '../initiative/TimeBar'
import * as m from '../paraglide/messages/_index.js'
import { SearchBox } from '../search/SearchBox'
import { typeName } from '../search/labels'
import { money } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Title, plain } from '../ui/text'
import { CountyBand } from '../weave/CountyBand'

const OpenWindows = lazy(() => import('../message/OpenWindows'))

export function StartPage() {
  usePage('')
  const actors = useGet<SearchAnswer>('/api/search?type=actor&limit=1')
  return (
    <>
      <section className="wide start-top">
        <h1>{m.start_sentence()}</h1>
        <div className="woven-panel">
          <SearchBox />
        </div>
      </section>
      <section className="wide" aria-labelledby="vav">
        <h2 id="vav">{m.band_title()}</h2>
        <p className="quiet band-text">{m.band_text()}</p>
        {actors.isError ? <ErrorNotice error={actors.error} retry={actors.refetch} /> : <CountyBand values={actors.data?.facets['county'] ?? (actors.data === undefined ? undefined : [])} />}
      </section>
      <Suspense>
        <OpenWindows />
      </Suspense>
      <Entries />
      <div className="wide start-columns">
        <FirstInitiative />
        <OpenDialogue />
        <Newest />
      </div>
    </>
  )
}

function Entries() {
  const entries = [
    { title: m.entry_innovator(), text: m.entry_innovator_text(), to: '/hitta-stod', go: m.entry_innovator_go() },
    { title: m.entry_need(), text: m.entry_need_text(), to: '/utmaningar', go: m.entry_need_go() },
    { title: m.entry_support(), text: m.entry_support_text(), to: '/bidra/aktor', go: m.entry_support_go() },
    { title: m.entry_decide(), text: m.entry_decide_text(), to: '/sok?type=resource', go: m.entry_decide_go() },
  ]
  return (
    <section className="wide" aria-labelledby="ingangar">
      <h2 id="ingangar" className="visually-hidden">
        {m.entries_title()}
      </h2>
      <ul className="entries">
        {entries.map(({ title, text, to, go }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
            <Link to={to}>{go}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The initiative that this site began with; were it ever gone, the first of the list stands in for it. */
const SEED = '/api/initiatives/by-slug/ett-starkare-ekosystem-for-social-innovation'

function FirstInitiative() {
  const seed = useGet<Initiative>(SEED)
  const gone = seed.error instanceof ApiProblem && (seed.error.status === 404 || seed.error.status === 410)
  const list = useGet<Page<Initiative>>(gone ? '/api/initiatives?limit=1' : null)
  const { isPending, error, refetch } = gone ? list : seed
  const initiative = seed.data ?? itemsOf(list.data)[0]
  return (
    <section aria-labelledby="initiativ">
      <h2 id="initiativ" className="eyebrow">
        {m.first_initiative()}
      </h2>
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {list.data !== undefined && initiative === undefined && <p className="quiet">{m.none_yet()}</p>}
      {initiative !== undefined && <InitiativeInShort initiative={initiative} />}
    </section>
  )
}

function InitiativeInShort({ initiative }: { initiative: Initiative }) {
  const funded = (initiative.fundings ?? []).map(({ funder, amount }) => [amount == null ? null : money(amount), m.from_funder(), funder.name].filter((part) => part != null).join(' '))
  return (
    <article>
      <h3>
        <Link to={`/initiativ/${initiative.slug}`}>
          <Title of={initiative.titles} />
        </Link>
      </h3>
      <p>{plain(initiative.descriptions)}</p>
      <p className="quiet">{[initiative.lead?.name, ...funded].filter((part) => part != null && part !== '').join(' · ')}</p>
      <TimeBar initiative={initiative} />
      {initiative.percent === 100 && (
        <p className="left-over">
          <Link to={`/initiativ/${initiative.slug}#kvar`}>{m.what_is_left()}</Link>
        </p>
      )}
    </article>
  )
}

function OpenDialogue() {
  const { data, isPending, error, refetch } = useGet<Page<Dialogue>>('/api/dialogues')
  const open = itemsOf(data).find((dialogue) => dialogue.status === 'OPEN')
  return (
    <section aria-labelledby="dialog">
      <h2 id="dialog" className="eyebrow">
        {m.open_dialogue()}
      </h2>
      {isPending && <Loading lines={7} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && open === undefined && <p className="quiet">{m.no_open_dialogue()}</p>}
      {open !== undefined && (
        <article>
          <h3>
            <Title of={open.questions} />
          </h3>
          <p>{plain(open.descriptions)}</p>
          {open.statementCount != null && <p className="quiet">{m.statement_count({ count: open.statementCount })}</p>}
          <p>
            <Link className="button" to={`/dialog/${open.slug}`}>
              {m.take_part()}
            </Link>
          </p>
        </article>
      )}
    </section>
  )
}

function Newest() {
  const { data, isPending, error, refetch } = useGet<SearchAnswer>(`/api/search?sort=newest&limit=6&lang=${locale()}`)
  return (
    <section aria-labelledby="nytt">
      <h2 id="nytt" className="eyebrow">
        {m.newest()}
      </h2>
      {isPending && <Loading lines={7} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.hits.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      <ul className="newest">
        {data?.hits.map((hit) => (
          <li key={`${hit.type}${hit.id}`}>
            <Link to={withinSite(hit.links.page)}>{hit.title}</Link> <span className="quiet">{typeName(hit.type)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
