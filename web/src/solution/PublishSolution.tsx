import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { call } from '../api/http'
import type { Solution } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { SolutionForm } from './SolutionForm'
import { bodyOf, emptySolution } from './fields'

export default function PublishSolution() {
  usePage(m.publish_solution())
  const client = useQueryClient()
  const { isCurator, pending } = useSession()
  const { draft, change, forget, tools } = useDraft('/api/solutions/new', emptySolution)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [published, setPublished] = useState<Solution | null>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    await call<Solution>('/api/solutions', { method: 'POST', body: bodyOf(draft), idempotencyKey: key }).then(({ body }) => {
      setPublished(body)
      forget()
      void client.invalidateQueries({ queryKey: ['search'] })
    }, setProblem)
    setKey(crypto.randomUUID())
    setBusy(false)
  }
  return (
    <div className="reading">
      <h1>{m.publish_solution()}</h1>
      {published !== null && (
        <p className="notice notice-good" role="status">
          {m.solution_published({ name: plain(published.titles) })} <Link to={`/losningar/${published.slug}`}>{m.see_solution()}</Link>
        </p>
      )}
      <Drafted tools={tools}>
        <SolutionForm draft={draft} change={change} problem={problem} busy={busy} submit={() => void send()} submitName={m.publish()} />
      </Drafted>
    </div>
  )
}
