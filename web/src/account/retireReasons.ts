import type { RetireReason } from '../api/types'
import * as m from '../paraglide/messages/_index.js'

export const REASONS: readonly { value: RetireReason; name: () => string }[] = [
  { value: 'OUT_OF_SCOPE', name: m.reason_out_of_scope },
  { value: 'DUPLICATE', name: m.reason_duplicate },
  { value: 'NOT_AN_ORGANISATION', name: m.reason_not_an_organisation },
  { value: 'OWN_REQUEST', name: m.reason_own_request },
  { value: 'MISTAKE', name: m.reason_mistake },
]
