import type { Evidence, NeedDifference, NeedState } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { count, partialDate } from '../ui/format'

export const stateName = (state: NeedState): string =>
  ({ REPORTED: m.need_state_reported, PRIORITISED: m.need_state_prioritised, ADDRESSED: m.need_state_addressed, RETIRED: m.need_state_retired })[state]()

export const evidenceName = (kind: Evidence['kind']): string =>
  ({ SURVEY: m.evidence_survey, INTERVIEW: m.evidence_interview, STATISTIC: m.evidence_statistic, DIALOGUE: m.evidence_dialogue, REPORT: m.evidence_report })[kind]()

export const differenceName = (kind: NeedDifference['kind']): string => ({ ADDED: m.difference_added, CHANGED: m.difference_changed, GONE: m.difference_gone })[kind]()

/** Who decided, as a role; never a person. */
export function roleName(role: string): string {
  const names: Record<string, () => string> = { curator: m.role_curator, operator: m.role_operator, member: m.role_member }
  return names[role]?.() ?? role
}

/** From when to when something was collected, as exactly as it was noted. */
export function collected({ collectedFrom, collectedTo }: Evidence): string | null {
  if (collectedFrom == null && collectedTo == null) return null
  if (collectedFrom == null || collectedTo == null) return partialDate(collectedFrom ?? collectedTo ?? '')
  return `${partialDate(collectedFrom)} – ${partialDate(collectedTo)}`
}

export const needCount = (n: number): string => (n === 1 ? m.needs_one() : m.needs_other({ count: count(n) }))
