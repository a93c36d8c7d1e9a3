import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, call } from '../api/http'
import type { Feedback } from '../api/types'
import { withinSite } from '../app/locale'
import { kindName, statusName, textOf } from '../feedback/words'
import * as m from '../paraglide/messages/_index.js'
import { age } from '../ui/format'
import { Field } from '../ui/form'
import { ErrorNotice } from '../ui/states'

/** The same for every rendering: a new one would take the focus back each time. */
const focusOn = (outcome: HTMLElement | null) => outcome?.focus()

/** One thing that a visitor wrote. Once it is handled it stays where it was and says so, with the focus. */
export function FeedbackItem({ feedback }: { feedback: Feedback }) {
  const client = useQueryClient()
  const [handled, setHandled] = useState<Feedback | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const it = handled ?? feedback
  const handle = async (answer: string | null) => {
    setBusy(true)
    setProblem(null)
    await call<Feedback>(`/api/feedback/${it.id}/handle`, { method: 'POST', body: { answer }, ifMatch: it.version }).then(({ body }) => {
      setHandled(body)
      // The lists are read anew when they are next looked at; this one keeps its places until then.
      void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/feedback'), refetchType: 'none' })
    }, setProblem)
    setBusy(false)
  }
  return (
    <li>
      <h2 id={`synpunkt-${it.id}`}>
        {kindName(it.kind)}
        {it.page != null && (
          <>
            {': '}
            <Link to={withinSite(it.page)}>{it.page}</Link>
          </>
        )}
      </h2>
      <p className="quiet">{[age(it.receivedAt), it.wantsAnswer ? (it.language === 'en' ? m.feedback_wants_english() : m.feedback_wants_swedish()) : m.feedback_wants_none()].join(' · ')}</p>
      <p className="as-written">{it.text}</p>
      {it.status === 'NEW' ? <Handling feedback={it} problem={problem} busy={busy} handle={(answer) => void handle(answer)} /> : <Outcome feedback={it} fresh={handled !== null} />}
    </li>
  )
}

interface HandlingProps { feedback: Feedback; problem: unknown; busy: boolean; handle: (answer: string | null) => void }

function Handling({ feedback: { id, wantsAnswer }, problem, busy, handle }: HandlingProps) {
  const [answer, setAnswer] = useState('')
  const [missing, setMissing] = useState(false)
  const refused = problem instanceof ApiProblem ? problem : null
  const errors = missing ? [{ pointer: '/answer', code: 'blank' }] : (refused?.errors ?? [])
  const field = `svar-${id}`
  const answering = () => {
    const empty = answer.trim() === ''
    setMissing(empty)
    if (empty) document.getElementById(`falt-${field}`)?.focus()
    else handle(answer)
  }
  const about = `synpunkt-${id}`
  return (
    <div className="stacked-form">
      {wantsAnswer && <Field name={field} label={m.feedback_answer()} hint={m.feedback_answer_hint()} value={answer} errors={errors} textOf={textOf} change={setAnswer} long />}
      {problem !== null && (refused?.code === 'feedback-handled-already' ? <p className="notice" role="alert">{m.feedback_handled_meanwhile()}</p> : <ErrorNotice error={problem} />)}
      <p className="button-row">
        {wantsAnswer && (
          <button type="button" className="button" disabled={busy} aria-describedby={about} onClick={answering}>
            {m.feedback_answer_send()}
          </button>
        )}
        <button type="button" className={wantsAnswer ? 'button-secondary' : 'button'} disabled={busy} aria-describedby={about} onClick={() => handle(null)}>
          {wantsAnswer ? m.feedback_handle_without() : m.feedback_handle()}
        </button>
      </p>
    </div>
  )
}

function Outcome({ feedback: { status, answer, handledAt }, fresh }: { feedback: Feedback; fresh: boolean }) {
  return (
    <>
      <p tabIndex={-1} ref={fresh ? focusOn : undefined}>
        <strong>{statusName(status)}</strong> {handledAt != null && <span className="quiet">{age(handledAt)}</span>}
      </p>
      {answer != null && <p className="as-written">{answer}</p>}
    </>
  )
}
