import type { FieldError } from '../api/http'
import type { Offer, OfferProfile } from '../api/types'

/** What a person may write about an offer. */
export interface OfferDraft {
  titleSv: string
  titleEn: string
  descriptionSv: string
  descriptionEn: string
  ownerName: string
  ownerId: string
  status: string
  supportTypes: string[]
  needAreas: string[]
  stages: string[]
  reach: string
  counties: string[]
  jurisdiction: string
  currency: string
  ticketMin: string
  ticketMax: string
  costSv: string
  costEn: string
  opens: string
  closes: string
  zone: string
  rolling: boolean
  howSv: string
  howEn: string
  applyUrl: string
  legalForms: string[]
  sectors: string[]
  activeIn: string[]
  ruleStages: string[]
  amountMin: string
  amountMax: string
  freeTextSv: string
  freeTextEn: string
  total: string
  available: string
  fullUntil: string
  languages: string
}
export type OfferField = keyof OfferDraft

export const SWEDEN = 'Europe/Stockholm'

export const emptyDraft: OfferDraft = {
  titleSv: '', titleEn: '', descriptionSv: '', descriptionEn: '', ownerName: '', ownerId: '', status: 'ACTIVE', supportTypes: [], needAreas: [], stages: [], reach: '', counties: [], jurisdiction: 'SE',
  currency: 'SEK', ticketMin: '', ticketMax: '', costSv: '', costEn: '', opens: '', closes: '', zone: SWEDEN, rolling: false, howSv: '', howEn: '', applyUrl: '', legalForms: [], sectors: [], activeIn: [],
  ruleStages: [], amountMin: '', amountMax: '', freeTextSv: '', freeTextEn: '', total: '', available: '', fullUntil: '', languages: 'sv',
}

const plainAmount = (amount: string | null | undefined) => (amount ?? '').replace(/\.0+$/, '')
const digits = (n: number | null | undefined) => (n == null ? '' : String(n))

export const draftOf = (offer: Offer): OfferDraft => ({
  titleSv: offer.titles['sv'] ?? '',
  titleEn: offer.titles['en'] ?? '',
  descriptionSv: offer.descriptions?.['sv'] ?? '',
  descriptionEn: offer.descriptions?.['en'] ?? '',
  ownerName: offer.owner.name,
  ownerId: offer.owner.actorId ?? '',
  status: offer.status,
  supportTypes: [...(offer.supportTypes ?? [])],
  needAreas: [...(offer.needAreas ?? [])],
  stages: [...(offer.stages ?? [])],
  reach: offer.reach ?? '',
  counties: [...(offer.counties ?? [])],
  jurisdiction: offer.jurisdiction ?? '',
  currency: offer.ticket?.currency ?? offer.eligibility?.amount?.currency ?? 'SEK',
  ticketMin: plainAmount(offer.ticket?.min),
  ticketMax: plainAmount(offer.ticket?.max),
  costSv: offer.cost?.['sv'] ?? '',
  costEn: offer.cost?.['en'] ?? '',
  opens: offer.intake?.opens ?? '',
  closes: offer.intake?.closes ?? '',
  zone: offer.intake?.zone ?? SWEDEN,
  rolling: offer.intake?.rolling === true,
  howSv: offer.howToApply?.texts?.['sv'] ?? '',
  howEn: offer.howToApply?.texts?.['en'] ?? '',
  applyUrl: offer.howToApply?.url ?? '',
  legalForms: [...(offer.eligibility?.legalForms ?? [])],
  sectors: [...(offer.eligibility?.sectors ?? [])],
  activeIn: [...(offer.eligibility?.counties ?? [])],
  ruleStages: [...(offer.eligibility?.stages ?? [])],
  amountMin: plainAmount(offer.eligibility?.amount?.min),
  amountMax: plainAmount(offer.eligibility?.amount?.max),
  freeTextSv: offer.eligibility?.freeText?.['sv'] ?? '',
  freeTextEn: offer.eligibility?.freeText?.['en'] ?? '',
  total: digits(offer.capacity?.total),
  available: digits(offer.capacity?.available),
  fullUntil: offer.capacity?.fullUntil ?? '',
  languages: (offer.languages ?? []).join(', '),
})

const texts = (old: Readonly<Record<string, string>> | null | undefined, sv: string, en: string) =>
  Object.fromEntries(Object.entries({ ...old, sv: sv.trim(), en: en.trim() }).filter(([, text]) => text !== ''))
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const amount = (text: string) => orNull(text.replace(/[\s\u00a0]/g, '').replace(',', '.'))
const range = (min: string, max: string, currency: string) => (amount(min) === null && amount(max) === null ? null : { min: amount(min), max: amount(max), currency: currency.trim().toUpperCase() })
const number = (text: string) => (text.trim() === '' ? null : Number(text))

