import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/http'
import type { Need } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { NeedForm } from './NeedForm'
import { NeedsRole } from './NeedsRole'
import { emptyNeed, needBody } from './needFields'

export default function NewNeed() {
  usePage(m.need_new())
  const { isCurator, pending } = useSession()
  const { draft, change, forget, tools } = useDraft('/api/needs/new', emptyNeed)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [published, setPublished] = useState<Need | null>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={12} />
  if (!isCurator) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    await call<Need>('/api/needs', { method: 'POST', body: needBody(draft), idempotencyKey: key }).then(
      ({ body }) => {
        setPublished(body)
        forget()
        setKey(crypto.randomUUID())
      },
      (refused: unknown) => {
        setProblem(refused)
        setKey(crypto.randomUUID())
      },
    )
    setBusy(false)
  }
  return (
    <div className="reading">
      <h1>{m.need_new()}</h1>
      {published !== null && (
        <p className="notice notice-good" role="status">
          {m.need_published()} <Link to={`/behov/${published.slug}`}>{plain(published.titles)}</Link>
        </p>
      )}
      <Drafted tools={tools}>
        <NeedForm draft={draft} change={change} problem={problem} busy={busy} submit={() => void send()} submitName={m.publish()} />
      </Drafted>
    </div>
  )
}
