import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { WebLink } from '../ui/Facts'
import { useCodes } from '../ui/codes'
import { Prose, Title } from '../ui/text'
import { timesOf } from '../ui/times'
import type { Meeting } from './types'

const isEmpty = (texts: Meeting['cancelledBecause']) => Object.keys(texts).length === 0

/** One meeting, with what came of it. */
export function MeetingItem({ meeting }: { meeting: Meeting }) {
  const { id, state, published, titles, startsAt, place, link, agenda, cancelledBecause, participants, minutes } = meeting
  return (
    <li id={`mote-${id}`}>
      <h3>
        <Title of={titles} />
      </h3>
      <p>
        {state === 'CANCELLED' && <strong>{m.meeting_cancelled()}: </strong>}
        <time dateTime={startsAt}>{timesOf(meeting)}</time>
        {!published && <span className="quiet"> · {m.meeting_unpublished()}</span>}
      </p>
      {!isEmpty(cancelledBecause) && <Prose of={cancelledBecause} />}
      {state !== 'CANCELLED' && place != null && (
        <p>
          <Title of={place} />
        </p>
      )}
      {state === 'PLANNED' && link != null && (
        <p>
          <WebLink url={link}>{m.meeting_link()}</WebLink>
        </p>
      )}
      {agenda != null && (
        <details>
          <summary>{m.meeting_agenda()}</summary>
          <Lines of={agenda} />
        </details>
      )}
      <Came participants={participants} />
      {minutes != null && (
        <details>
          <summary>
            {m.meeting_minutes()}
            {minutes.publishedAt == null && <span className="quiet"> · {m.meeting_unpublished()}</span>}
          </summary>
          <p className="as-written" lang={minutes.language === locale() ? undefined : minutes.language}>
            {minutes.text}
          </p>
        </details>
      )}
    </li>
  )
}

const Lines = ({ of }: { of: Meeting['titles'] }) => (
  <p className="as-written">
    <Title of={of} />
  </p>
)

/** Numbers only, and none below five. */
function Came({ participants }: Pick<Meeting, 'participants'>) {
  const { label } = useCodes('sectors')
  if (participants.length === 0) return null
  return (
    <p className="quiet">
      {m.meeting_came()} {participants.map(({ sector, people }) => m.counted({ name: label(sector), count: people ?? m.fewer_than_five() })).join(', ')}
    </p>
  )
}
