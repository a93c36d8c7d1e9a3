import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { StepForm } from '../recommendation/StepForm'
import { textOf } from '../recommendation/spec'
import { dayOf } from '../ui/format'
import { useName } from '../ui/found'
import { ErrorNotice } from '../ui/states'
import type { Facilitator } from './types'

/** Curators let others facilitate this one dialogue, and end it. */
export function Facilitators({ dialogueId }: { dialogueId: string }) {
  const path = `/api/dialogues/${dialogueId}/facilitators`
  const { data, error, refetch } = useGet<{ items: Facilitator[] }>(path)
  return (
    <>
      <h4>{m.facilitators_title()}</h4>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.items.length === 0 && <p className="quiet">{m.facilitators_none()}</p>}
      {data?.items.map((each) => (
        <Appointed key={each.id} facilitator={each} path={path} />
      ))}
      <StepForm<Facilitator>
        id="utse"
        title={m.facilitator_appoint()}
        text={m.facilitator_appoint_text()}
        specs={() => [{ name: 'subject', label: m.facilitator_person(), at: ['/subject'], kind: 'one', among: 'person', required: true, hint: m.facilitator_person_hint() }]}
        path={path}
        body={(values) => ({ subject: textOf(values, 'subject') })}
        submitName={m.facilitator_appoint()}
      />
    </>
  )
}

function Appointed({ facilitator: { id, subject, appointedAt }, path }: { facilitator: Facilitator; path: string }) {
  const called = useName('person', subject)
  return <StepForm id={`avsluta-${id}`} title={m.facilitator_since({ account: called, day: dayOf(appointedAt) })} specs={() => []} path={`${path}/${id}`} method="DELETE" submitName={m.facilitator_end()} />
}
