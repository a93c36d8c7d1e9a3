import { Link } from 'react-router'
import type { NeedsCell, NeedsFigures } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { count } from '../ui/format'
import { clothHeight } from '../weave/CountyBand'
import { WovenBar } from '../weave/WovenBar'
import { needCount } from './labels'
import { rowsOf } from './picture'

interface Props { figures: NeedsFigures; href?: (needArea: string, supportType: string) => string }

/** Need area by kind of support, drawn as cloth: the more needs, the more is woven; dotted where nobody has told of any. */
export function CellTable({ figures, href }: Props) {
  const areas = useCodes('need-areas')
  const types = useCodes('support-types')
  const rows = rowsOf(figures)
  const most = Math.max(0, ...figures.cells.map((cell) => cell.count.needs))
  const untold = types.choices.filter(({ value }) => !rows.some((row) => row.supportType === value))
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={m.needs_table()}>
        <table className="need-cells">
          <thead>
            <tr>
              <th scope="col">{m.support_type()}</th>
              {areas.choices.map(({ value, label }) => (
                <th key={value} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.supportType}>
                <th scope="row">{row.supportType === null ? m.need_support_unknown() : types.label(row.supportType)}</th>
                {areas.choices.map(({ value }) => (
                  <td key={value}>
                    <Cell cell={row.cells.get(value)} most={most} to={row.supportType === null ? undefined : href?.(value, row.supportType)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {untold.length > 0 && rows.length > 0 && <p className="quiet">{m.needs_untold({ types: untold.map(({ label }) => label).join(', ') })}</p>}
    </>
  )
}

function Cell({ cell, most, to }: { cell: NeedsCell | undefined; most: number; to: string | undefined }) {
  const n = cell?.count.needs ?? 0
  const text = cell === undefined ? m.cell_untold() : m.cell_text({ severity: count(cell.count.severity), corroborated: count(cell.count.corroborated), claims: count(cell.count.claims) })
  return (
    <>
      {n > 0 && to !== undefined ? <Link to={to}>{needCount(n)}</Link> : <span>{needCount(n)}</span>}
      <WovenBar className="cell-cloth" percent={n === 0 ? null : clothHeight(n, most)} label={text} />
      <span className="cell-text" aria-hidden="true">
        {text}
      </span>
    </>
  )
}
