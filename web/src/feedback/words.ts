import type { FieldError } from '../api/http'
import type { FeedbackKind, FeedbackStatus } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { errorText } from '../ui/form'

export const KINDS: readonly FeedbackKind[] = ['ACCESSIBILITY', 'OTHER']
export const kindName = (kind: FeedbackKind): string => ({ ACCESSIBILITY: m.feedback_kind_accessibility, OTHER: m.feedback_kind_other })[kind]()

export const STATUSES: readonly FeedbackStatus[] = ['NEW', 'ANSWERED', 'HANDLED']
export const statusName = (status: FeedbackStatus): string => ({ NEW: m.feedback_new, ANSWERED: m.feedback_answered, HANDLED: m.feedback_handled })[status]()

/** What a person is told about a refused field of theirs. */
export function textOf(error: FieldError): string {
  switch (error.code) {
    case 'mail-address':
      return m.introduction_email_wrong()
    case 'plain-text':
      return m.field_too_long()
    case 'pattern':
      return m.feedback_page_wrong()
    default:
      return errorText(error)
  }
}

/** What was typed or pasted as the path that the service takes: without query, which may hold what somebody searched for. */
export function pathOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  try {
    const url = new URL(text, location.origin)
    return url.origin === location.origin ? url.pathname : text
  } catch {
    return text
  }
}
