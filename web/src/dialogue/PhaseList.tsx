import { useState } from 'react'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { currentPhase, phaseName, type Phase } from './phases'

/** The way of a dialogue, with where it is now. */
export function PhaseList({ phases }: { phases: readonly Phase[] }) {
  const [now] = useState(() => Date.now())
  const current = currentPhase(phases, now)
  if (phases.length === 0) return null
  return (
    <section aria-labelledby="faser-rubrik">
      <h2 id="faser-rubrik">{m.phases_title()}</h2>
      <ol>
        {phases.map((each) => (
          <li key={`${each.kind}${each.opens}`} aria-current={each === current ? 'step' : undefined}>
            {each === current ? <strong>{m.phase_now({ name: phaseName(each.kind) })}</strong> : phaseName(each.kind)}
            <span className="quiet">{hours(each)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const hours = ({ opens, closes }: Phase): string => {
  const parts = [opens == null ? null : m.from_day({ day: dayOf(opens) }), closes == null ? null : m.until_day({ day: dayOf(closes) })].filter((part) => part !== null)
  return parts.length === 0 ? '' : ` · ${parts.join(' ')}`
}

/** In a list: the phase it is now, in a word. */
export function PhaseNow({ phases, at }: { phases: readonly Phase[]; at?: number }) {
  const [now] = useState(() => at ?? Date.now())
  const current = currentPhase(phases, now)
  return current === null ? null : <> · {m.phase_now({ name: phaseName(current.kind) })}</>
}
