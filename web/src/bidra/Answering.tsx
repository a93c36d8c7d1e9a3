import { useState } from 'react'
import { ApiProblem, call } from '../api/http'
import type { ProposalStatus } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form } from '../ui/form'
import { ErrorNotice } from '../ui/states'
import { ShortForm } from './ShortForm'
import { bodyOf, draftOf, kindOf, type Draft } from './kinds'
import { ofPayload } from './problems'

interface Props { status: ProposalStatus; receipt: string; changed: (status: ProposalStatus) => void }

/** What the sender can do now: answer, appeal, take it back. */
export function Answering({ status, receipt, changed }: Props) {
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const step = async (name: string, body: object) => {
    setBusy(true)
    setProblem(null)
    await call<ProposalStatus>(`/api/proposals/${name}`, { method: 'POST', body: { receipt, ...body }, ifMatch: status.version }).then(
      ({ body: next }) => changed(next),
      (refused: unknown) => setProblem(ofPayload(refused)),
    )
    setBusy(false)
  }
  const props = { problem, busy }
  return (
    <>
      {status.state === 'CHANGES_REQUESTED' && <Answer {...props} status={status} send={(body) => void step('answer', body)} />}
      {status.mayAppeal && <Words {...props} title={m.appeal_title()} label={m.appeal_text()} hint={m.appeal_hint()} send={(text) => void step('appeal', { text })} />}
      {['RECEIVED', 'CHANGES_REQUESTED', 'APPEALED'].includes(status.state) && (
        <details>
          <summary>{m.withdraw()}</summary>
          <p>{m.withdraw_text()}</p>
          {problem !== null && <ErrorNotice error={problem} />}
          <button type="button" className="button-danger" disabled={busy} onClick={() => void step('withdraw', {})}>
            {m.withdraw_really()}
          </button>
        </details>
      )}
    </>
  )
}

interface AnswerProps { status: ProposalStatus; problem: unknown; busy: boolean; send: (body: object) => void }

/** With what was sent, ready to be changed; a report and a correction are answered in words. */
function Answer({ status, problem, busy, send }: AnswerProps) {
  const kind = status.target == null ? kindOf(status.kind) : undefined
  const [draft, setDraft] = useState<Draft>(() => (kind === undefined ? {} : draftOf(kind, status.payload)))
  const [text, setText] = useState('')
  if (kind === undefined) return <Words title={m.answer_title()} label={m.answer_text()} problem={problem} busy={busy} send={(words) => send({ text: words })} />
  return (
    <section aria-labelledby="svara">
      <h2 id="svara">{m.answer_title()}</h2>
      <ShortForm kind={kind} draft={draft} change={setDraft} problem={problem} busy={busy} submitName={m.answer_send()} submit={() => send({ text: text.trim() === '' ? null : text, payload: bodyOf(kind, draft, status.payload) })}>
        <Field name="text" label={m.answer_text()} value={text} errors={[]} change={setText} long />
      </ShortForm>
    </section>
  )
}

interface WordsProps { title: string; label: string; hint?: string; problem: unknown; busy: boolean; send: (text: string) => void }

function Words({ title, label, hint, problem, busy, send }: WordsProps) {
  const [text, setText] = useState('')
  const errors = problem instanceof ApiProblem ? problem.errors : []
  return (
    <section>
      <h2>{title}</h2>
      <Form problem={problem} busy={busy} submit={() => send(text)} submitName={title} nameOf={() => ({ field: 'ord', label })}>
        <Field name="ord" label={label} {...(hint === undefined ? {} : { hint })} value={text} errors={errors} change={setText} required long />
      </Form>
    </section>
  )
}
