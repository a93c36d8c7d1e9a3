import { Link } from 'react-router'
import type { Dialogue } from '../api/types'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { ErrorNotice, Loading } from '../ui/states'
import { Title } from '../ui/text'
import { MeetingItem } from './MeetingItem'
import type { Meeting } from './types'

/** Every meeting to come, and the address that keeps a calendar up to date. */
export default function MeetingsPage() {
  usePage(m.meetings_title(), m.meetings_text())
  const { data, isPending, error, refetch } = useAll<Meeting>('/api/meetings')
  const { data: dialogues } = useAll<Dialogue>('/api/dialogues')
  const feed = `${location.origin}/api/meetings/calendar.ics?language=${locale()}`
  return (
    <div className="reading">
      <h1>{m.meetings_title()}</h1>
      <p>{m.meetings_text()}</p>
      {isPending && <Loading lines={8} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{m.meetings_none_coming()}</p>}
      {groups(data ?? []).map(([dialogueId, meetings]) => (
        <section key={dialogueId} aria-label={m.meetings_title()}>
          <h2>
            <DialogueName dialogue={dialogues?.find(({ id }) => id === dialogueId)} />
          </h2>
          <ul className="plain-list">
            {meetings.map((each) => (
              <MeetingItem key={each.id} meeting={each} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="kalender">
        <h2 id="kalender">{m.calendar_title()}</h2>
        <p>{m.calendar_text()}</p>
        <p>
          <a href={feed}>{m.calendar_of_all()}</a>
        </p>
        <p>
          <code className="hash">{feed}</code>
        </p>
      </section>
      <p>
        <Link to="/dialog">{m.dialogues_title()}</Link>
      </p>
    </div>
  )
}

/** By dialogue, the one that meets soonest first. */
function groups(meetings: readonly Meeting[]): [string, Meeting[]][] {
  const found = new Map<string, Meeting[]>()
  for (const each of meetings) found.set(each.dialogueId, [...(found.get(each.dialogueId) ?? []), each])
  return [...found]
}

const DialogueName = ({ dialogue }: { dialogue: Dialogue | undefined }) =>
  dialogue === undefined ? (
    <>{m.type_dialogue()}</>
  ) : (
    <Link to={`/dialog/${dialogue.slug}`}>
      <Title of={dialogue.questions} />
    </Link>
  )
