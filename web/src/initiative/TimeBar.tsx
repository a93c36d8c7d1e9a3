import type { Initiative } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { partialDate } from '../ui/format'
import { WovenBar } from '../weave/WovenBar'

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
      <WovenBar className="time-bar" percent={percent} label={percent == null ? m.time_unknown() : m.time_passed({ percent })} />
      {(from != null || to != null) && (
        <p className="time-ends">
          <span>{from == null ? m.not_stated() : partialDate(from)}</span>
          <span>{to == null ? m.not_stated() : partialDate(to)}</span>
        </p>
      )}
    </div>
  )
}
