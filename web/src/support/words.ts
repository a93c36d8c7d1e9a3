import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { countyName } from '../ui/counties'
import { dayOf, money, momentOf } from '../ui/format'
import { plain } from '../ui/text'
import type { Finding } from './api'

/** The name of a code in one of the lists of /api/reference. */
export type Label = (list: 'legal-forms' | 'sectors' | 'stages', code: string) => string

const anyOf = (names: string[]): string => new Intl.ListFormat(locale(), { type: 'disjunction' }).format(names)

/** A rule and what the answers make of it, as a sentence; null where that goes without saying. */
export function reason(finding: Finding, label: Label): string | null {
  if (finding.verdict === 'PASS' && ['INTAKE', 'KIND'].includes(finding.rule)) return null
  const what = asked(finding, label)
  switch (finding.verdict) {
    case 'PASS':
      return m.support_pass({ what })
    case 'CHECK':
      return m.support_check({ what })
    case 'FAIL':
      return m.support_fail({ what })
  }
}

function asked({ rule, expects, range, texts }: Finding, label: Label): string {
  const named = (list: Parameters<Label>[0]) => anyOf(expects.map((code) => lowered(label(list, code))))
  const counties = anyOf(expects.map(countyName))
  switch (rule) {
    case 'STATUS':
      return m.support_rule_status()
    case 'INTAKE':
      return m.support_rule_intake()
    case 'CAPACITY':
      return m.support_rule_capacity()
    case 'LEGAL_FORM':
      return m.support_rule_form({ what: named('legal-forms') })
    case 'SECTOR':
      return m.support_rule_sector({ what: named('sectors') })
    case 'COUNTY':
      return m.support_rule_county({ what: counties })
    case 'REACH':
      return expects.length === 0 ? m.support_rule_abroad() : m.support_rule_reach({ what: counties })
    case 'STAGE':
      return m.support_rule_stage({ what: named('stages') })
    case 'KIND':
      return m.support_rule_kind()
    case 'AMOUNT':
      return m.support_rule_amount({ what: range == null ? '' : between(range) })
    case 'FREE_TEXT':
      return plain(texts)
  }
}

/** A label within a sentence; a code or an abbreviation stays as it is. */
const lowered = (name: string): string => (/^.[a-zåäö]/.test(name) ? name.charAt(0).toLocaleLowerCase(locale()) + name.slice(1) : name)

function between({ min, max, currency }: NonNullable<Finding['range']>): string {
  if (min !== null && max !== null) return m.support_between({ min: money({ amount: min, currency }), max: money({ amount: max, currency }) })
  if (min !== null) return m.support_at_least({ min: money({ amount: min, currency }) })
  return max === null ? '' : m.support_at_most({ max: money({ amount: max, currency }) })
}

const MIDNIGHT = /^(00|24):00$/

/** Until when it is open; what ends at midnight ends with the day before. */
export function openUntil(closesAt: string): string {
  const time = new Date(closesAt).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' })
  if (!MIDNIGHT.test(time)) return m.support_closes({ moment: momentOf(closesAt) })
  return m.support_closes_after({ day: dayOf(new Date(Date.parse(closesAt) - 60_000).toISOString()) })
}
