import type { FieldError } from '../api/http'
import type { Adopter, AdopterProfile, Localized, Solution, SolutionProfile } from '../api/types'
import type { Named } from '../ui/found'
import { OUTCOMES } from '../ui/outcome'
import * as m from '../paraglide/messages/_index.js'

/** What a curator may write about a solution. */
export interface SolutionDraft {
  titleSv: string
  titleEn: string
  descriptionSv: string
  descriptionEn: string
  owner: Named
  challenges: string[]
  stages: string[]
  beneficiariesSv: string
  beneficiariesEn: string
  sdgTargets: string
  evidenceLevel: number
  evidence: string
  costAmount: string
  costCurrency: string
  costSv: string
  costEn: string
  readyToSpread: boolean
  adoptionNeedsSv: string
  adoptionNeedsEn: string
  county: string
  municipality: string
}

export const emptySolution: SolutionDraft = {
  titleSv: '', titleEn: '', descriptionSv: '', descriptionEn: '', owner: { actorId: null, name: '' }, challenges: [], stages: [], beneficiariesSv: '', beneficiariesEn: '',
  sdgTargets: '', evidenceLevel: 0, evidence: '', costAmount: '', costCurrency: 'SEK', costSv: '', costEn: '', readyToSpread: false, adoptionNeedsSv: '', adoptionNeedsEn: '',
  county: '', municipality: '',
}

export const draftOf = (solution: Solution): SolutionDraft => ({
  titleSv: solution.titles['sv'] ?? '',
  titleEn: solution.titles['en'] ?? '',
  descriptionSv: solution.descriptions?.['sv'] ?? '',
  descriptionEn: solution.descriptions?.['en'] ?? '',
  owner: { actorId: solution.owner.actorId ?? null, name: solution.owner.name },
  challenges: [...(solution.challenges ?? [])],
  stages: [...(solution.stages ?? [])],
  beneficiariesSv: solution.beneficiaries?.['sv'] ?? '',
  beneficiariesEn: solution.beneficiaries?.['en'] ?? '',
  sdgTargets: (solution.sdgTargets ?? []).join(', '),
  evidenceLevel: solution.evidenceLevel,
  evidence: (solution.evidence ?? []).map(({ url }) => url).join('\n'),
  costAmount: solution.cost?.amount?.amount ?? '',
  costCurrency: solution.cost?.amount?.currency ?? 'SEK',
  costSv: solution.cost?.texts?.['sv'] ?? '',
  costEn: solution.cost?.texts?.['en'] ?? '',
  readyToSpread: solution.readyToSpread === true,
  adoptionNeedsSv: solution.adoptionNeeds?.['sv'] ?? '',
  adoptionNeedsEn: solution.adoptionNeeds?.['en'] ?? '',
  county: solution.municipality == null ? (solution.county ?? '') : '',
  municipality: solution.municipality ?? '',
})

/** Swedish and English as written, other languages as they were read. */
const texts = (old: Localized | null | undefined, sv: string, en: string): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...old, sv: sv.trim(), en: en.trim() }).filter(([, text]) => text !== ''))
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
const parts = (text: string, between: RegExp) => text.split(between).map((part) => part.trim()).filter((part) => part !== '')

/** The profile to send. A municipality says which county it lies in; a link keeps the label that it had. */
export function bodyOf(draft: SolutionDraft, solution?: Solution): SolutionProfile {
  const labels = new Map((solution?.evidence ?? []).map(({ url, label }) => [url, label]))
  const amount = draft.costAmount.replace(/\s/g, '').replace(',', '.')
  const cost = texts(solution?.cost?.texts, draft.costSv, draft.costEn)
  return {
    titles: texts(solution?.titles, draft.titleSv, draft.titleEn),
    descriptions: texts(solution?.descriptions, draft.descriptionSv, draft.descriptionEn),
    owner: { actorId: draft.owner.actorId, name: draft.owner.name.trim() },
    challenges: draft.challenges,
    stages: draft.stages,
    beneficiaries: texts(solution?.beneficiaries, draft.beneficiariesSv, draft.beneficiariesEn),
    sdgTargets: parts(draft.sdgTargets, /[,\s]+/),
    evidenceLevel: draft.evidenceLevel,
    evidence: parts(draft.evidence, /\s+/).map((url) => ({ url, label: labels.get(url) ?? {} })),
    cost: amount === '' && Object.keys(cost).length === 0 ? null : { texts: cost, amount: amount === '' ? null : { amount, currency: draft.costCurrency.trim().toUpperCase() } },
    readyToSpread: draft.readyToSpread,
    adoptionNeeds: texts(solution?.adoptionNeeds, draft.adoptionNeedsSv, draft.adoptionNeedsEn),
    county: draft.municipality === '' ? orNull(draft.county) : null,
    municipality: orNull(draft.municipality),
  }
}

