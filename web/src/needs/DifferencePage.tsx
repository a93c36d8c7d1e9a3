import { Link, useSearchParams } from 'react-router'
import type { Edition, EditionDifference, NeedDifference } from '../api/types'
import { NotFound, Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Title } from '../ui/text'
import { differenceName, stateName } from './labels'

const edition = (slug: string) => (slug === '' ? null : `/api/editions/by-slug/${encodeURIComponent(slug)}`)

/** What became of the needs between two editions. */
export default function DifferencePage() {
  const [parameters] = useSearchParams()
  const from = useGet<Edition>(edition(parameters.get('fran') ?? ''))
  const to = useGet<Edition>(edition(parameters.get('till') ?? ''))
  const cursor = parameters.get('cursor')
  const both = from.data !== undefined && to.data !== undefined
  const path = both ? `/api/editions/${from.data.id}/difference/${to.data.id}?limit=50${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}` : null
  const { data, error, refetch } = useGet<EditionDifference>(path)
  usePage(m.difference_title())
  const wrong = from.error ?? to.error ?? error
  if (!parameters.has('fran') || !parameters.has('till')) return <NotFound />
  if (wrong !== null) return <Unreadable error={wrong} retry={refetch} />
  if (data === undefined) return <PageLoading />
  return <Difference difference={data} parameters={parameters} />
}

function Difference({ difference, parameters }: { difference: EditionDifference; parameters: URLSearchParams }) {
  const { from, to, counts, items, next } = difference
  const more = new URLSearchParams(parameters)
  if (next !== null) more.set('cursor', next)
  return (
    <div className="wide">
      <h1>{m.difference_title()}</h1>
      <p>
        <Link to={`/behov/utgavor/${from.slug}`}>{from.label}</Link> → <Link to={`/behov/utgavor/${to.slug}`}>{to.label}</Link>
      </p>
      <p role="status">
        {m.difference_counts({ added: count(counts.added), gone: count(counts.gone), severity: count(counts.severityChanged), state: count(counts.stateChanged) })}
      </p>
      {items.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label={m.difference_title()}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.type_need()}</th>
                <th scope="col">{m.difference_what()}</th>
                <th scope="col">{m.severity()}</th>
                <th scope="col">{m.need_state()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== null && <Link to={`/behov/utgavor/skillnad?${more.toString()}`}>{m.show_more()}</Link>}
    </div>
  )
}

function Row({ item }: { item: NeedDifference }) {
  const state = (value: NeedDifference['stateBefore']) => (value == null ? null : stateName(value))
  return (
    <tr>
      <th scope="row">
        <Link to={`/behov/${item.slug}`}>
          <Title of={item.titles} />
        </Link>
      </th>
      <td>{differenceName(item.kind)}</td>
      <td>{fromTo(item.severityBefore?.toString(), item.severityAfter?.toString())}</td>
      <td>{fromTo(state(item.stateBefore), state(item.stateAfter))}</td>
    </tr>
  )
}

const fromTo = (before: string | null | undefined, after: string | null | undefined): string => {
  if (before == null || after == null || before === after) return after ?? before ?? ''
  return `${before} → ${after}`
}
