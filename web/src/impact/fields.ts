import type { Localized } from '../api/types'
import type { AboutKind, ImpactClaim } from './types'

/** What a curator may write about what came of something. */
export interface ImpactDraft {
  outcomesSv: string
  outcomesEn: string
  populationSv: string
  populationEn: string
  indicator: string
  unit: string
  baseline: string
  target: string
  actual: string
  periodFrom: string
  periodTo: string
  evidenceLevel: number
  evidenceUrl: string
  impactClass: string
  irisId: string
  aboutKind: AboutKind
  aboutId: string
  commitmentId: string
}
export type ImpactField = keyof ImpactDraft

/** Where each kind of thing is found that a claim can be about. */
export const AMONG = { INITIATIVE: 'initiative', SOLUTION: 'solution', ACTOR: 'actor' } as const

export const emptyImpact: ImpactDraft = {
  outcomesSv: '', outcomesEn: '', populationSv: '', populationEn: '', indicator: '', unit: '', baseline: '', target: '', actual: '', periodFrom: '', periodTo: '',
  evidenceLevel: 0, evidenceUrl: '', impactClass: '', irisId: '', aboutKind: 'INITIATIVE', aboutId: '', commitmentId: '',
}

export const draftOf = (claim: ImpactClaim): ImpactDraft => ({
  outcomesSv: claim.outcomes['sv'] ?? '',
  outcomesEn: claim.outcomes['en'] ?? '',
  populationSv: claim.population?.['sv'] ?? '',
  populationEn: claim.population?.['en'] ?? '',
  indicator: claim.indicator,
  unit: claim.unit,
  baseline: claim.baseline ?? '',
  target: claim.target ?? '',
  actual: claim.actual ?? '',
  periodFrom: claim.periodFrom,
  periodTo: claim.periodTo,
  evidenceLevel: claim.evidenceLevel,
  evidenceUrl: claim.evidenceUrl ?? '',
  impactClass: claim.impactClass ?? '',
  irisId: claim.irisId ?? '',
  aboutKind: claim.about.kind,
  aboutId: claim.about.id,
  commitmentId: claim.commitmentId ?? '',
})

const texts = (old: Localized | null | undefined, sv: string, en: string): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...old, sv: sv.trim(), en: en.trim() }).filter(([, text]) => text !== ''))
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
/** As people write numbers; what is none is sent as it was written, and the service says so. */
const number = (text: string) => orNull(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.'))

/** The profile to send. Texts in other languages than the form's stay as they were read. */
export function bodyOf(draft: ImpactDraft, claim?: ImpactClaim) {
  const population = texts(claim?.population, draft.populationSv, draft.populationEn)
  return {
    about: { kind: draft.aboutKind, id: orNull(draft.aboutId) },
    outcomes: texts(claim?.outcomes, draft.outcomesSv, draft.outcomesEn),
    indicator: draft.indicator.trim(),
    unit: draft.unit.trim(),
    baseline: number(draft.baseline),
    target: number(draft.target),
    actual: number(draft.actual),
    periodFrom: orNull(draft.periodFrom),
    periodTo: orNull(draft.periodTo),
    population: Object.keys(population).length === 0 ? null : population,
    evidenceLevel: draft.evidenceLevel,
    evidenceUrl: orNull(draft.evidenceUrl),
    irisId: orNull(draft.irisId.toUpperCase()),
    impactClass: orNull(draft.impactClass),
    commitmentId: orNull(draft.commitmentId),
  }
}

const POINTERS: readonly [RegExp, ImpactField][] = [
  [/^\/outcomes\/en/, 'outcomesEn'],
  [/^\/outcomes/, 'outcomesSv'],
  [/^\/population\/en/, 'populationEn'],
  [/^\/population/, 'populationSv'],
  [/^\/about\/kind/, 'aboutKind'],
  [/^\/about/, 'aboutId'],
]

/** Which field of the form a problem's pointer means; null when the form has none for it. */
export function fieldOf(pointer: string): ImpactField | null {
  const known = POINTERS.find(([pattern]) => pattern.test(pointer))
  if (known !== undefined) return known[1]
  const name = pointer.slice(1)
  return name in emptyImpact ? (name as ImpactField) : null
}

/** What differs between two drafts, in the order of the form. */
export const differences = (mine: ImpactDraft, theirs: ImpactDraft): ImpactField[] => (Object.keys(emptyImpact) as ImpactField[]).filter((field) => mine[field] !== theirs[field])
