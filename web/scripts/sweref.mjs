// SWEREF 99 TM (EPSG:3006): transverse Mercator on GRS 80, central meridian 15° E, scale 0.9996, false easting 500 km.
const A = 6378137
const F = 1 / 298.257222101
const N = F / (2 - F)
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
const E2 = F * (2 - F)
const B = [N / 2 - (2 * N ** 2) / 3 + (5 * N ** 3) / 16, (13 * N ** 2) / 48 - (3 * N ** 3) / 5, (61 * N ** 3) / 240]

/** Latitude and longitude in degrees to [easting, northing] in metres. */
export function projection(lat, lon) {
  const phi = (lat * Math.PI) / 180
  const lambda = ((lon - 15) * Math.PI) / 180
  const e = Math.sqrt(E2)
  const conformal = Math.atan(Math.sinh(Math.asinh(Math.tan(phi)) - e * Math.atanh(e * Math.sin(phi))))
  const xi = Math.atan2(Math.tan(conformal), Math.cos(lambda))
  const eta = Math.atanh(Math.cos(conformal) * Math.sin(lambda))
  let x = xi
  let y = eta
  B.forEach((b, i) => {
    const k = 2 * (i + 1)
    x += b * Math.sin(k * xi) * Math.cosh(k * eta)
    y += b * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  return [500000 + 0.9996 * RADIUS * y, 0.9996 * RADIUS * x]
}
