import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { both } from '../recommendation/StanceSteps'
import { StepForm } from '../recommendation/StepForm'
import { orNull, textOf, wordsOf, wordsOrNull, type Spec, type Values } from '../recommendation/spec'
import { useCodes } from '../ui/codes'
import { languageName } from '../ui/format'
import { clockOf, instantOf } from './stockholm'
import type { Meeting } from './types'

const SECTORS = ['PUBLIC_STATE', 'PUBLIC_REGION', 'PUBLIC_MUNICIPALITY', 'PRIVATE', 'CIVIL_SOCIETY', 'ACADEMIA', 'INTERNATIONAL', 'OTHER'] as const

/** The fields of a meeting; its hours are those of the clocks in Stockholm. */
const meetingSpecs = (): Spec[] => [
  { name: 'titleSv', label: m.meeting_title_sv(), at: ['/titles', '/titles/sv'], required: true, lang: 'sv' },
  { name: 'titleEn', label: m.meeting_title_en(), at: ['/titles/en'], lang: 'en' },
  { name: 'starts', label: m.meeting_starts(), at: ['/startsAt'], kind: 'moment', required: true, hint: m.meeting_clock() },
  { name: 'ends', label: m.meeting_ends(), at: ['/endsAt'], kind: 'moment', required: true },
  { name: 'placeSv', label: m.meeting_place_sv(), at: ['/place', '/place/sv'], lang: 'sv', hint: m.meeting_place_hint() },
  { name: 'placeEn', label: m.meeting_place_en(), at: ['/place/en'], lang: 'en' },
  { name: 'link', label: m.meeting_link_field(), at: ['/link'], hint: 'https://…' },
  ...both('agenda', m.meeting_agenda_sv(), m.meeting_agenda_en(), '/agenda', false),
]

const meetingBody = (values: Values) => ({
  titles: wordsOf(values, 'title'),
  startsAt: instantOf(textOf(values, 'starts')),
  endsAt: instantOf(textOf(values, 'ends')),
  place: wordsOrNull(values, 'place'),
  link: orNull(values, 'link'),
  agenda: wordsOrNull(values, 'agenda'),
})

const meetingValues = ({ titles, startsAt, endsAt, place, link, agenda }: Meeting): Values => ({
  titleSv: titles['sv'] ?? '',
  titleEn: titles['en'] ?? '',
  starts: clockOf(startsAt),
  ends: clockOf(endsAt),
  placeSv: place?.['sv'] ?? '',
  placeEn: place?.['en'] ?? '',
  link: link ?? '',
  agendaSv: agenda?.['sv'] ?? '',
  agendaEn: agenda?.['en'] ?? '',
})

export const PlanMeeting = ({ dialogueId }: { dialogueId: string }) => (
  <StepForm<Meeting> id="nytt-mote" title={m.meeting_plan()} text={m.meeting_plan_text()} specs={meetingSpecs} path={`/api/dialogues/${dialogueId}/meetings`} body={meetingBody} submitName={m.meeting_save()} />
)

