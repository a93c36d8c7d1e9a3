import type { Dialogue } from '../api/types'
import { PHASES, phaseName } from '../dialogue/phases'
import * as m from '../paraglide/messages/_index.js'
import { StepForm } from '../recommendation/StepForm'
import { textOf, type Values } from '../recommendation/spec'
import { clockOf, instantOf } from './stockholm'

/** A phase is there once one of its hours is. */
export function PhaseForm({ dialogue }: { dialogue: Dialogue }) {
  const { id, version, phases = [] } = dialogue
  const start = Object.fromEntries(phases.flatMap(({ kind, opens, closes }) => [[`${kind}-opens`, opens == null ? '' : clockOf(opens)], [`${kind}-closes`, closes == null ? '' : clockOf(closes)]]))
  return (
    <StepForm<Dialogue>
      key={version}
      id="faser"
      title={m.phases_edit()}
      text={m.phases_edit_text()}
      specs={() =>
        PHASES.flatMap((kind) => [
          { name: `${kind}-opens`, label: m.phase_opens({ name: phaseName(kind) }), at: [], kind: 'moment' as const },
          { name: `${kind}-closes`, label: m.phase_closes({ name: phaseName(kind) }), at: [], kind: 'moment' as const },
        ])
      }
      start={start}
      path={`/api/dialogues/${id}`}
      method="PUT"
      version={version}
      body={(values) => ({ ...dialogue, phases: phasesOf(values) })}
      submitName={m.meeting_save()}
    />
  )
}

const phasesOf = (values: Values) =>
  PHASES.map((kind) => ({ kind, opens: instantOf(textOf(values, `${kind}-opens`)), closes: instantOf(textOf(values, `${kind}-closes`)) })).filter(({ opens, closes }) => opens !== null || closes !== null)
