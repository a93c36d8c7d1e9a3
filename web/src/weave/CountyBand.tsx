import { Link } from 'react-router'
import type { FacetValue } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { counties } from '../ui/counties'
import { count } from '../ui/format'

const HEIGHT = 100
const STEP = 5

/** Height of the cloth, in whole threads: the root of the number, so that small counties show beside the capital. */
export const clothHeight = (n: number, most: number): number =>
  n === 0 || most === 0 ? 0 : Math.max(STEP, Math.round((HEIGHT * Math.sqrt(n / most)) / STEP) * STEP)

/** The counties from north to south as a loom: the more actors we know, the higher the cloth; dotted where we know none yet. */
export function CountyBand({ values }: { values: FacetValue[] | undefined }) {
  const known = new Map(values?.map(({ value, count: n }) => [value, n]))
  const most = Math.max(0, ...counties.map(({ code }) => known.get(code) ?? 0))
  return (
    <ol className="county-band">
      {counties.map(({ code, name }) => {
        const n = known.get(code)
        return (
          <li key={code}>
            <Link to={`/sok?type=actor&county=${code}`}>
              <span className="county-name">{name}</span>
              <Cloth height={clothHeight(n ?? 0, most)} unknown={(n ?? 0) === 0} />
              <span className="county-count">
                {values === undefined ? '\u00a0' : count(n ?? 0)}
                <span className="visually-hidden"> {m.actors_unit()}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

function Cloth({ height, unknown }: { height: number; unknown: boolean }) {
  const top = `${HEIGHT - height}%`
  return (
    <svg className="cloth" aria-hidden="true">
      <rect width="100%" height={top} fill={unknown ? 'url(#unknown)' : 'url(#bare-quiet)'} />
      <rect y={top} width="100%" height={`${height}%`} fill="url(#woven)" />
      {height > 0 && <rect className="cloth-fell" y={top} width="100%" height="3" />}
    </svg>
  )
}
