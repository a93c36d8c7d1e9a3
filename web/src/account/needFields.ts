import type { Evidence, Need, NeedProfile } from '../api/types'
import type { Named } from '../ui/found'

export interface EvidenceDraft { kind: string; source: string; url: string; method: string; n: string; responseRate: string; collectedFrom: string; collectedTo: string }

/** What a curator may write about a need. */
export interface NeedDraft {
  titleSv: string
  titleEn: string
  descriptionSv: string
  descriptionEn: string
  needArea: string
  severity: string
  supportTypes: string[]
  stages: string[]
  challenges: string[]
  national: boolean
  counties: string[]
  beneficiariesSv: string
  beneficiariesEn: string
  owner: Named
  validTo: string
  evidence: EvidenceDraft[]
}

export const emptyEvidence: EvidenceDraft = { kind: 'REPORT', source: '', url: '', method: '', n: '', responseRate: '', collectedFrom: '', collectedTo: '' }

export const emptyNeed: NeedDraft = {
  titleSv: '', titleEn: '', descriptionSv: '', descriptionEn: '', needArea: '', severity: '', supportTypes: [], stages: [], challenges: [],
  national: false, counties: [], beneficiariesSv: '', beneficiariesEn: '', owner: { actorId: null, name: '' }, validTo: '', evidence: [],
}

const evidenceDraft = (evidence: Evidence): EvidenceDraft => ({
  kind: evidence.kind,
  source: evidence.source,
  url: evidence.url ?? '',
  method: evidence.method ?? '',
  n: evidence.n?.toString() ?? '',
  responseRate: evidence.responseRate == null ? '' : String(Math.round(evidence.responseRate * 1000) / 10).replace('.', ','),
  collectedFrom: evidence.collectedFrom ?? '',
  collectedTo: evidence.collectedTo ?? '',
})

export const needDraft = (need: Need): NeedDraft => ({
  titleSv: need.titles['sv'] ?? '',
  titleEn: need.titles['en'] ?? '',
  descriptionSv: need.descriptions?.['sv'] ?? '',
  descriptionEn: need.descriptions?.['en'] ?? '',
  needArea: need.needArea,
  severity: String(need.severity),
  supportTypes: [...(need.supportTypes ?? [])],
  stages: [...(need.stages ?? [])],
  challenges: [...(need.challenges ?? [])],
  national: need.national === true,
  counties: [...(need.counties ?? [])],
  beneficiariesSv: need.beneficiaries?.['sv'] ?? '',
  beneficiariesEn: need.beneficiaries?.['en'] ?? '',
  owner: { actorId: need.owner?.actorId ?? null, name: need.owner?.name ?? '' },
  validTo: need.validTo ?? '',
  evidence: (need.evidence ?? []).map(evidenceDraft),
})

const texts = (old: Readonly<Record<string, string>> | null | undefined, sv: string, en: string) =>
  Object.fromEntries(Object.entries({ ...old, sv: sv.trim(), en: en.trim() }).filter(([, text]) => text !== ''))
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is no number is sent as it was written: the service says what is wrong with it. */
const number = (text: string): number | null => (text.trim() === '' ? null : ((Number.isNaN(Number(text.replace(',', '.'))) ? text : Number(text.replace(',', '.'))) as number))

const share = (text: string): number | null => {
  const percent = number(text)
  return typeof percent === 'number' ? Math.round(percent * 10) / 1000 : percent
}

const evidenceBody = (draft: EvidenceDraft) =>
  ({
    kind: draft.kind,
    source: orNull(draft.source),
    url: orNull(draft.url),
    method: orNull(draft.method),
    n: number(draft.n),
    responseRate: share(draft.responseRate),
    collectedFrom: orNull(draft.collectedFrom),
    collectedTo: orNull(draft.collectedTo),
  }) as NonNullable<NeedProfile['evidence']>[number]

/** The profile to send; an owner is one of the directory, a name, or nobody. */
export function needBody(draft: NeedDraft, need?: Need): NeedProfile {
  const name = orNull(draft.owner.name)
  const owner: NeedProfile['owner'] = name === null ? null : draft.owner.actorId === null ? { name } : { name, actorId: draft.owner.actorId }
  return {
    titles: texts(need?.titles, draft.titleSv, draft.titleEn),
    descriptions: texts(need?.descriptions, draft.descriptionSv, draft.descriptionEn),
    needArea: orNull(draft.needArea),
    severity: number(draft.severity),
    supportTypes: draft.supportTypes,
    stages: draft.stages,
    challenges: draft.challenges,
    national: draft.national,
    counties: draft.national ? [] : draft.counties,
    beneficiaries: texts(need?.beneficiaries, draft.beneficiariesSv, draft.beneficiariesEn),
    owner: owner ?? null,
    validTo: orNull(draft.validTo),
    evidence: draft.evidence.map(evidenceBody),
  }
}

/** What differs between two drafts, in the order of the form. */
export const needDifferences = (mine: NeedDraft, theirs: NeedDraft): (keyof NeedDraft)[] =>
  (Object.keys(emptyNeed) as (keyof NeedDraft)[]).filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))

/** A field of the form in one line; evidence by its sources. */
export const needValue = (value: NeedDraft[keyof NeedDraft]): string =>
  Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : each.source)).join(', ') : value === true ? '✓' : value === false ? '' : typeof value === 'string' ? value : value.name

const POINTERS: readonly [RegExp, string][] = [
  [/^\/titles\/en/, 'titleEn'],
  [/^\/titles\b/, 'titleSv'],
  [/^\/descriptions\/en/, 'descriptionEn'],
  [/^\/descriptions\b/, 'descriptionSv'],
  [/^\/beneficiaries\/en/, 'beneficiariesEn'],
  [/^\/beneficiaries\b/, 'beneficiariesSv'],
  [/^\/owner\b/, 'owner'],
]

/** The id of the field that a problem's pointer means: `evidence-0-source`, `titleSv`. */
export function needField(pointer: string): string {
  const known = POINTERS.find(([pattern]) => pattern.test(pointer))
  if (known !== undefined) return known[1]
  const [, first = '', second, third] = pointer.split('/')
  return first === 'evidence' && second !== undefined && third !== undefined ? `evidence-${second}-${third}` : first
}
