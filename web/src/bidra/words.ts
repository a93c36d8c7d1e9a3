import type { Complaint, ProposalKind, ProposalReason, ProposalState, ProposalStep } from '../api/types'
import * as m from '../paraglide/messages/_index.js'

export const COMPLAINTS: readonly Complaint[] = ['WRONG_FACTS', 'OUTDATED', 'PERSONAL_DATA', 'OFFENSIVE', 'ADVERTISING', 'COPYRIGHT', 'UNLAWFUL', 'DUPLICATE', 'OTHER']
export const REASONS: readonly ProposalReason[] = ['OUT_OF_SCOPE', 'DUPLICATE', 'INCOMPLETE', 'NOT_VERIFIABLE', 'OUTDATED', 'PERSONAL_DATA', 'ADVERTISING', 'OFFENSIVE', 'UNLAWFUL', 'NO_FAULT_FOUND', 'OTHER']
export const STATES: readonly ProposalState[] = ['RECEIVED', 'CHANGES_REQUESTED', 'APPEALED', 'PUBLISHED', 'UPHELD', 'DECLINED', 'WITHDRAWN']

const WHY: Readonly<Record<Complaint | ProposalReason, () => string>> = {
  OUT_OF_SCOPE: m.reason_out_of_scope,
  DUPLICATE: m.reason_duplicate,
  INCOMPLETE: m.reason_incomplete,
  NOT_VERIFIABLE: m.reason_not_verifiable,
  OUTDATED: m.reason_outdated,
  PERSONAL_DATA: m.reason_personal_data,
  ADVERTISING: m.reason_advertising,
  OFFENSIVE: m.reason_offensive,
  UNLAWFUL: m.reason_unlawful,
  COPYRIGHT: m.reason_copyright,
  WRONG_FACTS: m.reason_wrong_facts,
  NO_FAULT_FOUND: m.reason_no_fault,
  OTHER: m.reason_other,
}
export const complaintName = (complaint: Complaint): string => WHY[complaint]()
export const reasonName = (reason: ProposalReason): string => WHY[reason]()

const STANDING: Readonly<Record<ProposalState, () => string>> = {
  RECEIVED: m.state_received,
  CHANGES_REQUESTED: m.state_changes_requested,
  PUBLISHED: m.state_published,
  UPHELD: m.state_upheld,
  DECLINED: m.state_declined,
  APPEALED: m.state_appealed,
  WITHDRAWN: m.state_withdrawn,
}
export const stateName = (state: ProposalState): string => STANDING[state]()

export const stepName = (fact: ProposalStep['fact']): string => (fact === 'ANSWERED' ? m.step_answered() : stateName(fact))

const KIND: Readonly<Record<ProposalKind, () => string>> = { ACTOR: m.type_actor, OFFER: m.type_offer, NEED: m.type_need, SOLUTION: m.type_solution, REPORT: m.kind_report }
export const kindName = (kind: ProposalKind): string => KIND[kind]()
