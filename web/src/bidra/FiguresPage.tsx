import type { Transparency, TransparencyCells } from '../api/types'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'
import { reasonName, stateName, REASONS, STATES } from './words'

/** How proposals and reports are treated, for anybody to see. */
export function FiguresPage() {
  usePage(m.figures_title(), m.figures_intro())
  const { data, isPending, error, refetch } = useGet<Transparency>('/api/transparency')
  return (
    <div className="reading">
      <h1>{m.figures_title()}</h1>
      <p>{m.figures_intro()}</p>
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && (
        <>
          <Table title={m.figures_proposals()} cells={data.proposals} />
          <Table title={m.figures_declined()} cells={data.declined} />
          <Table title={m.figures_appeals()} cells={data.appeals} />
          <Table title={m.figures_reports()} cells={data.reports} />
          <p>{data.medianDays == null ? m.figures_no_median() : m.figures_median({ days: data.medianDays.toLocaleString() })}</p>
          <p className="quiet">{m.figures_hidden()}</p>
        </>
      )}
    </div>
  )
}

function Table({ title, cells }: { title: string; cells: TransparencyCells }) {
  const shown = (count: number | null | undefined) => (count == null ? m.figures_few() : count.toLocaleString())
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {Object.entries(cells.counts).map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{cellName(name)}</th>
            <td>{shown(count)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{m.figures_total()}</th>
          <td>{shown(cells.total)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function cellName(name: string): string {
  const own: Readonly<Record<string, () => string>> = { WAITING: m.figures_waiting, CHANGED: m.figures_changed, STOOD: m.figures_stood }
  const known = own[name]
  if (known !== undefined) return known()
  const state = STATES.find((each) => each === name)
  const reason = REASONS.find((each) => each === name)
  return state !== undefined ? stateName(state) : reason !== undefined ? reasonName(reason) : name
}
