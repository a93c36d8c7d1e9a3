import type { Dialogue } from '../api/types'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { ErrorNotice } from '../ui/states'
import { plain } from '../ui/text'
import { timesOf } from '../ui/times'
import { Facilitators } from './Facilitators'
import { MeetingSteps, PlanMeeting } from './MeetingSteps'
import { PhaseForm } from './PhaseForm'
import type { Meeting, Sectors } from './types'

/** What facilitators and curators do with meetings: one chunk that no visitor loads. */
export default function MeetingTools({ dialogue, meetings }: { dialogue: Dialogue; meetings: readonly Meeting[] }) {
  const { isCurator } = useSession()
  return (
    <section aria-labelledby="mota">
      <h3 id="mota">{m.facilitating_title()}</h3>
      <p className="quiet">{m.facilitate_text()}</p>
      <PlanMeeting dialogueId={dialogue.id} />
      {meetings
        .filter(({ state }) => state !== 'CANCELLED')
        .map((each) => (
          <details key={`${each.id}${each.version}`} className="step">
            <summary>{`${plain(each.titles)}, ${timesOf(each)}`}</summary>
            <MeetingSteps meeting={each} />
          </details>
        ))}
      <Missing title={m.missing_at_meetings()} none={m.missing_none()} path={`/api/dialogues/${dialogue.id}/meetings/sectors`} />
      {isCurator && <PhaseForm dialogue={dialogue} />}
      {isCurator && <Facilitators dialogueId={dialogue.id} />}
    </section>
  )
}

/** Which sectors are there and which have to be invited. Fewer than five are told without a number. */
function Missing({ title, none, path }: { title: string; none: string; path: string }) {
  const { data, error, refetch } = useGet<Sectors>(path)
  const { label } = useCodes('sectors')
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (data === undefined) return null
  return (
    <>
      <h4>{title}</h4>
      <p>{data.missing.length === 0 ? none : m.missing_sectors({ names: data.missing.map(label).join(', ') })}</p>
      {data.present.length > 0 && (
        <p className="quiet">
          {m.present_sectors()} {data.present.map(({ sector, people }) => m.counted({ name: label(sector), count: people == null ? m.fewer_than_five() : m.at_least({ count: people }) })).join(', ')}
        </p>
      )}
    </>
  )
}