function intakeOf({ opens, closes, zone, rolling }: OfferDraft, offer?: Offer) {
  if (opens === '' && closes === '' && !rolling && offer?.intake == null) return null
  return { opens: orNull(opens), closes: orNull(closes), zone: orNull(zone), rolling }
}

function capacityOf({ total, available, fullUntil }: OfferDraft) {
  const capacity = { total: number(total), available: number(available), fullUntil: orNull(fullUntil) }
  return Object.values(capacity).every((part) => part === null) ? null : capacity
}

/** The profile to send. Texts in other languages than the form's stay as they were read. */
export function bodyOf(draft: OfferDraft, offer?: Offer): OfferProfile {
  const body = {
    titles: texts(offer?.titles, draft.titleSv, draft.titleEn),
    descriptions: texts(offer?.descriptions, draft.descriptionSv, draft.descriptionEn),
    owner: { actorId: orNull(draft.ownerId), name: orNull(draft.ownerName) },
    needAreas: draft.needAreas,
    supportTypes: draft.supportTypes,
    stages: draft.stages,
    eligibility: {
      legalForms: draft.legalForms,
      sectors: draft.sectors,
      counties: draft.activeIn,
      stages: draft.ruleStages,
      amount: range(draft.amountMin, draft.amountMax, draft.currency),
      freeText: texts(offer?.eligibility?.freeText, draft.freeTextSv, draft.freeTextEn),
    },
    reach: orNull(draft.reach),
    counties: draft.reach === 'REGIONAL' ? draft.counties : [],
    jurisdiction: orNull(draft.jurisdiction.toUpperCase()),
    ticket: range(draft.ticketMin, draft.ticketMax, draft.currency),
    cost: texts(offer?.cost, draft.costSv, draft.costEn),
    howToApply: { texts: texts(offer?.howToApply?.texts, draft.howSv, draft.howEn), url: orNull(draft.applyUrl) },
    intake: intakeOf(draft, offer),
    capacity: capacityOf(draft),
    languages: draft.languages.split(/[\s,;]+/).filter((language) => language !== ''),
    status: orNull(draft.status),
  }
  return body as unknown as OfferProfile
}

const POINTERS: readonly [RegExp, OfferField][] = [
  [/^\/titles\/en/, 'titleEn'],
  [/^\/titles/, 'titleSv'],
  [/^\/descriptions\/en/, 'descriptionEn'],
  [/^\/descriptions/, 'descriptionSv'],
  [/^\/owner/, 'ownerName'],
  [/^\/eligibility\/legalForms/, 'legalForms'],
  [/^\/eligibility\/sectors/, 'sectors'],
  [/^\/eligibility\/counties/, 'activeIn'],
  [/^\/eligibility\/stages/, 'ruleStages'],
  [/^\/eligibility\/amount\/max/, 'amountMax'],
  [/^\/(eligibility\/amount|ticket)\/currency/, 'currency'],
  [/^\/eligibility\/amount/, 'amountMin'],
  [/^\/eligibility\/freeText\/en/, 'freeTextEn'],
  [/^\/eligibility\/freeText/, 'freeTextSv'],
  [/^\/ticket\/max/, 'ticketMax'],
  [/^\/ticket/, 'ticketMin'],
  [/^\/cost\/en/, 'costEn'],
  [/^\/cost/, 'costSv'],
  [/^\/howToApply\/url/, 'applyUrl'],
  [/^\/howToApply\/texts\/en/, 'howEn'],
  [/^\/howToApply/, 'howSv'],
]

/** Which field of the form a problem's pointer means; null when the form has none for it. */
export function fieldOf(pointer: string): OfferField | null {
  const [, part = '', inner = ''] = pointer.split('/')
  if ((part === 'intake' || part === 'capacity') && inner in emptyDraft) return inner as OfferField
  const known = POINTERS.find(([pattern]) => pattern.test(pointer))
  if (known !== undefined) return known[1]
  return part in emptyDraft ? (part as OfferField) : null
}

export const errorsFor = (errors: readonly FieldError[], field: OfferField): FieldError[] => errors.filter(({ pointer }) => fieldOf(pointer) === field)

/** What differs between two drafts, in the order of the form. */
export const differences = (mine: OfferDraft, theirs: OfferDraft): OfferField[] => (Object.keys(emptyDraft) as OfferField[]).filter((field) => String(mine[field]) !== String(theirs[field]))
