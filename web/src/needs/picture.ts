import type { NeedsCell, NeedsFigures } from '../api/types'

const ASKED = ['asOf', 'needArea', 'supportType', 'stage', 'county', 'challenge', 'cursor'] as const
const ZONE = 'Europe/Stockholm'

/** The last second of a day in Sweden, in summer and in winter. */
export function endOfDay(day: string): string {
  const winter = new Date(`${day}T23:59:59+01:00`)
  const same = !Number.isNaN(winter.getTime()) && winter.toLocaleDateString('sv-SE', { timeZone: ZONE }) === day
  return `${day}T23:59:59${same ? '+01:00' : '+02:00'}`
}

/** What the page's address asks of the service; with `known` only what was known on that day. */
export function pictureQuery(parameters: URLSearchParams): string {
  const query = new URLSearchParams({ limit: '50' })
  for (const name of ASKED) {
    const value = parameters.get(name)
    if (value !== null && value !== '') query.set(name, value)
  }
  const day = parameters.get('asOf') ?? ''
  if (parameters.has('known') && day !== '') query.set('recordedAsOf', new Date(endOfDay(day)).toISOString())
  return query.toString()
}

/** The same page with one thing asked otherwise, from its start; null drops it. */
export function asking(parameters: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(parameters)
  next.delete('cursor')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  return `/behov?${next.toString()}`
}

export interface Row { supportType: string | null; cells: Map<string, NeedsCell>; needs: number }

/** The kinds of support that somebody needs, the most needed first; what nobody could name comes last. */
export function rowsOf({ cells }: NeedsFigures): Row[] {
  const rows = new Map<string | null, Row>()
  for (const cell of cells) {
    const row = rows.get(cell.supportType) ?? { supportType: cell.supportType, cells: new Map<string, NeedsCell>(), needs: 0 }
    row.cells.set(cell.needArea, cell)
    row.needs += cell.count.needs
    rows.set(cell.supportType, row)
  }
  return [...rows.values()].sort((a, b) => Number(a.supportType === null) - Number(b.supportType === null) || b.needs - a.needs)
}
