import { ZONE, dayOf, tag } from './format'

export const momentLong = (instant: string): string => new Date(instant).toLocaleString(tag(), { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE })

/** The time of day, as 09:00. */
export const timeOf = (instant: string): string => new Date(instant).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })

/** From when until when: the day once, if it is one. */
export function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const until = dayOf(startsAt) === dayOf(endsAt) ? timeOf(endsAt) : momentLong(endsAt)
  return `${momentLong(startsAt)} – ${until}`
}