/** What can be done with one meeting, as far as it has come. */
export function MeetingSteps({ meeting }: { meeting: Meeting }) {
  const [now] = useState(() => Date.now())
  const { id, version, state, published, startsAt, minutes } = meeting
  const path = `/api/meetings/${id}`
  const common = { path, version }
  return (
    <>
      {!published && <StepForm<Meeting> id={`publicera-${id}`} title={m.meeting_publish()} text={m.meeting_publish_text()} specs={() => []} {...common} path={`${path}/publish`} submitName={m.publish()} />}
      <StepForm<Meeting> id={`andra-${id}`} title={m.meeting_revise()} specs={meetingSpecs} start={meetingValues(meeting)} {...common} method="PUT" body={meetingBody} submitName={m.meeting_save()} />
      {state === 'PLANNED' && <StepForm<Meeting> id={`stall-in-${id}`} title={m.meeting_cancel()} text={m.meeting_cancel_text()} specs={() => both('because', m.because_sv(), m.because_en(), '/because', false)} {...common} path={`${path}/cancel`} body={(values) => ({ because: wordsOrNull(values, 'because') })} submitName={m.meeting_cancel()} />}
      {Date.parse(startsAt) <= now && <Report meeting={meeting} />}
      {state === 'HELD' && (
        <StepForm<Meeting>
          id={`anteckna-${id}`}
          title={m.minutes_write()}
          text={m.minutes_write_text()}
          specs={() => [
            { name: 'language', label: m.minutes_language(), at: ['/language'], kind: 'select', choices: [{ value: 'sv', label: languageName('sv') }, { value: 'en', label: languageName('en') }], required: true },
            { name: 'text', label: m.meeting_minutes(), at: ['/text'], kind: 'long', required: true },
          ]}
          start={{ language: minutes?.language ?? 'sv', text: minutes?.text ?? '' }}
          {...common}
          path={`${path}/minutes`}
          method="PUT"
          body={(values) => ({ language: textOf(values, 'language'), text: textOf(values, 'text') })}
          submitName={m.meeting_save()}
        />
      )}
      {published && minutes != null && minutes.publishedAt == null && <StepForm<Meeting> id={`visa-${id}`} title={m.minutes_publish()} text={m.minutes_publish_text()} specs={() => []} {...common} path={`${path}/publish-minutes`} submitName={m.publish()} />}
      {minutes?.publishedAt != null && <Derive meeting={meeting} />}
    </>
  )
}

/** How many came from each sector. Nobody's name is asked for. */
function Report({ meeting: { id, version, participants } }: { meeting: Meeting }) {
  const { label } = useCodes('sectors')
  return (
    <StepForm<Meeting>
      id={`narvaro-${id}`}
      title={m.meeting_report()}
      text={m.meeting_report_text()}
      specs={() => SECTORS.map((sector) => ({ name: sector, label: label(sector), at: [] }))}
      start={Object.fromEntries(participants.map(({ sector, people }) => [sector, String(people ?? '')]))}
      path={`/api/meetings/${id}/hold`}
      version={version}
      body={(values) => ({ participants: SECTORS.filter((sector) => textOf(values, sector) !== '').map((sector) => ({ sector, people: numberOf(textOf(values, sector)) })) })}
      submitName={m.register()}
    />
  )
}

/** What is no number goes as it is, and the service says so. */
const numberOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text)

/** From what was said to what can be voted on and recommended; both lead back to the meeting. */
function Derive({ meeting: { id, minutes } }: { meeting: Meeting }) {
  const go = useNavigate()
  const { isCurator } = useSession()
  const language = minutes?.language ?? 'sv'
  return (
    <>
      <StepForm
        id={`pastaenden-${id}`}
        title={m.derive_statements()}
        text={m.derive_statements_text()}
        specs={() => [{ name: 'lines', label: m.statements(), at: ['/statements'], kind: 'long', required: true, lang: language }]}
        path={`/api/meetings/${id}/statements`}
        body={(values) => ({ statements: linesOf(textOf(values, 'lines')).map((line) => ({ texts: { [language]: line }, originalLanguage: language })) })}
        submitName={m.derive_submit()}
      />
      <StepForm<{ slug: string }>
        id={`rekommendation-${id}`}
        title={m.derive_recommendation()}
        text={m.derive_recommendation_text()}
        specs={() => [
          { name: 'titleSv', label: m.rec_title_sv(), at: ['/titles', '/titles/sv'], required: true, lang: 'sv' },
          { name: 'titleEn', label: m.rec_title_en(), at: ['/titles/en'], lang: 'en' },
          ...both('body', m.rec_body_sv(), m.rec_body_en(), '/bodies'),
          ...both('rationale', m.rec_rationale_sv(), m.rec_rationale_en(), '/rationales'),
        ]}
        path={`/api/meetings/${id}/recommendations`}
        body={(values) => ({ titles: wordsOf(values, 'title'), bodies: wordsOf(values, 'body'), rationales: wordsOf(values, 'rationale') })}
        submitName={m.rec_save_draft()}
        done={({ slug }) => {
          if (isCurator) void go(`/rekommendationer/${slug}`)
        }}
      />
    </>
  )
}

/** One thought a line. */
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
