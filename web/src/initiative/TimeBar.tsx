import type { Initiative } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { partialDate } from '../ui/format'

export function timeStatusName(status: string | null | undefined): string {
  switch (status) {
    case 'PLANNED':
      return m.time_planned()
    case 'ONGOING':
      return m.time_ongoing()
    case 'ENDED':
      return m.time_ended()
    case 'OVERDUE':
      return m.time_overdue()
  }
  return m.time_unknown()
}

/** How much of the planned time has passed: woven so far, bare warp for what is left. Says nothing about the work itself. */
export function TimeBar({ initiative }: { initiative: Pick<Initiative, 'planned' | 'actual' | 'percent' | 'timeStatus'> }) {
  const { planned, actual, timeStatus } = initiative
  const percent = initiative.percent == null ? null : Math.floor(initiative.percent)
  const from = actual?.from ?? planned?.from
  const to = actual?.to ?? planned?.to
  return (
    <div className="time">
      <p className="time-words">
        <strong>{percent == null ? timeStatusName(timeStatus) : m.time_percent({ percent, status: timeStatusName(timeStatus) })}</strong>
      </p>
      <svg className="time-bar" viewBox="0 0 600 20" preserveAspectRatio="none" role="img" aria-label={percent == null ? m.time_unknown() : m.time_passed({ percent })}>
        {percent == null ? <rect width="600" height="20" fill="url(#unknown)" /> : <rect width="600" height="20" fill="url(#bare-quiet)" />}
        {percent != null && <rect width={6 * percent} height="20" fill="url(#woven)" />}
        {percent != null && percent > 0 && <rect className="cloth-fell" x={Math.max(0, 6 * percent - 3)} width="3" height="20" />}
      </svg>
      {(from != null || to != null) && (
        <p className="time-ends">
          <span>{from == null ? m.not_stated() : partialDate(from)}</span>
          <span>{to == null ? m.not_stated() : partialDate(to)}</span>
        </p>
      )}
    </div>
  )
}
