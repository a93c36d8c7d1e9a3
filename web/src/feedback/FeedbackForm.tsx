import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { ApiProblem } from '../api/http'
import { basename, locale } from '../app/locale'
import { useSending } from '../bidra/useSending'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form, Select, fieldId } from '../ui/form'
import { KINDS, kindName, pathOf, textOf } from './words'

const focusOn = (heading: HTMLElement | null) => heading?.focus()

/** Tells us what stands in the way on this site. Nobody needs an account, a name or an address for it. */
export function FeedbackForm() {
  const here = useLocation()
  const from: unknown = here.state
  const sending = useSending('/api/feedback')
  const [kind, setKind] = useState<string>('ACCESSIBILITY')
  const [page, setPage] = useState(() => (typeof from === 'string' && from !== here.pathname ? basename() + from : ''))
  const [text, setText] = useState('')
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const [rounds, setRounds] = useState(0)
  useEffect(() => {
    if (rounds > 0) document.getElementById(fieldId('text'))?.focus()
  }, [rounds])
  const errors = sending.problem instanceof ApiProblem ? sending.problem.errors : []
  const of = (name: string) => errors.filter(({ pointer }) => pointer === `/${name}`)
  const labels: Record<string, string> = { kind: m.feedback_kind(), page: m.feedback_page(), text: m.feedback_words(), email: m.feedback_email() }
  const submit = async () => {
    const body = { kind: kind === '' ? null : kind, page: pathOf(page), text: text.trim() === '' ? null : text, email: email.trim() === '' ? null : email.trim(), language: locale() }
    setSent(await sending.submit(body))
  }
  if (sent) {
    return (
      <section className="notice notice-good" aria-labelledby="mottaget">
        <h3 id="mottaget" tabIndex={-1} ref={focusOn}>
          {m.sent_title()}
        </h3>
        <p>{email.trim() === '' ? m.feedback_sent() : m.feedback_sent_answer()}</p>
        <p>
          <button
            type="button"
            className="button-link"
            onClick={() => {
              setText('')
              setSent(false)
              setRounds(rounds + 1)
            }}
          >
            {m.feedback_again()}
          </button>
        </p>
      </section>
    )
  }
  return (
    <Form
      problem={sending.problem}
      busy={sending.busy}
      submit={() => void submit()}
      submitName={m.feedback_send()}
      textOf={textOf}
      nameOf={(pointer) => {
        const field = pointer.slice(1)
        const label = labels[field]
        return label === undefined ? null : { field, label }
      }}
    >
      <Select name="kind" label={m.feedback_kind()} value={kind} errors={of('kind')} textOf={textOf} change={setKind} choices={KINDS.map((value) => ({ value, label: kindName(value) }))} required />
      <Field name="text" label={m.feedback_words()} hint={m.feedback_words_hint()} value={text} errors={of('text')} textOf={textOf} change={setText} required long />
      <Field name="page" label={m.feedback_page()} hint={m.feedback_page_hint()} value={page} errors={of('page')} textOf={textOf} change={setPage} />
      <Field name="email" label={m.feedback_email()} hint={m.feedback_email_hint()} value={email} errors={of('email')} textOf={textOf} change={setEmail} type="email" />
      <p role="status">{sending.working && m.proving()}</p>
    </Form>
  )
}
