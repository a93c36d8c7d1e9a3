import { useState } from 'react'
import { useNavigate } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import { ApiProblem, call } from '../api/http'
import { Drafted } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { SpecForm } from './StepForm'
import { draftBody, draftSpecs, emptyDraft } from './draft'
import type { Recommendation } from './types'

export default function NewRecommendation() {
  usePage(m.rec_new())
  const go = useNavigate()
  const { isCurator, pending } = useSession()
  const { draft, change, forget, tools } = useDraft('/api/recommendations/new', emptyDraft)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const { body } = await call<Recommendation>('/api/recommendations', { method: 'POST', body: draftBody(draft), idempotencyKey: key })
      forget()
      void go(`/rekommendationer/${body.slug}`)
    } catch (refused) {
      setProblem(refused)
      if (refused instanceof ApiProblem && refused.status > 0) setKey(crypto.randomUUID())
      setBusy(false)
    }
  }
  return (
    <div className="reading">
      <h1>{m.rec_new()}</h1>
      <p>{m.rec_new_text()}</p>
      <Drafted tools={tools}>
        <SpecForm id="ny" specs={draftSpecs()} values={draft} problem={problem} change={change} busy={busy} submit={() => void send()} submitName={m.rec_save_draft()} />
      </Drafted>
    </div>
  )
}
