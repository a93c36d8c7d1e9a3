import { useState } from 'react'
import type { Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import { NeedsRole } from '../account/NeedsRole'
import * as m from '../paraglide/messages/_index.js'
import { age } from '../ui/format'
import { Field } from '../ui/form'
import { ErrorNotice, Loading } from '../ui/states'
import { Doubts } from './MyClaims'
import { Refused } from './Refused'
import type { Claim } from './types'
import { useSending } from './useSending'
import { errorsOf } from './words'

/** What waits for a curator. */
export default function ClaimQueue() {
  usePage(m.claims_title())
  const { isCurator, pending } = useSession()
  if (pending) return <Loading lines={8} />
  if (!isCurator) return <NeedsRole />
  return (
    <div className="reading">
      <h1>{m.claims_title()}</h1>
      <ClaimDecisions path="/api/claims/waiting" title={m.claims_waiting()} />
    </div>
  )
}

export function ClaimDecisions({ path, title }: { path: string; title: string }) {
  const { data, isPending, error, refetch } = useGet<Page<Claim>>(path)
  const waiting = itemsOf(data)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && waiting.length === 0 && <p className="quiet">{m.claims_none()}</p>}
      <ul className="queue">
        {waiting.map((claim) => (
          <Decision key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  )
}

function Decision({ claim }: { claim: Claim }) {
  const { busy, problem, send } = useSending()
  const [reason, setReason] = useState('')
  const path = `/api/claims/${claim.id}`
  return (
    <li>
      <h3>{claim.actorName}</h3>
      <p>{[claim.claimant ?? m.member_unnamed(), claim.email, claim.mandate, age(claim.createdAt)].filter((part) => part != null).join(' · ')}</p>
      <Doubts claim={claim} />
      <Refused problem={problem} />
      <p className="button-row">
        <button type="button" className="button" disabled={busy} onClick={() => send<Claim>(`${path}/approve`, { method: 'POST', ifMatch: claim.version }, () => undefined)}>
          {m.claim_approve()}
        </button>
      </p>
      <details>
        <summary>{m.claim_decline()}</summary>
        <Field name={`skal-${claim.id}`} label={m.claim_decline_reason()} value={reason} errors={errorsOf(problem, '/reason')} change={setReason} long required />
        <button type="button" className="button-danger" disabled={busy} onClick={() => send<Claim>(`${path}/decline`, { method: 'POST', body: { reason }, ifMatch: claim.version }, () => undefined)}>
          {m.claim_decline()}
        </button>
      </details>
    </li>
  )
}
