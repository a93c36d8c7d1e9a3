const ZONE = 'Europe/Stockholm'

/** An instant as the clocks in Stockholm show it, the way a form field takes it: 2026-03-02T17:00. */
export const clockOf = (instant: string): string => new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T')

/** What a clock in Stockholm shows, as an instant; null for nothing. An hour that a change of time leaves out becomes the one after it. */
export function instantOf(clock: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock)) return null
  const asIfUtc = Date.parse(`${clock}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  const shownAt = (at: number) => Date.parse(`${clockOf(new Date(at).toISOString())}:00Z`)
  const first = asIfUtc - (shownAt(asIfUtc) - asIfUtc)
  const second = first - (shownAt(first) - asIfUtc)
  return new Date(shownAt(second) === asIfUtc ? second : first).toISOString()
}
