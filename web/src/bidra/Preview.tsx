import type { ReactNode } from 'react'
import * as m from '../paraglide/messages/_index.js'
import { Facts } from '../ui/Facts'
import { ErrorNotice } from '../ui/states'
import { useChoices, valueOf } from './ShortForm'
import type { Draft, Kind, Question } from './kinds'

interface Props { kind: Kind; draft: Draft; problem: unknown; busy: boolean; working: boolean; back: () => void; send: () => void; children?: ReactNode }

/** What will be sent, as it will be read. */
export function Preview({ kind, draft, problem, busy, working, back, send, children }: Props) {
  const questions = kind.questions().filter(({ when }) => when?.(draft) ?? true)
  return (
    <section aria-labelledby="forhandsvisning">
      <h2 id="forhandsvisning" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {m.preview_title()}
      </h2>
      {problem !== null && <ErrorNotice error={problem} />}
      <Facts facts={questions.map((question) => ({ name: question.label(), value: <Answered question={question} draft={draft} /> }))} />
      <p className="quiet">{m.preview_text()}</p>
      {children}
      <p role="status">{working && m.proving()}</p>
      <p className="button-row">
        <button type="button" className="button" disabled={busy} onClick={send}>
          {m.preview_send()}
        </button>
        <button type="button" className="button-secondary" disabled={busy} onClick={back}>
          {m.preview_back()}
        </button>
      </p>
    </section>
  )
}

function Answered({ question, draft }: { question: Question; draft: Draft }) {
  const choices = useChoices(question.list)
  const label = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value
  const value = question.as === 'checks' ? (draft[question.field] as string[]).map(label).join(', ') : question.as === 'select' ? label(valueOf(question, draft)) : valueOf(question, draft)
  return <>{value === '' ? m.not_stated() : value}</>
}
