import { fieldName as actorName } from '../account/ActorForm'
import { fieldOf as actorField } from '../account/fields'
import { needField } from '../account/needFields'
import { needFieldName } from '../account/NeedForm'
import type { ProposalKind } from '../api/types'
import { fieldName as offerName } from '../offer/OfferForm'
import { fieldOf as offerField } from '../offer/fields'
import { fieldName as solutionName, fieldOf as solutionField } from '../solution/fields'

/** What a field of a profile is called in the form that edits it. */
export function fieldLabel(kind: ProposalKind, name: string): string {
  const pointer = `/${name}`
  const known = {
    ACTOR: () => mapped(actorField(pointer), actorName),
    OFFER: () => mapped(offerField(pointer), offerName),
    NEED: () => needFieldName(needField(pointer)),
    SOLUTION: () => mapped(solutionField(pointer), solutionName),
    REPORT: () => null,
  }[kind]()
  return known ?? name
}

const mapped = <F,>(field: F | null, nameOf: (field: F) => string) => (field === null ? null : nameOf(field))

/** A value as text, whatever it is made of; what nobody has given is nothing. */
export function written(value: unknown): string {
  if (value == null || value === false) return ''
  if (value === true) return '✓'
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join(', ')
  if (typeof value === 'object') return Object.entries(value).map(([name, part]) => [name, written(part)] as const).filter(([, part]) => part !== '').map(([name, part]) => `${name}: ${part}`).join('; ')
  return String(value as string | number)
}
