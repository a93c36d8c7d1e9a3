import { useQueryClient } from '@tanstack/react-query'
import { Suspense, lazy, useState } from 'react'
import { ApiProblem, call } from '../api/http'
import type { ProposalReason, ProposalReview } from '../api/types'
import { bodyOf, draftOf, kindOf, type Draft } from '../bidra/kinds'
import { ofPayload } from '../bidra/problems'
import { REASONS, reasonName } from '../bidra/words'
import * as m from '../paraglide/messages/_index.js'
import { Field, Select } from '../ui/form'
import { ErrorNotice, Loading } from '../ui/states'

const FullForm = lazy(() => import('../bidra/fullForms'))

/** Publish, ask, decline: each with words to whoever sent it. */
export function Deciding({ review }: { review: ProposalReview }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [editing, setEditing] = useState(false)
  const kind = kindOf(review.kind)
  const decide = async (step: string, body: object) => {
    setBusy(true)
    setProblem(null)
    await call<ProposalReview>(`/api/proposals/${review.id}/${step}`, { method: 'POST', body, ifMatch: review.version }).then(
      ({ body: next }) => {
        client.setQueryData([`/api/proposals/${review.id}`], next)
        void client.invalidateQueries({ queryKey: ['search'] })
      },
      (refused: unknown) => setProblem(ofPayload(refused)),
    )
    setBusy(false)
  }
  const words = text.trim() === '' ? null : text
  const publish = (payload: object | null) => void decide('publish', { payload, text: words, targetVersion: review.targetNow?.version ?? null })
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const of = (name: string) => errors.filter(({ pointer }) => pointer === `/${name}`)
  return (
    <section aria-labelledby="beslut">
      <h2 id="beslut">{m.review_decide()}</h2>
      {problem !== null && !editing && <ErrorNotice error={problem}>{errors.length > 0 && <ul>{errors.map((error) => <li key={error.pointer + error.code}>{error.detail}</li>)}</ul>}</ErrorNotice>}
      <Field name="text" label={m.review_words()} hint={m.review_words_hint()} value={text} errors={of('text')} change={setText} long />
      <Select name="reason" label={m.reason()} value={reason} errors={of('reason')} change={setReason} choices={REASONS.map((value) => ({ value, label: reasonName(value) }))} />
      <p className="button-row">
        {kind === undefined ? (
          <button type="button" className="button" disabled={busy} onClick={() => void decide('uphold', { text: words })}>
            {m.review_uphold()}
          </button>
        ) : (
          <>
            <button type="button" className="button" disabled={busy} onClick={() => publish(null)}>
              {m.publish()}
            </button>
            {review.target == null && (
              <button type="button" className="button-secondary" aria-expanded={editing} onClick={() => setEditing(!editing)}>
                {m.revise_first()}
              </button>
            )}
          </>
        )}
        {review.state === 'RECEIVED' && (
          <button type="button" className="button-secondary" disabled={busy} onClick={() => void decide('request-changes', { reason: asReason(reason), text: words })}>
            {m.review_ask()}
          </button>
        )}
        <button type="button" className="button-danger" disabled={busy} onClick={() => void decide('decline', { reason: asReason(reason), text: words })}>
          {m.decline()}
        </button>
      </p>
      {editing && kind !== undefined && (
        <Suspense fallback={<Loading lines={12} />}>
          <Edited kindName={kind.kind} payload={review.payload} problem={problem} busy={busy} publish={publish} />
        </Suspense>
      )}
    </section>
  )
}

const asReason = (reason: string): ProposalReason | null => REASONS.find((each) => each === reason) ?? null

interface EditedProps { kindName: string; payload: Readonly<Record<string, unknown>>; problem: unknown; busy: boolean; publish: (payload: object) => void }

function Edited({ kindName, payload, problem, busy, publish }: EditedProps) {
  const kind = kindOf(kindName)
  const [draft, setDraft] = useState<Draft>(() => (kind === undefined ? {} : draftOf(kind, payload)))
  if (kind === undefined) return null
  return <FullForm kind={kind} draft={draft} change={setDraft} problem={problem} busy={busy} submit={() => publish(bodyOf(kind, draft, payload))} submitName={m.publish()} />
}
