import { useId, useState } from 'react'
import { ApiProblem, call } from '../api/http'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { Field, Form } from '../ui/form'
import { fieldOf, labels, nothingAsked, textOf, type Asking } from './introductionFields'

interface Props { kind: 'SOLUTION' | 'NEED' | 'PARTNER_NOTE'; id: string; title: string }

/** Asks to be introduced to whoever stands behind something. Nobody's address is shown before both have said yes. */
export function AskIntroduction({ kind, id, title }: Props) {
  const heading = useId()
  const [asking, setAsking] = useState<Asking>(nothingAsked)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [until, setUntil] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const nobody = problem instanceof ApiProblem && problem.code === 'introduction-nobody'
  const enough = problem instanceof ApiProblem && problem.code === 'too-many-introductions'
  /** Another text is another request. */
  const write = (next: Asking) => {
    setAsking(next)
    setKey(crypto.randomUUID())
  }
  const ask = () => {
    setBusy(true)
    setProblem(null)
    const trimmed = { name: asking.name.trim(), email: asking.email.trim(), message: asking.message.trim() }
    void call<{ expiresAt: string }>('/api/introductions', { method: 'POST', idempotencyKey: key, body: { about: { kind, id }, ...trimmed, language: locale() } })
      .then(({ body }) => setUntil(body.expiresAt), setProblem)
      .finally(() => setBusy(false))
  }
  const errorsAt = (field: keyof Asking) => (problem instanceof ApiProblem ? problem.errors.filter(({ pointer }) => pointer === `/${field}`) : [])
  const field = (name: keyof Asking, rest: { hint?: string; long?: boolean } = {}) => (
    <Field name={`${heading}${name}`} label={labels()[name]} value={asking[name]} errors={errorsAt(name)} textOf={textOf} required change={(value) => write({ ...asking, [name]: value })} {...rest} />
  )
  return (
    <details>
      <summary id={heading}>{m.introduction_ask()}</summary>
      {until === null ? (
        <>
          <p>{m.introduction_ask_text({ title })}</p>
          <Form
            problem={nobody || enough ? null : problem}
            busy={busy}
            submit={ask}
            submitName={m.introduction_send()}
            textOf={textOf}
            nameOf={(pointer) => {
              const known = fieldOf(pointer)
              return known === null ? null : { field: `${heading}${known.field}`, label: known.label }
            }}
          >
            {field('name')}
            {field('email', { hint: m.introduction_email_hint() })}
            {field('message', { long: true })}
          </Form>
          {(nobody || enough) && (
            <p className="notice" role="alert">
              {nobody ? m.introduction_nobody() : m.introduction_enough()}
            </p>
          )}
        </>
      ) : (
        <p className="notice notice-good" role="status">
          {m.introduction_sent({ day: dayOf(until) })}
        </p>
      )}
    </details>
  )
}
