import * as m from '../paraglide/messages/_index.js'
import { idsOf, orNull, textOf, wordsOf, type Spec, type Values } from './spec'
import type { Recommendation, SourceKind } from './types'

const KINDS: readonly SourceKind[] = ['NEED', 'STATEMENT', 'RESOURCE', 'MEETING']
const FIELD: Readonly<Record<SourceKind, string>> = { NEED: 'needs', STATEMENT: 'statements', RESOURCE: 'resources', MEETING: 'meetings' }

/** The fields of a recommendation's text, in the order of the form. */
export const draftSpecs = (): Spec[] => [
  { name: 'titleSv', label: m.rec_title_sv(), at: ['/titles', '/titles/sv'], required: true, lang: 'sv' },
  { name: 'titleEn', label: m.rec_title_en(), at: ['/titles/en'], lang: 'en' },
  { name: 'bodySv', label: m.rec_body_sv(), at: ['/bodies', '/bodies/sv'], kind: 'long', required: true, lang: 'sv' },
  { name: 'bodyEn', label: m.rec_body_en(), at: ['/bodies/en'], kind: 'long', lang: 'en' },
  { name: 'rationaleSv', label: m.rec_rationale_sv(), at: ['/rationales', '/rationales/sv'], kind: 'long', required: true, lang: 'sv' },
  { name: 'rationaleEn', label: m.rec_rationale_en(), at: ['/rationales/en'], kind: 'long', lang: 'en' },
  { name: 'addressees', label: m.rec_addressee_ids(), at: ['/addresseeIds'], kind: 'several', among: 'actor' },
  { name: 'needs', label: m.rec_need_ids(), at: ['/basis'], kind: 'several', among: 'need' },
  { name: 'statements', label: m.rec_statement_ids(), at: [], kind: 'several', among: 'statement' },
  { name: 'resources', label: m.rec_resource_ids(), at: [], kind: 'several', among: 'resource' },
  { name: 'meetings', label: m.rec_meeting_ids(), at: [], kind: 'several', among: 'meeting' },
  { name: 'dialogue', label: m.rec_dialogue_id(), at: ['/dialogueId'], kind: 'one', among: 'dialogue' },
]

export const emptyDraft: Values = Object.fromEntries(['titleSv', 'titleEn', 'bodySv', 'bodyEn', 'rationaleSv', 'rationaleEn', 'addressees', 'needs', 'statements', 'resources', 'meetings', 'dialogue'].map((name) => [name, '']))

export const draftOf = ({ titles, bodies, rationales, addresseeIds, basis, dialogueId }: Recommendation): Values => ({
  titleSv: titles['sv'] ?? '',
  titleEn: titles['en'] ?? '',
  bodySv: bodies['sv'] ?? '',
  bodyEn: bodies['en'] ?? '',
  rationaleSv: rationales['sv'] ?? '',
  rationaleEn: rationales['en'] ?? '',
  addressees: addresseeIds.join('\n'),
  ...Object.fromEntries(KINDS.map((kind) => [FIELD[kind], basis.filter((each) => each.kind === kind).map(({ id }) => id).join('\n')])),
  dialogue: dialogueId ?? '',
})

export const draftBody = (values: Values) => ({
  titles: wordsOf(values, 'title'),
  bodies: wordsOf(values, 'body'),
  rationales: wordsOf(values, 'rationale'),
  addresseeIds: idsOf(values, 'addressees'),
  basis: KINDS.flatMap((kind) => idsOf(values, FIELD[kind]).map((id) => ({ kind, id }))),
  dialogueId: orNull(values, 'dialogue'),
})

/** Which fields two drafts differ in. */
export const differing = (one: Values, other: Values): string[] => Object.keys(emptyDraft).filter((name) => textOf(one, name) !== textOf(other, name))
