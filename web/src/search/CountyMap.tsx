import { useNavigate } from 'react-router'
import { projection } from '../../scripts/sweref.mjs'
import type { SearchAnswer } from '../api/types'
import { countyShapes, frame } from '../generated/countyShapes'
import * as m from '../paraglide/messages/_index.js'
import { counties, countyName } from '../ui/counties'
import { count } from '../ui/format'
import { pathOf } from './Chips'
import { isChosen, toggle, type Search } from './filters'

const place = (lat: number, lon: number): { x: number; y: number } => {
  const [east = 0, north = 0] = projection(lat, lon)
  return { x: (east - frame.west) / frame.metresPerUnit, y: (frame.north - north) / frame.metresPerUnit }
}
const inside = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height

/** Sweden's counties, darker the more hits; the pointer chooses a county here, the keyboard in the filter "Län" with the same numbers. */
export default function CountyMap({ search, answer }: { search: Search; answer: SearchAnswer | undefined }) {
  const navigate = useNavigate()
  const values = new Map(answer?.facets['county']?.map((v) => [v.value, v.count]))
  const most = Math.max(1, ...counties.map(({ code }) => values.get(code) ?? 0))
  const depth = (n: number) => (n === 0 ? 0 : Math.ceil(4 * Math.sqrt(n / most)))
  const cells = (answer?.map ?? []).map((cell) => ({ ...place(cell.lat, cell.lon), count: cell.count })).filter(inside)
  return (
    <figure className="county-map">
      <svg viewBox={`-4 -4 ${frame.width + 8} ${frame.height + 8}`} role="img" aria-label={m.map_label()}>
        {countyShapes.map(({ code, d }) => (
          <path
            key={code}
            d={d}
            className={`county depth-${depth(values.get(code) ?? 0)}${isChosen(search, { name: 'county', value: code }) ? ' chosen' : ''}`}
            onClick={() => void navigate(pathOf(toggle(search, { name: 'county', value: code })))}
          >
            <title>{`${countyName(code)}: ${count(values.get(code) ?? 0)}`}</title>
          </path>
        ))}
        {cells.map(({ x, y, count: n }) => (
          <circle key={`${x},${y}`} cx={x} cy={y} r={Math.min(9, 1.6 + Math.sqrt(n) / 2)} className="map-cell" />
        ))}
      </svg>
      <figcaption>{m.map_caption()}</figcaption>
    </figure>
  )
}
