import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, get } from '../api/http'
import type { Dialogue, MadeRoom, PresentSectors, Room, Signs } from '../api/types'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { plain } from '../ui/text'
import { Refused } from './Refused'

const MOST_CODES = 500
const MOST_DAYS = 90
const DAY = 86_400_000

interface Props { dialogue: Dialogue; changed: () => unknown }

/** For whoever looks after a dialogue while it runs: who takes part, what looks like abuse, a pause, and codes for a room. */
export default function Facilitating({ dialogue, changed }: Props) {
  return (
    <section className="facilitating" aria-labelledby="leda">
      <h2 id="leda">{m.facilitating()}</h2>
      <Present dialogueId={dialogue.id} />
      <SignList dialogueId={dialogue.id} />
      <Pausing dialogue={dialogue} changed={changed} />
      <Codes dialogue={dialogue} />
    </section>
  )
}

/** Which sectors take part, and which still have to be invited. */
function Present({ dialogueId }: { dialogueId: string }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['sectors-present', dialogueId], queryFn: ({ signal }) => get<PresentSectors>(`/api/dialogues/${dialogueId}/sectors`, signal) })
  const { label } = useCodes('sectors')
  if (isPending) return <Loading lines={3} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  return (
    <>
      <h3>{m.present_title()}</h3>
      <ul>
        {data.present.map(({ sector, basis, people }) => (
          <li key={`${sector} ${basis}`}>
            {label(sector)}: {people == null ? m.present_few() : m.present_least({ people })} ({basis === 'MEMBERSHIP' ? m.present_membership() : m.present_own_word()})
          </li>
        ))}
      </ul>
      {data.missing.length > 0 && <p>{m.present_missing({ sectors: data.missing.map(label).join(', ') })}</p>}
    </>
  )
}

function SignList({ dialogueId }: { dialogueId: string }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['signs', dialogueId], queryFn: ({ signal }) => get<Signs>(`/api/dialogues/${dialogueId}/signs`, signal) })
  if (isPending) return <Loading lines={3} />
  return (
    <>
      <h3>{m.signs_title()}</h3>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      <div role="status">
        {data?.items.length === 0 && <p>{m.signs_none()}</p>}
        <ul>
          {data?.items.map(({ kind, words, at, count }) => (
            <li key={`${kind} ${at ?? ''} ${count}`}>
              {plain(words)}
              {at != null && ` ${momentOf(at)}`}
            </li>
          ))}
        </ul>
      </div>
      {data !== undefined && <p className="quiet">{m.signs_help({ since: momentOf(data.since) })}</p>}
      <button type="button" className="button-secondary" onClick={() => void refetch()}>
        {m.signs_again()}
      </button>
    </>
  )
}

function Pausing({ dialogue, changed }: Props) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const paused = dialogue.pause != null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    await call(`/api/dialogues/${dialogue.id}/${paused ? 'resume' : 'pause'}`, {
      method: 'POST',
      ifMatch: dialogue.version,
      ...(paused ? {} : { body: { reasons: { [locale()]: reason.trim() } } }),
    }).then(() => setReason(''), setProblem)
    await changed()
  }
  return (
    <>
      <h3>{m.pause_title()}</h3>
      <form className="stacked-form" onSubmit={(event) => void send(event)}>
        {!paused && (
          <>
            <label htmlFor="paus-varfor">{m.pause_reason()}</label>
            <textarea id="paus-varfor" rows={2} required maxLength={500} value={reason} aria-describedby="paus-hjalp" onChange={(event) => setReason(event.target.value)} />
            <p className="quiet" id="paus-hjalp">
              {m.pause_help()}
            </p>
          </>
        )}
        <button type="submit" className="button-secondary" disabled={!paused && reason.trim() === ''}>
          {paused ? m.resume_dialogue() : m.pause_dialogue()}
        </button>
        {problem !== null && <Refused problem={problem} />}
      </form>
    </>
  )
}

function Codes({ dialogue }: { dialogue: Dialogue }) {
  const path = `/api/dialogues/${dialogue.id}/rooms`
  const client = useQueryClient()
  const rooms = useQuery({ queryKey: ['rooms', dialogue.id], queryFn: ({ signal }) => get<{ items: Room[] }>(path, signal) })
  const [name, setName] = useState('')
  const [number, setNumber] = useState('30')
  const [days, setDays] = useState('7')
  const [made, setMade] = useState<MadeRoom | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    await call<MadeRoom>(path, { method: 'POST', body: { name: name.trim(), codes: Number(number), expiresAt: new Date(Date.now() + Number(days) * DAY - 60_000).toISOString() } }).then(({ body }) => {
      setMade(body)
      setName('')
    }, setProblem)
    await client.invalidateQueries({ queryKey: ['rooms', dialogue.id] })
  }
  return (
    <>
      <h3>{m.rooms_title()}</h3>
      <p>{m.rooms_help()}</p>
      <form className="stacked-form" onSubmit={(event) => void make(event)}>
        <label htmlFor="rum-namn">{m.room_name()}</label>
        <input id="rum-namn" required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        <label htmlFor="rum-antal">{m.room_number({ most: MOST_CODES })}</label>
        <input id="rum-antal" type="number" required min={1} max={MOST_CODES} value={number} onChange={(event) => setNumber(event.target.value)} />
        <label htmlFor="rum-dagar">{m.room_days({ most: MOST_DAYS })}</label>
        <input id="rum-dagar" type="number" required min={1} max={MOST_DAYS} value={days} onChange={(event) => setDays(event.target.value)} />
        <button type="submit" className="button-secondary">
          {m.room_make()}
        </button>
        {problem !== null && <Refused problem={problem} />}
      </form>
      {made !== null && <CodeList made={made} slug={dialogue.slug} />}
      {rooms.isError && <ErrorNotice error={rooms.error} retry={rooms.refetch} />}
      <ul>
        {rooms.data?.items.map((room) => (
          <li key={room.id}>
            <strong>{room.name}</strong>: {m.room_unused({ unused: room.unused, codes: room.codes, until: momentOf(room.expiresAt) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Shown once, to print and cut; the fragment of the address never reaches a server. */
function CodeList({ made, slug }: { made: MadeRoom; slug: string }) {
  const path = `/dialog/${slug}`
  return (
    <div className="notice code-list" role="group" aria-labelledby="koderna">
      <h4 id="koderna">{m.codes_title({ room: made.room.name })}</h4>
      <p>{m.codes_once()}</p>
      <ol>
        {made.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>{' '}
            <a href={`${path}#kod=${code}`} className="quiet">
              {location.host}
              {path}#kod={code}
            </a>
          </li>
        ))}
      </ol>
      <button type="button" className="button-secondary" onClick={() => print()}>
        {m.print_codes()}
      </button>
    </div>
  )
}
