import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../api/http'
import type { Actor, RetireReason } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'
import { plain } from '../ui/text'

export const REASONS: readonly { value: RetireReason; name: () => string }[] = [
  { value: 'OUT_OF_SCOPE', name: m.reason_out_of_scope },
  { value: 'DUPLICATE', name: m.reason_duplicate },
  { value: 'NOT_AN_ORGANISATION', name: m.reason_not_an_organisation },
  { value: 'OWN_REQUEST', name: m.reason_own_request },
  { value: 'MISTAKE', name: m.reason_mistake },
]

/** A proposal that will not be published is put away with a reason, which its history keeps. */
export function Decline({ actor, done }: { actor: Actor; done: (name: string) => void }) {
  const id = useId()
  const client = useQueryClient()
  const [reason, setReason] = useState<RetireReason>('OUT_OF_SCOPE')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const decline = async () => {
    setBusy(true)
    setProblem(null)
    await call<Actor>(`/api/actors/${actor.id}/retire`, { method: 'POST', body: { reason }, ifMatch: actor.version }).then(() => {
      done(plain(actor.names))
      void client.invalidateQueries()
    }, setProblem)
    setBusy(false)
  }
  return (
    <details>
      <summary>
        {m.decline()}
        <span className="visually-hidden"> {plain(actor.names)}</span>
      </summary>
      <p className="inline-form">
        <label htmlFor={id}>{m.reason()}</label>
        <select id={id} value={reason} onChange={(event) => setReason(REASONS.find(({ value }) => value === event.target.value)?.value ?? 'OUT_OF_SCOPE')}>
          {REASONS.map(({ value, name }) => (
            <option key={value} value={value}>
              {name()}
            </option>
          ))}
        </select>
        <button type="button" className="button-danger" disabled={busy} onClick={() => void decline()}>
          {m.decline()}
        </button>
      </p>
      {problem !== null && <ErrorNotice error={problem} />}
    </details>
  )
}
