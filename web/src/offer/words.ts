import type { Localized, Offer, OfferRange } from '../api/types'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { dayOf, money } from '../ui/format'
import { momentLong, timeOf } from '../ui/times'

export const offerPath = (slug: string) => `/api/offers/by-slug/${encodeURIComponent(slug)}`

export type IntakeNow = 'open' | 'waiting' | 'closed' | 'resting'

/** Whether applications are taken in at a moment: the clock of the reader may be ahead of the last word of the service. */
export function intakeNow({ status, intake }: Pick<Offer, 'status' | 'intake'>, now = Date.now()): IntakeNow {
  if (status !== 'ACTIVE') return 'resting'
  if (intake?.opensAt != null && now < Date.parse(intake.opensAt)) return 'waiting'
  return intake?.closesAt != null && now >= Date.parse(intake.closesAt) ? 'closed' : 'open'
}

/** What a visitor wants to know first, in one sentence of Swedish time. */
export function intakeSentence(offer: Pick<Offer, 'status' | 'intake'>, now = Date.now()): string {
  const { intake } = offer
  const until = intake?.closesAt == null ? null : lastMoment(intake.closesAt)
  switch (intakeNow(offer, now)) {
    case 'resting':
      return restingSentence(offer.status)
    case 'waiting':
      return until === null ? m.offer_opens({ moment: momentLong(intake?.opensAt ?? '') }) : m.offer_opens_until({ moment: momentLong(intake?.opensAt ?? ''), until })
    case 'closed':
      return m.offer_closed({ until: until ?? '' })
    case 'open':
      if (until !== null) return m.offer_open_until({ until })
      return intake?.rolling === true ? m.offer_open_rolling() : intake?.opensAt == null ? m.offer_intake_unknown() : m.offer_open()
  }
}

function restingSentence(status: Offer['status']): string {
  if (status === 'DEFUNCT') return m.offer_defunct()
  return status === 'TEMPORARILY_CLOSED' ? m.offer_temporarily_closed() : m.offer_inactive()
}

/** The moment itself is closed already: midnight is said as the day before, which people read as its end. */
export function lastMoment(closesAt: string): string {
  return timeOf(closesAt) === '00:00' ? m.through_day({ day: dayOf(new Date(Date.parse(closesAt) - 1).toISOString()) }) : m.until_moment({ moment: momentLong(closesAt) })
}

export function rangeText(range: OfferRange): string {
  const { min, max, currency } = range
  if (min != null && max != null) return m.range_between({ min: money({ amount: min, currency }), max: money({ amount: max, currency }) })
  if (min != null) return m.range_from({ min: money({ amount: min, currency }) })
  return max == null ? '' : m.range_to({ max: money({ amount: max, currency }) })
}

/** Any of them will do. */
export const anyOf = (names: readonly string[]): string => new Intl.ListFormat(locale() === 'sv' ? 'sv-SE' : 'en-GB', { type: 'disjunction' }).format(names)

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

export interface Labels { legalForm: (code: string) => string; sector: (code: string) => string; county: (code: string) => string; stage: (code: string) => string }
export interface Rule { name: string; value: string }

/** The rules in plain words, those that there are. All of them must hold. */
export function rulesOf({ eligibility }: Pick<Offer, 'eligibility'>, labels: Labels): Rule[] {
  const { legalForms = [], sectors = [], counties = [], stages = [], amount } = eligibility ?? {}
  return [
    { name: m.rule_legal_form(), value: anyOf((legalForms ?? []).map(labels.legalForm).map(inSentence)) },
    { name: m.rule_sector(), value: anyOf((sectors ?? []).map(labels.sector).map(inSentence)) },
    { name: m.rule_county(), value: anyOf((counties ?? []).map(labels.county)) },
    { name: m.rule_stage(), value: anyOf((stages ?? []).map(labels.stage).map(inSentence)) },
    { name: m.rule_amount(), value: amount == null ? '' : rangeText(amount) },
  ].filter(({ value }) => value !== '')
}

export function capacityText({ capacity }: Pick<Offer, 'capacity'>, now = Date.now()): string {
  const { total, available, fullUntil } = capacity ?? {}
  if (fullUntil != null && now < Date.parse(fullUntil)) return m.capacity_full_until({ day: dayOf(`${fullUntil}T12:00:00Z`) })
  if (available === 0) return m.capacity_full()
  if (available != null && total != null) return m.capacity_left_of({ available, total })
  if (available != null) return m.capacity_left({ available })
  return total == null ? '' : m.capacity_total({ total })
}

/** Fresh is what somebody checked within a year. */
export const isStale = ({ freshness }: Pick<Offer, 'freshness'>): boolean => freshness != null && freshness < 0.5

export const hasText = (texts: Localized | null | undefined): boolean => Object.values(texts ?? {}).some((text) => text !== '')
