import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'

const REFUSALS: Record<string, () => string> = {
  'code-unknown': m.refused_code_unknown,
  'code-used': m.refused_code_used,
  'code-expired': m.refused_code_expired,
  'too-many-codes': m.refused_too_many_codes,
  'too-many-newcomers': m.refused_too_many_newcomers,
  'not-your-organisation': m.refused_not_your_organisation,
  'dialogue-paused': m.refused_paused,
  'dialogue-not-paused': m.refused_not_paused,
  'dialogue-closed': m.refused_closed,
  'codes-expire-wrongly': m.refused_codes_expire,
  'too-many-rooms': m.refused_too_many_rooms,
}

/** What went wrong, in the words of a dialogue where it has some. */
export function Refused({ problem }: { problem: unknown }) {
  const said = problem instanceof ApiProblem ? REFUSALS[problem.code]?.() : undefined
  return said === undefined ? (
    <ErrorNotice error={problem} />
  ) : (
    <div className="notice notice-error" role="alert">
      <p>{said}</p>
    </div>
  )
}
