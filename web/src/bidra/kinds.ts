import { bodyOf as actorBody, draftOf as actorDraft, emptyDraft as emptyActor, fieldOf as actorField } from '../account/fields'
import { emptyEvidence, emptyNeed, needBody, needDraft, needField, type NeedDraft } from '../account/needFields'
import type { Actor, Localized, Need, Offer, ProposalKind, Solution } from '../api/types'
import { locale } from '../app/locale'
import { bodyOf as offerBody, draftOf as offerDraft, emptyDraft as emptyOffer, fieldOf as offerField } from '../offer/fields'
import * as m from '../paraglide/messages/_index.js'
import { bodyOf as solutionBody, draftOf as solutionDraft, emptySolution, fieldOf as solutionField } from '../solution/fields'

export type Draft = Readonly<Record<string, unknown>>
export type Body = Readonly<Record<string, unknown>>

/** One question of a short form. */
export interface Question {
  field: string
  label: () => string
  as: 'text' | 'long' | 'select' | 'checks'
  list?: string
  required?: boolean
  hint?: () => string
  get?: (draft: Draft) => string
  put?: (draft: Draft, value: string) => Draft
  when?: (draft: Draft) => boolean
}

export interface Kind {
  kind: Exclude<ProposalKind, 'REPORT'>
  path: string
  pages: string
  api: string
  name: () => string
  empty: Draft
  draftOf: (thing: never) => Draft
  bodyOf: (draft: never, thing?: never) => Body
  fieldOf: (pointer: string) => string | null
  titleOf: (body: Body) => Localized
  versionOf: (thing: { version: number; revision?: number }) => number
  questions: () => Question[]
}

/** Whoever reads the English pages writes English. */
const own = () => (locale() === 'en' ? 'En' : 'Sv')
const inOwn = <T,>(sv: T, en: T): T => (locale() === 'en' ? en : sv)
const byVersion = ({ version }: { version: number }) => version
const titles = (body: Body) => (body['titles'] ?? {}) as Localized
const plainBody = (body: object) => body as Body

const NEED_SOURCE: Question = {
  field: 'evidence-0-source',
  label: m.bidra_source,
  as: 'text',
  get: (draft) => (draft as unknown as NeedDraft).evidence[0]?.source ?? '',
  put: (draft, source) => ({ ...draft, evidence: source === '' ? [] : [{ ...emptyEvidence, ...(draft as unknown as NeedDraft).evidence[0], source }] }),
}
const OWNER: Question = {
  field: 'owner',
  label: m.owner,
  as: 'text',
  required: true,
  get: (draft) => (draft['owner'] as { name: string }).name,
  put: (draft, name) => ({ ...draft, owner: { actorId: null, name } }),
}

