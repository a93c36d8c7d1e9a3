import { itemsOf } from '../app/queries'
import { useMemberships } from '../people/useSpeaker'
import * as m from '../paraglide/messages/_index.js'
import { organisation } from '../recommendation/StanceSteps'
import { StepForm } from '../recommendation/StepForm'
import { textOf } from '../recommendation/spec'
import type { Message } from './types'

/** "Vi säger det också": for an organisation that one binds, and back again. */
export function SayToo({ message: { id, endorsers } }: { message: Message }) {
  const { data } = useMemberships()
  const bound = itemsOf(data).filter(({ role }) => role === 'OWNER').map(({ actorId, actorName }) => ({ value: actorId, label: actorName }))
  const says = (actorId: string) => endorsers.some((each) => each.actorId === actorId)
  const silent = bound.filter(({ value }) => !says(value))
  const path = (actorId: string) => `/api/messages/${id}/endorsers/${actorId}`
  return (
    <>
      {silent.length > 0 && <StepForm id={`sag-${id}`} title={m.message_say_too()} specs={() => [organisation(silent)]} start={{ actor: silent[0]?.value ?? '' }} path={(values) => path(textOf(values, 'actor'))} method="PUT" submitName={m.message_say_too()} />}
      {bound
        .filter(({ value }) => says(value))
        .map(({ value, label }) => (
          <StepForm key={value} id={`tyst-${id}-${value}`} title={m.message_take_back({ name: label })} specs={() => []} path={path(value)} method="DELETE" submitName={m.withdraw()} />
        ))}
    </>
  )
}
