import type { FieldError } from '../api/http'
import type { Actor, ActorProfile } from '../api/types'

/** What a person may write about an actor. */
export interface ActorDraft {
  nameSv: string
  nameEn: string
  descriptionSv: string
  descriptionEn: string
  sector: string
  /** A curator says so: it was only assumed before. */
  confirmsSector: boolean
  roles: string[]
  level: string
  legalForm: string
  organisationNumber: string
  website: string
  country: string
  municipality: string
  locality: string
  challenges: string[]
}

export const emptyDraft: ActorDraft = {
  nameSv: '', nameEn: '', descriptionSv: '', descriptionEn: '', sector: '', confirmsSector: false, roles: [], level: '', legalForm: '',
  organisationNumber: '', website: '', country: 'SE', municipality: '', locality: '', challenges: [],
}

export const draftOf = (actor: Actor): ActorDraft => ({
  nameSv: actor.names['sv'] ?? '',
  nameEn: actor.names['en'] ?? '',
  descriptionSv: actor.descriptions?.['sv'] ?? '',
  descriptionEn: actor.descriptions?.['en'] ?? '',
  sector: actor.sector ?? '',
  confirmsSector: false,
  roles: [...(actor.roles ?? [])],
  level: actor.level ?? '',
  legalForm: actor.legalForm ?? '',
  organisationNumber: actor.organisationNumber ?? '',
  website: actor.website ?? '',
  country: actor.country ?? '',
  municipality: actor.municipality ?? '',
  locality: actor.locality ?? '',
  challenges: [...(actor.challenges ?? [])],
})

const texts = (old: Readonly<Record<string, string>> | null | undefined, sv: string, en: string) =>
  Object.fromEntries(Object.entries({ ...old, sv: sv.trim(), en: en.trim() }).filter(([, text]) => text !== ''))
const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** The profile to send: what the form shows, and the parts that it doesn't show as they were read. */
export function bodyOf(draft: ActorDraft, actor?: Actor): ActorProfile {
  return {
    location: actor?.location ?? null,
    registryIds: actor?.registryIds ?? {},
    sdgTargets: actor?.sdgTargets ?? [],
    names: texts(actor?.names, draft.nameSv, draft.nameEn),
    descriptions: texts(actor?.descriptions, draft.descriptionSv, draft.descriptionEn),
    sector: orNull(draft.sector),
    sectorAssumed: actor?.sectorAssumed === true && actor.sector === draft.sector && !draft.confirmsSector,
    roles: draft.roles,
    level: orNull(draft.level),
    legalForm: orNull(draft.legalForm),
    organisationNumber: orNull(draft.organisationNumber.replace(/[\s-]/g, '')),
    website: orNull(draft.website),
    country: orNull(draft.country.toUpperCase()),
    municipality: orNull(draft.municipality),
    locality: orNull(draft.locality),
    challenges: draft.challenges,
  }
}

const POINTERS: readonly [RegExp, keyof ActorDraft][] = [
  [/^\/names\/en/, 'nameEn'],
  [/^\/names?\b/, 'nameSv'],
  [/^\/descriptions?\/en/, 'descriptionEn'],
  [/^\/descriptions?\b/, 'descriptionSv'],
  [/^\/roles\b/, 'roles'],
]

/** Which field of the form a problem's pointer means; null when the form has none for it. */
export function fieldOf(pointer: string): keyof ActorDraft | null {
  const known = POINTERS.find(([pattern]) => pattern.test(pointer))
  if (known !== undefined) return known[1]
  const name = pointer.split('/')[1] ?? ''
  return name in emptyDraft ? (name as keyof ActorDraft) : null
}

export const errorsFor = (errors: readonly FieldError[], field: keyof ActorDraft): FieldError[] => errors.filter(({ pointer }) => fieldOf(pointer) === field)

/** What differs between two drafts, in the order of the form. */
export const differences = (mine: ActorDraft, theirs: ActorDraft): (keyof ActorDraft)[] =>
  (Object.keys(emptyDraft) as (keyof ActorDraft)[]).filter((field) => String(mine[field]) !== String(theirs[field]))
