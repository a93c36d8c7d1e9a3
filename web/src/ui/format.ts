import type { Money } from '../api/types'
import { locale } from '../app/locale'

export const ZONE = 'Europe/Stockholm'
export const tag = () => (locale() === 'sv' ? 'sv-SE' : 'en-GB')

/** A date as exact as it was given: a year, a month or a day. Nothing is added. */
export function partialDate(text: string): string {
  const [year = '', month, day] = text.split('-')
  if (month === undefined) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  if (Number.isNaN(at.getTime())) return text
  return at.toLocaleDateString(tag(), { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) })
}

export const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString(tag(), { year: 'numeric', month: 'long', day: 'numeric', timeZone: ZONE })

export const momentOf = (instant: string): string => new Date(instant).toLocaleString(tag(), { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE })

export const count = (n: number): string => n.toLocaleString(tag())

export function money({ amount, currency }: Money): string {
  const digits = /\.0*$/.test(amount) || !amount.includes('.') ? 0 : 2
  return Number(amount).toLocaleString(tag(), { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits, currencyDisplay: currency === 'SEK' && locale() === 'sv' ? 'symbol' : 'code' })
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [['year', 365 * 86400], ['month', 30 * 86400], ['day', 86400], ['hour', 3600], ['minute', 60]]

/** How long ago, in the largest unit that fits. */
export function age(instant: string, now = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000
  const [unit, size] = UNITS.find(([, s]) => Math.abs(seconds) >= s) ?? (['minute', 60] as const)
  return new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}

export const countryName = (code: string): string => {
  try {
    return new Intl.DisplayNames([tag()], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames([tag()], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
