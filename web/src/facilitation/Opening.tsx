import * as m from '../paraglide/messages/_index.js'
import { StepForm } from '../recommendation/StepForm'
import { textOf } from '../recommendation/spec'
import { Facts } from '../ui/Facts'
import { momentOf } from '../ui/format'
import type { Dialogue } from './types'
import { statusName } from './words'

/** A moment as a field of this browser's clock has it, and back. */
const fieldOf = (instant: string | null | undefined): string => {
  if (instant == null) return ''
  const moment = new Date(instant)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
const instantOf = (field: string): string | null => (field === '' ? null : new Date(field).toISOString())

/** Whether it takes votes, from when and until when, and the steps from here. */
export function Opening({ dialogue }: { dialogue: Dialogue }) {
  const { id, version, status, opens, closes } = dialogue
  const path = `/api/dialogues/${id}`
  const step = (name: string, title: string, text: string) => <StepForm<Dialogue> key={name} id={name} title={title} text={text} specs={() => []} path={`${path}/${name}`} version={version} submitName={title} />
  return (
    <section aria-labelledby="oppet">
      <h2 id="oppet">{m.dialogue_status()}</h2>
      <Facts
        facts={[
          { name: m.rec_state(), value: statusName(status) },
          { name: m.dialogue_opens(), value: opens != null && momentOf(opens) },
          { name: m.dialogue_closes(), value: closes != null && momentOf(closes) },
        ]}
      />
      {(status === 'DRAFT' || status === 'SCHEDULED') && step('open', m.dialogue_open_now(), m.dialogue_open_now_text())}
      {status === 'DRAFT' && opens != null && step('schedule', m.dialogue_schedule(), m.dialogue_schedule_text({ moment: momentOf(opens) }))}
      {status === 'OPEN' && step('close', m.dialogue_close(), m.dialogue_close_text())}
      {status !== 'CLOSED' && (
        <StepForm<Dialogue>
          key={`tider${version}`}
          id="tider"
          title={m.dialogue_times()}
          specs={() => [
            { name: 'opens', label: m.dialogue_opens(), at: ['/opens'], kind: 'moment' },
            { name: 'closes', label: m.dialogue_closes(), at: ['/closes'], kind: 'moment' },
          ]}
          start={{ opens: fieldOf(opens), closes: fieldOf(closes) }}
          path={path}
          method="PUT"
          version={version}
          body={(values) => ({ ...dialogue, opens: kept(opens, textOf(values, 'opens')), closes: kept(closes, textOf(values, 'closes')) })}
          submitName={m.save()}
        />
      )}
    </section>
  )
}

/** A field knows no seconds: a moment that nobody touched stays what it was. */
const kept = (before: string | null | undefined, field: string): string | null => (field === fieldOf(before) ? (before ?? null) : instantOf(field))