const POINTERS: readonly [RegExp, keyof SolutionDraft][] = [
  [/^\/titles\/en/, 'titleEn'],
  [/^\/titles\b/, 'titleSv'],
  [/^\/descriptions\/en/, 'descriptionEn'],
  [/^\/descriptions\b/, 'descriptionSv'],
  [/^\/beneficiaries\/en/, 'beneficiariesEn'],
  [/^\/beneficiaries\b/, 'beneficiariesSv'],
  [/^\/adoptionNeeds\/en/, 'adoptionNeedsEn'],
  [/^\/adoptionNeeds\b/, 'adoptionNeedsSv'],
  [/^\/cost\/texts\/en/, 'costEn'],
  [/^\/cost\/texts\b/, 'costSv'],
  [/^\/cost\b/, 'costAmount'],
]

/** Which field of the form a problem's pointer means; null when the form has none for it. */
export function fieldOf(pointer: string): keyof SolutionDraft | null {
  const known = POINTERS.find(([pattern]) => pattern.test(pointer))
  if (known !== undefined) return known[1]
  const name = pointer.split('/')[1] ?? ''
  return name in emptySolution ? (name as keyof SolutionDraft) : null
}

export function fieldName(field: keyof SolutionDraft): string {
  return {
    titleSv: m.title_sv,
    titleEn: m.title_en,
    descriptionSv: m.what_it_does_sv,
    descriptionEn: m.what_it_does_en,
    owner: m.owner,
    challenges: m.challenges,
    stages: m.stages,
    beneficiariesSv: m.beneficiaries_sv,
    beneficiariesEn: m.beneficiaries_en,
    sdgTargets: m.sdg_targets,
    evidenceLevel: m.evidence_level,
    evidence: m.evidence_links,
    costAmount: m.cost_amount,
    costCurrency: m.cost_currency,
    costSv: m.cost_sv,
    costEn: m.cost_en,
    readyToSpread: m.ready_to_spread,
    adoptionNeedsSv: m.adoption_needs_sv,
    adoptionNeedsEn: m.adoption_needs_en,
    county: m.filter_county,
    municipality: m.filter_municipality,
  }[field]()
}

/** What differs between two drafts, in the order of the form. */
export const differences = (one: SolutionDraft, other: SolutionDraft): (keyof SolutionDraft)[] =>
  (Object.keys(emptySolution) as (keyof SolutionDraft)[]).filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** A field of the form in one line. */
export const shownValue = (value: SolutionDraft[keyof SolutionDraft]): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? value.name : value === true ? '✓' : value === false ? '' : String(value)

/** What a refusal means to whoever wrote it. */
export function errorText({ code, detail }: FieldError): string {
  if (code === 'evidence-missing') return m.field_evidence()
  if (code === 'adoption-needs-missing') return m.field_adoption_needs()
  if (code === 'since-in-future') return m.field_since()
  if (/required|blank|empty|null|plain-text/i.test(code)) return m.field_required()
  if (/size|length|long/i.test(code)) return m.field_too_long()
  if (/web-address/i.test(code)) return m.field_url()
  return detail ?? m.field_refused()
}

/** What is said about an adopter. */
export interface AdopterDraft { adopter: Named; since: string; outcome: string; howSv: string; howEn: string }

export const emptyAdopter: AdopterDraft = { adopter: { actorId: null, name: '' }, since: '', outcome: '', howSv: '', howEn: '' }

export const adopterDraftOf = (adopter: Adopter): AdopterDraft => ({
  adopter: { actorId: adopter.actorId ?? null, name: adopter.name },
  since: adopter.since ?? '',
  outcome: adopter.outcome ?? '',
  howSv: adopter.howItWent?.['sv'] ?? '',
  howEn: adopter.howItWent?.['en'] ?? '',
})

export const adopterBodyOf = (draft: AdopterDraft, adopter?: Adopter): AdopterProfile => ({
  actorId: draft.adopter.actorId,
  name: draft.adopter.name.trim(),
  since: orNull(draft.since),
  outcome: OUTCOMES.find((outcome) => outcome === draft.outcome) ?? null,
  howItWent: texts(adopter?.howItWent, draft.howSv, draft.howEn),
})
