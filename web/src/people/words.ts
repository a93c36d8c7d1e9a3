import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { errorText } from '../ui/form'
import type { ClaimState, Doubt, ErasurePart, SpeakerRole } from './types'

export const roleName = (role: SpeakerRole): string => (role === 'OWNER' ? m.speaker_owner() : m.speaker_editor())
export const ROLES = () => [{ value: 'EDITOR', label: m.speaker_editor_hint() }, { value: 'OWNER', label: m.speaker_owner_hint() }]

export const claimStateName = (state: ClaimState): string =>
  ({ CODE_SENT: m.claim_code_sent, WAITING_FOR_OWNERS: m.claim_waiting_owners, WAITING_FOR_CURATOR: m.claim_waiting_curator, GRANTED: m.claim_granted, DECLINED: m.claim_declined, FAILED: m.claim_failed, WITHDRAWN: m.claim_withdrawn })[state]()

export const doubtName = (doubt: Doubt): string =>
  ({ NO_WEBSITE: m.doubt_no_website, SHARED_HOST: m.doubt_shared_host, MANY_ACTORS: m.doubt_many_actors, FREE_MAIL: m.doubt_free_mail, OTHER_DOMAIN: m.doubt_other_domain, SUBDOMAIN_MAIL: m.doubt_subdomain_mail, LOOKALIKE: m.doubt_lookalike, WEBSITE_NEW: m.doubt_website_new, WEBSITE_REPLACED: m.doubt_website_replaced })[doubt]()

export const partName = (part: ErasurePart): string =>
  ({ DIRECTORY: m.erasure_directory, RESOURCE: m.erasure_resource, DIALOGUE: m.erasure_dialogue, SEARCH: m.erasure_search, KEYCLOAK: m.erasure_keycloak })[part]()

const REFUSALS: Record<string, () => string> = {
  'last-owner': m.refused_last_owner,
  'too-many-members': m.refused_too_many_members,
  'too-many-invitations': m.refused_too_many_invitations,
  'invitation-not-found': m.refused_invitation,
  'claim-open': m.refused_claim_open,
  'claim-wrong-state': m.refused_claim_state,
  'code-over': m.refused_code_over,
  'too-many-claims': m.refused_too_many_claims,
  'owner-already': m.refused_owner_already,
  'login-too-old': m.refused_login_too_old,
  'erasure-unknown': m.refused_receipt,
  'erasure-running': m.refused_erasure_running,
  'account-erased': m.refused_erasure_running,
}
const FIELDS: Record<string, () => string> = {
  'mail-address': m.field_email_wrong,
  'invited-already': m.field_invited_already,
  'too-many-letters': m.field_too_many_letters,
  'wrong-code': m.field_wrong_code,
  'code-over': m.refused_code_over,
}

/** What a refusal means here, where that says more than its status. */
export const refusal = (problem: unknown): string | null => (problem instanceof ApiProblem ? (REFUSALS[problem.code]?.() ?? null) : null)

export const fieldText = (error: FieldError): string => FIELDS[error.code]?.() ?? errorText(error)

export const errorsOf = (problem: unknown, pointer: string): readonly FieldError[] => (problem instanceof ApiProblem ? problem.errors.filter((error) => error.pointer === pointer) : [])
