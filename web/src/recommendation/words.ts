import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import type { CommitmentState, Decision, Mandate, Outcome, RecommendationState, Stance } from './types'

export const STATES: readonly RecommendationState[] = ['CONSULTATION', 'ADOPTED', 'DELIVERED', 'ANSWERED', 'CLOSED']
export const STANCES: readonly Stance[] = ['SUPPORTS', 'SUPPORTS_MAINLY', 'TAKES_PART_WITHOUT_POSITION', 'DOES_NOT_SUPPORT', 'ABSTAINS']
const MANDATES: readonly Mandate[] = ['ASSEMBLY', 'BOARD', 'POLITICAL_BODY', 'EXECUTIVE', 'DELEGATION']
const DECISIONS: readonly Decision[] = ['ACCEPTS', 'PARTLY', 'REJECTS']
const OUTCOMES: readonly Outcome[] = ['ACCEPTED', 'PARTLY', 'REJECTED']
export const INSTRUMENTS = ['GRANT', 'PRIZE', 'LOAN', 'EQUITY', 'GUARANTEE', 'OUTCOME_CONTRACT', 'CROWDFUNDING', 'PREMISES', 'RESERVED_PROCUREMENT', 'PARTNERSHIP_IOP']

export const recommendationState = (state: RecommendationState): string =>
  ({ DRAFT: m.rec_draft, CONSULTATION: m.rec_consultation, ADOPTED: m.rec_adopted, DELIVERED: m.rec_delivered, ANSWERED: m.rec_answered, CLOSED: m.rec_closed })[state]()

export const stanceName = (stance: Stance): string =>
  ({ SUPPORTS: m.stance_supports, SUPPORTS_MAINLY: m.stance_mainly, TAKES_PART_WITHOUT_POSITION: m.stance_without, DOES_NOT_SUPPORT: m.stance_not, ABSTAINS: m.stance_abstains })[stance]()

export const mandateName = (mandate: Mandate): string =>
  ({ ASSEMBLY: m.mandate_assembly, BOARD: m.mandate_board, POLITICAL_BODY: m.mandate_political, EXECUTIVE: m.mandate_executive, DELEGATION: m.mandate_delegation })[mandate]()

export const decisionName = (decision: Decision): string => ({ ACCEPTS: m.decision_accepts, PARTLY: m.decision_partly, REJECTS: m.decision_rejects })[decision]()

export const outcomeName = (outcome: Outcome): string => ({ ACCEPTED: m.outcome_accepted, PARTLY: m.outcome_partly, REJECTED: m.outcome_rejected })[outcome]()

export const commitmentState = (state: CommitmentState): string => ({ PLEDGED: m.commitment_pledged, DECIDED: m.commitment_decided, PAID: m.commitment_paid, WITHDRAWN: m.commitment_withdrawn })[state]()

export const stanceChoices = () => STANCES.map((value) => ({ value, label: stanceName(value) }))
export const mandateChoices = () => MANDATES.map((value) => ({ value, label: mandateName(value) }))
export const decisionChoices = () => DECISIONS.map((value) => ({ value, label: decisionName(value) }))
export const outcomeChoices = () => OUTCOMES.map((value) => ({ value, label: outcomeName(value) }))

const SPECIAL: Readonly<Record<string, () => string>> = { PUBLIC: m.sector_public, UNKNOWN: m.sector_unknown }

/** A sector's name; the three public ones may be one, and what nobody confirmed is not known. */
export function useSectorName() {
  const { label } = useCodes('sectors')
  return (code: string) => SPECIAL[code]?.() ?? label(code)
}

const REFUSALS: Record<string, () => string> = {
  'no-mandate': m.refused_no_mandate,
  'old-text-version': m.refused_old_text,
  'stance-reason-missing': m.refused_reason_missing,
  'reservation-missing': m.refused_reservation_missing,
  'recommendation-wrong-state': m.refused_state,
  'commitment-wrong-state': m.refused_state,
  'amendments-open': m.refused_amendments_open,
  'no-addressee': m.refused_no_addressee,
  'not-an-addressee': m.refused_not_addressee,
  'day-in-the-future': m.refused_future,
  'day-before-the-last-step': m.refused_before_last,
  'text-fixed': m.refused_text_fixed,
  'delivered-already': m.refused_delivered,
  'not-delivered': m.refused_not_delivered,
  'answered-already': m.refused_answered,
  'unknown-organisation': m.refused_unknown_organisation,
  'unknown-source': m.refused_unknown_source,
  'commitment-known-already': m.refused_known_commitment,
  'amount-missing': m.refused_amount,
  'deadline-before-it-opens': m.refused_deadline,
  'no-statements': m.refused_no_statements,
  'closes-in-the-past': m.refused_closes_past,
  'opens-in-the-past': m.refused_opens_past,
  'opens-missing': m.refused_opens_past,
  'closes-before-it-opens': m.refused_closes_before_it_opens,
  'wrong-status': m.refused_dialogue_state,
  'dialogue-closed': m.refused_dialogue_state,
  'dialogue-not-open': m.refused_dialogue_state,
  'meeting-times': m.refused_meeting_times,
  'meeting-nowhere': m.refused_meeting_nowhere,
  'meeting-wrong-state': m.refused_meeting_state,
  'meeting-still-to-come': m.refused_still_to_come,
  'meeting-before-dialogue': m.refused_dialogue_hidden,
  'minutes-not-published': m.refused_minutes,
  'not-facilitator': m.refused_facilitator,
  'facilitator-erased': m.refused_facilitator_erased,
  'phases-out-of-order': m.refused_phases,
}

/** What a refusal means here, where that says more than its status. */
export const refusal = (problem: unknown): string | null => (problem instanceof ApiProblem ? (REFUSALS[problem.code]?.() ?? null) : null)
