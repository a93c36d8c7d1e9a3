import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { WIDTH, placed, shapeOf, type OpinionGroup, type Square } from './opinions'

/** Where people stand, as marks of at least five people of one group; the same in words and as a table. */
export function OpinionPicture({ groups, squares }: { groups: readonly OpinionGroup[]; squares: readonly Square[] }) {
  const words = groups.map(({ label, people }) => m.group_size({ label, people: count(people) })).join('; ')
  return (
    <section aria-labelledby="bilden">
      <h2 id="bilden">{m.picture_title()}</h2>
      <p>{m.picture_text()}</p>
      {squares.length === 0 ? (
        <p className="quiet">{m.picture_none()}</p>
      ) : (
        <>
          <svg className="opinion-picture" viewBox={`0 0 ${WIDTH} ${WIDTH}`} role="img" aria-label={m.picture_label({ words })}>
            <Threads groups={groups} />
            <path className="picture-axis" d={`M0 ${WIDTH / 2}H${WIDTH}M${WIDTH / 2} 0V${WIDTH}`} />
            {placed(squares).map(({ label, cx, cy, size }, i) => (
              <g key={i} transform={`translate(${cx} ${cy})`}>
                <path className={`opinion-mark group-${label}`} d={shapeOf(label, size)} />
                <path className="opinion-thread" d={shapeOf(label, size)} fill={`url(#grupp-${label})`} />
                <circle className="opinion-plate" r="8" />
                <text className="opinion-letter" textAnchor="middle" y="4.5">
                  {label}
                </text>
              </g>
            ))}
          </svg>
          <SquareTable squares={squares} />
        </>
      )}
    </section>
  )
}

const THREADS: Readonly<Record<string, string>> = { A: 'M0 2h8M0 6h8', B: 'M2 0v8M6 0v8', C: 'M0 8L8 0M-2 2L2 -2M6 10L10 6', D: 'M2 2h1v1h-1zM6 6h1v1h-1z', E: 'M0 4h8M4 0v8' }

/** A cloth of its own for each group. */
function Threads({ groups }: { groups: readonly OpinionGroup[] }) {
  return (
    <defs>
      {groups.map(({ label }) => (
        <pattern key={label} id={`grupp-${label}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path className="opinion-weave" d={THREADS[label] ?? ''} />
        </pattern>
      ))}
    </defs>
  )
}

function SquareTable({ squares }: { squares: readonly Square[] }) {
  return (
    <details>
      <summary>{m.picture_as_table()}</summary>
      <div className="table-frame" tabIndex={0} role="region" aria-label={m.picture_as_table()}>
        <table className="figures">
          <caption className="visually-hidden">{m.picture_as_table()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.group()}</th>
              <th scope="col">{m.people_about()}</th>
              <th scope="col">{m.place_sideways()}</th>
              <th scope="col">{m.place_upwards()}</th>
            </tr>
          </thead>
          <tbody>
            {squares.map(({ label, people, x, y }, i) => (
              <tr key={i}>
                <th scope="row">{label}</th>
                <td>{count(people)}</td>
                <td>{count(x)}</td>
                <td>{count(y)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
