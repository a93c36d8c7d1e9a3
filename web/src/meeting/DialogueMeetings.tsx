import { Suspense, lazy, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Dialogue } from '../api/types'
import { locale } from '../app/locale'
import { useFacilitates } from '../dialogue/useFacilitates'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { ErrorNotice, Loading } from '../ui/states'
import { useArrival } from '../ui/arrival'
import { MeetingItem } from './MeetingItem'
import type { Meeting } from './types'

const MeetingTools = lazy(() => import('./MeetingTools'))

/** The meetings of a dialogue: those to come, those that were, and what whoever facilitates does with them. */
export function DialogueMeetings({ dialogue, at }: { dialogue: Dialogue; at?: number }) {
  const [now] = useState(() => at ?? Date.now())
  const { hash } = useLocation()
  const facilitates = useFacilitates(dialogue.id)
  const { data, isPending, error, refetch } = useAll<Meeting>(`/api/dialogues/${dialogue.id}/meetings`)
  useArrival('#mote-', data !== undefined)
  const all = data ?? []
  const past = all.filter(({ endsAt }) => Date.parse(endsAt) <= now).toReversed()
  const coming = all.filter(({ endsAt }) => Date.parse(endsAt) > now)
  return (
    <section aria-labelledby="moten">
      <h2 id="moten">{m.meetings_title()}</h2>
      {isPending && <Loading lines={3} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && coming.length === 0 && <p className="quiet">{m.meetings_none_coming()}</p>}
      <List meetings={coming} />
      {all.length > 0 && (
        <p>
          <a href={`/api/dialogues/${dialogue.id}/meetings/calendar.ics?language=${locale()}`}>{m.calendar_of_dialogue()}</a> · <Link to="/moten">{m.meetings_all()}</Link>
        </p>
      )}
      {past.length > 0 && (
        <details open={past.some(({ id }) => hash === `#mote-${id}`)}>
          <summary>{m.meetings_past({ count: past.length })}</summary>
          <List meetings={past} />
        </details>
      )}
      {facilitates === true && (
        <Suspense fallback={<Loading lines={2} />}>
          <MeetingTools dialogue={dialogue} meetings={all} />
        </Suspense>
      )}
    </section>
  )
}

const List = ({ meetings }: { meetings: readonly Meeting[] }) =>
  meetings.length === 0 ? null : (
    <ul className="plain-list">
      {meetings.map((each) => (
        <MeetingItem key={each.id} meeting={each} />
      ))}
    </ul>
  )
