import type { Choice } from '../ui/codes'
import type { Among } from '../ui/found'

/** One field of a form: what it is called, where it stands in the body, and how it is written. */
export interface Spec {
  name: string
  label: string
  /** JSON pointers of what it means; the most exact field wins. */
  at: readonly string[]
  kind?: 'text' | 'long' | 'date' | 'moment' | 'select' | 'one' | 'several'
  /** What one or several are chosen among; the value holds their ids. */
  among?: Among
  choices?: readonly Choice[]
  required?: boolean
  hint?: string
  lang?: string
}
export type Values = Readonly<Record<string, string>>

const reaches = (at: string, pointer: string) => pointer === at || pointer.startsWith(`${at}/`)

/** The field that a problem's pointer means. */
export function specAt(specs: readonly Spec[], pointer: string): Spec | undefined {
  const depth = (spec: Spec) => Math.max(-1, ...spec.at.filter((at) => reaches(at, pointer)).map((at) => at.length))
  return specs.filter((spec) => depth(spec) >= 0).toSorted((one, other) => depth(other) - depth(one))[0]
}

const given = (text: string | undefined) => (text ?? '').trim()

/** A text in the languages that it was written in. */
export const wordsOf = (values: Values, name: string): Record<string, string> =>
  Object.fromEntries([['sv', given(values[`${name}Sv`])], ['en', given(values[`${name}En`])]].filter(([, text]) => text !== '') as [string, string][])

export const wordsOrNull = (values: Values, name: string): Record<string, string> | null => {
  const words = wordsOf(values, name)
  return Object.keys(words).length === 0 ? null : words
}

export const textOf = (values: Values, name: string): string => given(values[name])
export const orNull = (values: Values, name: string): string | null => (given(values[name]) === '' ? null : given(values[name]))
export const amountOf = (values: Values) => ({ amount: textOf(values, 'amount').replace(/\s/g, '').replace(',', '.'), currency: textOf(values, 'currency').toUpperCase() })
/** Ids, one after the other: whatever stands between them. */
export const idsOf = (values: Values, name: string): string[] => [...new Set(textOf(values, name).split(/[\s,;]+/).filter((id) => id !== ''))]

export const today = (now = new Date()): string => now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
