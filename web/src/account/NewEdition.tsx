import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, call } from '../api/http'
import type { Edition } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Field } from '../ui/form'
import { ErrorNotice, Loading } from '../ui/states'
import { NeedsRole } from './NeedsRole'

const empty = { asOf: '', messages: '', messagesEn: '', method: '', methodEn: '' }
type Draft = typeof empty

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
const localized = (sv: string, en: string | undefined) => ({ ...(sv.trim() === '' ? {} : { sv: sv.trim() }), ...(en === undefined || en.trim() === '' ? {} : { en: en.trim() }) })

/** One message on each line; the English ones stand in the same order. */
export const editionBody = (draft: Draft) => {
  const english = lines(draft.messagesEn)
  return {
    asOf: draft.asOf === '' ? null : draft.asOf,
    texts: { messages: lines(draft.messages).map((line, i) => localized(line, english[i])), method: localized(draft.method, draft.methodEn) },
  }
}

export default function NewEdition() {
  usePage(m.edition_new())
  const { isCurator, pending } = useSession()
  const [draft, setDraft] = useState(empty)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [made, setMade] = useState<Edition | null>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={12} />
  if (!isCurator) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    await call<Edition>('/api/editions', { method: 'POST', body: editionBody(draft), idempotencyKey: key }).then(({ body }) => {
      setMade(body)
      setDraft(empty)
    }, setProblem)
    setKey(crypto.randomUUID())
    setBusy(false)
  }
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const props = (field: keyof Draft, label: string, pointer: RegExp) => ({
    name: field,
    label,
    value: draft[field],
    errors: errors.filter((error) => pointer.test(error.pointer)),
    change: (value: string) => setDraft({ ...draft, [field]: value }),
  })
  return (
    <div className="reading">
      <h1>{m.edition_new()}</h1>
      <p>{m.edition_new_text()}</p>
      {made !== null && (
        <p className="notice notice-good" role="status">
          {m.edition_made()} <Link to={`/behov/utgavor/${made.slug}`}>{made.label}</Link>
        </p>
      )}
      <form
        className="stacked-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {problem !== null && <ErrorNotice error={problem} />}
        <Field {...props('asOf', m.edition_day(), /^\/asOf/)} hint={m.edition_day_hint()} />
        <Field {...props('messages', m.edition_messages_sv(), /^\/texts\/messages/)} hint={m.edition_messages_hint()} long required lang="sv" />
        <Field {...props('messagesEn', m.edition_messages_en(), /^$/)} long lang="en" />
        <Field {...props('method', m.edition_method_sv(), /^\/texts\/method/)} long required lang="sv" />
        <Field {...props('methodEn', m.edition_method_en(), /^$/)} long lang="en" />
        <p className="button-row">
          <button type="submit" className="button" disabled={busy}>
            {m.edition_freeze()}
          </button>
        </p>
      </form>
    </div>
  )
}
