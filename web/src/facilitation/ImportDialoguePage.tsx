import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { ApiProblem, get } from '../api/http'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { SpecForm } from '../recommendation/StepForm'
import { textOf, type Spec, type Values } from '../recommendation/spec'
import { count } from '../ui/format'
import { Loading } from '../ui/states'
import { sendFiles } from './sendFiles'
import type { Dialogue, Imported } from './types'
import { importProblem } from './words'

const PARTS = ['summary', 'comments', 'votes', 'participants-votes'] as const
type Files = Readonly<Partial<Record<(typeof PARTS)[number], File | undefined>>>

const specs = (): Spec[] => [
  { name: 'sv', label: m.import_question_sv(), at: ['/sv'], required: true, lang: 'sv' },
  { name: 'en', label: m.import_question_en(), at: ['/en'], lang: 'en' },
  { name: 'language', label: m.import_language(), at: ['/language'], required: true, hint: m.import_language_hint() },
  { name: 'voteSign', label: m.import_vote_sign(), at: ['/voteSign'], kind: 'select', required: true, choices: [{ value: 'AGREE_IS_PLUS', label: m.import_agree_plus() }, { value: 'AGREE_IS_MINUS', label: m.import_agree_minus() }] },
  { name: 'strictModeration', label: m.import_unmoderated(), at: ['/strictModeration'], kind: 'select', required: true, choices: [{ value: 'false', label: m.import_unmoderated_shown() }, { value: 'true', label: m.import_unmoderated_hidden() }] },
  { name: 'licence', label: m.import_licence(), at: ['/licence'], required: true, hint: m.import_licence_hint() },
  { name: 'source', label: m.import_source(), at: ['/source'], required: true, hint: m.import_source_hint() },
]
const START: Values = { language: 'sv', strictModeration: 'false' }

/** What the service reads: no field that nobody filled in. */
export function formOf(values: Values, files: Files): FormData {
  const form = new FormData()
  for (const { name } of specs()) if (textOf(values, name) !== '') form.append(name, textOf(values, name))
  for (const part of PARTS) {
    const file = files[part]
    if (file !== undefined) form.append(part, file, `${part}.csv`)
  }
  return form
}

interface Done { imported: Imported; dialogue: Dialogue; isNew: boolean }

/** A whole conversation from elsewhere, all of it or nothing. */
export default function ImportDialoguePage() {
  usePage(m.import_title())
  const { isCurator, isOperator, pending } = useSession()
  const [values, change] = useState(START)
  const [files, setFiles] = useState<Files>({})
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [done, setDone] = useState<Done | null>(null)
  const stop = useRef<() => void>(() => undefined)
  if (pending) return <Loading lines={14} />
  if (!isCurator && !isOperator) return <NeedsRole />
  const send = async () => {
    setShare(0)
    setProblem(null)
    setDone(null)
    const sending = sendFiles<Imported>('/api/dialogues/imports', formOf(values, files), setShare)
    stop.current = sending.stop
    try {
      const { status, body } = await sending.answer
      setDone({ imported: body, dialogue: await get<Dialogue>(`/api/dialogues/${body.id}`), isNew: status === 201 })
    } catch (refused) {
      setProblem(refused)
    } finally {
      setShare(null)
    }
  }
  const stopped = problem instanceof ApiProblem && problem.code === 'stopped'
  const wrongFiles = problem !== null && !stopped && !(problem instanceof ApiProblem && problem.errors.length > 0)
  return (
    <div className="reading">
      <h1>{m.import_title()}</h1>
      <p>{m.import_text()}</p>
      {done !== null && <Outcome done={done} />}
      <section aria-labelledby="filerna">
        <h2 id="filerna">{m.import_files()}</h2>
        <div className="stacked-form" role="group" aria-labelledby="filerna">
          {PARTS.map((part) => (
            <FileField key={part} part={part} choose={(file) => setFiles((all) => ({ ...all, [part]: file }))} />
          ))}
        </div>
      </section>
      <section aria-labelledby="om-samtalet">
        <h2 id="om-samtalet">{m.import_about()}</h2>
        <SpecForm id="import" specs={specs()} values={values} problem={wrongFiles || stopped ? null : problem} change={change} busy={share !== null} submit={() => void send()} submitName={m.import_send()} />
      </section>
      {wrongFiles && (
        <div className="notice notice-error" role="alert">
          <p>{importProblem(problem)}</p>
        </div>
      )}
      <p role="status">{stopped && m.import_stopped()}</p>
      {share !== null && <Progress share={share} stop={() => stop.current()} />}
    </div>
  )
}

function FileField({ part, choose }: { part: (typeof PARTS)[number]; choose: (file: File | undefined) => void }) {
  const id = `fil-${part}`
  return (
    <div className="field">
      <label htmlFor={id}>{`${part}.csv`}</label>
      <span id={`${id}h`} className="quiet">
        {{ summary: m.import_summary, comments: m.import_comments, votes: m.import_votes, 'participants-votes': m.import_participants }[part]()}
      </span>
      <input id={id} type="file" accept=".csv,text/csv" aria-describedby={`${id}h`} onChange={(event) => choose(event.target.files?.[0])} />
    </div>
  )
}

/** Two stretches: what leaves this machine, with its share, and then what the service works at, without. */
function Progress({ share, stop }: { share: number; stop: () => void }) {
  const percent = Math.round(100 * share)
  return (
    <div className="notice">
      <p role="status">{share < 1 ? m.import_sending() : m.import_working()}</p>
      <p>
        {share < 1 ? <progress aria-label={m.import_sending()} max={100} value={percent} /> : <progress aria-label={m.import_working()} />} {share < 1 && `${percent} %`}
      </p>
      <button type="button" className="button-secondary" onClick={stop}>
        {m.import_stop()}
      </button>
    </div>
  )
}

function Outcome({ done: { imported, dialogue, isNew } }: { done: Done }) {
  return (
    <div className="notice notice-good" role="status">
      <p>{isNew ? m.import_done({ statements: count(imported.statements), voters: count(imported.voters), votes: count(imported.votes) }) : m.import_known()}</p>
      <p className="button-row">
        <Link to={`/dialog/${dialogue.slug}/resultat`}>{m.results_title()}</Link>
        <Link to={`/dialog/${dialogue.slug}/redigera`}>{m.facilitate()}</Link>
      </p>
    </div>
  )
}