const actor: Kind = {
  kind: 'ACTOR', path: 'aktor', pages: '/aktorer', api: '/api/actors', name: m.bidra_actor, empty: plainBody(emptyActor),
  draftOf: (thing: Actor) => plainBody(actorDraft(thing)),
  bodyOf: (draft: typeof emptyActor, thing?: Actor) => plainBody(actorBody(draft, thing)),
  fieldOf: actorField, titleOf: (body) => (body['names'] ?? {}) as Localized, versionOf: byVersion,
  questions: () => [
    { field: `name${own()}`, label: inOwn(m.field_name_sv, m.field_name_en), as: 'text', required: true },
    { field: `description${own()}`, label: inOwn(m.field_description_sv, m.field_description_en), as: 'long' },
    { field: 'sector', label: m.filter_sector, as: 'select', list: 'sectors', required: true },
    { field: 'municipality', label: m.filter_municipality, as: 'select', list: 'municipalities' },
    { field: 'website', label: m.website, as: 'text', hint: () => 'https://…' },
  ],
}
const offer: Kind = {
  kind: 'OFFER', path: 'stod', pages: '/stod', api: '/api/offers', name: m.bidra_offer, empty: plainBody(emptyOffer),
  draftOf: (thing: Offer) => plainBody(offerDraft(thing)),
  bodyOf: (draft: typeof emptyOffer, thing?: Offer) => plainBody(offerBody(draft, thing)),
  fieldOf: offerField, titleOf: titles, versionOf: ({ version, revision }) => revision ?? version,
  questions: () => [
    { field: `title${own()}`, label: inOwn(m.offer_field_title_sv, m.offer_field_title_en), as: 'text', required: true },
    { field: 'ownerName', label: m.offer_field_owner, as: 'text', required: true },
    { field: `description${own()}`, label: inOwn(m.field_description_sv, m.field_description_en), as: 'long' },
    { field: 'supportTypes', label: m.offer_kind, as: 'checks', list: 'support-types' },
    { field: 'reach', label: m.offer_reach, as: 'select', list: 'reach', required: true },
    { field: 'counties', label: m.offer_field_counties, as: 'checks', list: 'counties', when: (draft) => draft['reach'] === 'REGIONAL' },
    { field: 'applyUrl', label: m.offer_field_apply_url, as: 'text', hint: () => 'https://…' },
  ],
}
const need: Kind = {
  kind: 'NEED', path: 'behov', pages: '/behov', api: '/api/needs', name: m.bidra_need, empty: plainBody(emptyNeed),
  draftOf: (thing: Need) => plainBody(needDraft(thing)),
  bodyOf: (draft: typeof emptyNeed, thing?: Need) => plainBody(needBody(draft, thing)),
  fieldOf: needField, titleOf: titles, versionOf: byVersion,
  questions: () => [
    { field: `title${own()}`, label: inOwn(m.need_title_sv, m.need_title_en), as: 'text', required: true },
    { field: `description${own()}`, label: inOwn(m.field_description_sv, m.field_description_en), as: 'long' },
    { field: 'needArea', label: m.need_area, as: 'select', list: 'need-areas', required: true },
    { field: 'severity', label: m.severity, as: 'select', list: 'severity', required: true },
    { field: 'counties', label: m.filter_county, as: 'checks', list: 'counties', hint: m.bidra_counties_hint },
    NEED_SOURCE,
  ],
}
const solution: Kind = {
  kind: 'SOLUTION', path: 'losning', pages: '/losningar', api: '/api/solutions', name: m.bidra_solution, empty: plainBody(emptySolution),
  draftOf: (thing: Solution) => plainBody(solutionDraft(thing)),
  bodyOf: (draft: typeof emptySolution, thing?: Solution) => plainBody(solutionBody(draft, thing)),
  fieldOf: solutionField, titleOf: titles, versionOf: byVersion,
  questions: () => [
    { field: `title${own()}`, label: inOwn(m.title_sv, m.title_en), as: 'text', required: true },
    OWNER,
    { field: `description${own()}`, label: inOwn(m.what_it_does_sv, m.what_it_does_en), as: 'long' },
    { field: 'challenges', label: m.challenges, as: 'checks', list: 'challenges' },
    { field: 'municipality', label: m.filter_municipality, as: 'select', list: 'municipalities' },
  ],
}

export const KINDS: readonly Kind[] = [actor, offer, need, solution]
export const kindAt = (path: string | null): Kind | undefined => KINDS.find((kind) => kind.path === path)
export const kindOf = (name: string): Kind | undefined => KINDS.find(({ kind }) => kind === name)

export const draftOf = (kind: Kind, thing: unknown): Draft => kind.draftOf(thing as never)
export const bodyOf = (kind: Kind, draft: Draft, thing?: unknown): Body => kind.bodyOf(draft as never, thing as never)

/** The fields that somebody changed, as the service names them. */
export function changes(kind: Kind, draft: Draft, thing: unknown): Body {
  const before = bodyOf(kind, draftOf(kind, thing), thing)
  return Object.fromEntries(Object.entries(bodyOf(kind, draft, thing)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])))
}
