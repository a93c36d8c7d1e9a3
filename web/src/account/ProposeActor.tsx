import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/http'
import type { Actor } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { ActorForm } from './ActorForm'
import { NeedsRole } from './NeedsRole'
import { bodyOf, emptyDraft } from './fields'

export default function ProposeActor() {
  usePage(m.propose_actor())
  const { isMember, pending } = useSession()
  const [draft, setDraft] = useState(emptyDraft)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [proposed, setProposed] = useState<Actor | null>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={12} />
  if (!isMember) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    await call<Actor>('/api/actors', { method: 'POST', body: bodyOf(draft), idempotencyKey: key }).then(({ body }) => {
      setProposed(body)
      setDraft(emptyDraft)
      setKey(crypto.randomUUID())
    }, (refused: unknown) => {
      setProblem(refused)
      setKey(crypto.randomUUID())
    })
    setBusy(false)
  }
  return (
    <div className="reading">
      <h1>{m.propose_actor()}</h1>
      <p>{m.propose_text()}</p>
      {proposed !== null && (
        <p className="notice notice-good" role="status">
          {m.proposed({ name: plain(proposed.names) })} <Link to="/konto">{m.see_own_proposals()}</Link>
        </p>
      )}
      <ActorForm draft={draft} change={setDraft} problem={problem} busy={busy} submit={() => void send()} submitName={m.propose()} />
    </div>
  )
}
