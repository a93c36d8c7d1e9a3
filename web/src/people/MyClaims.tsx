import { useState } from 'react'
import { Link } from 'react-router'
import type { Page } from '../api/types'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { dayOf, momentOf } from '../ui/format'
import { Field, Form } from '../ui/form'
import { ErrorNotice } from '../ui/states'
import { Meaning, Refused } from './Refused'
import type { Claim } from './types'
import { useSending } from './useSending'
import { claimStateName, doubtName, errorsOf, fieldText } from './words'

export function MyClaims() {
  const { data, error, refetch } = useGet<Page<Claim>>('/api/me/claims')
  const mine = itemsOf(data)
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (mine.length === 0) return null
  return (
    <section aria-labelledby="mina-ansprak">
      <h2 id="mina-ansprak">{m.my_claims()}</h2>
      <ul className="queue">
        {mine.map((claim) => (
          <li key={`${claim.id}.${claim.version}`}>
            <h3>{claim.actorName}</h3>
            <ClaimItem claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a claim stands and what its claimant can do about it. */
export function ClaimItem({ claim: given }: { claim: Claim }) {
  const [claim, setClaim] = useState(given)
  const [code, setCode] = useState('')
  const { busy, problem, send } = useSending()
  const withdrawing = useSending()
  const path = `/api/claims/${claim.id}`
  const open = claim.endedAt == null
  return (
    <>
      <p role="status">
        <strong>{claimStateName(claim.state)}</strong> <span className="quiet">{dayOf(claim.createdAt)}</span>
      </p>
      <Doubts claim={claim} />
      {claim.state === 'CODE_SENT' && (
        <Form problem={problem} busy={busy} submit={() => send<Claim>(`${path}/confirm`, { method: 'POST', body: { code } }, setClaim)} submitName={m.claim_confirm()} nameOf={(pointer) => (pointer === '/code' ? { field: 'kod', label: m.field_claim_code() } : null)} textOf={fieldText}>
          <Meaning problem={problem} />
          <Field name="kod" label={m.field_claim_code()} hint={claim.dueAt == null ? m.field_invitation_code() : m.claim_code_until({ email: claim.email ?? '', moment: momentOf(claim.dueAt) })} value={code} errors={errorsOf(problem, '/code')} change={setCode} textOf={fieldText} required />
        </Form>
      )}
      {claim.state === 'WAITING_FOR_OWNERS' && claim.dueAt != null && <p>{m.claim_owners_until({ day: dayOf(claim.dueAt) })}</p>}
      {claim.state === 'DECLINED' && claim.reason != null && <p>{m.claim_reason({ reason: claim.reason })}</p>}
      {claim.state === 'GRANTED' && (
        <p>
          <Link to={`/konto/organisation?aktor=${claim.actorId}`}>{m.members_link()}</Link>
        </p>
      )}
      {open && (
        <button type="button" className="button-secondary" disabled={withdrawing.busy} onClick={() => withdrawing.send<Claim>(`${path}/withdraw`, { method: 'POST' }, setClaim)}>
          {m.claim_withdraw()}
        </button>
      )}
      <Refused problem={withdrawing.problem} />
    </>
  )
}

export function Doubts({ claim }: { claim: Claim }) {
  if (claim.doubts.length === 0 || claim.state === 'GRANTED') return null
  return (
    <>
      <p>{m.claim_doubts()}</p>
      <ul>
        {claim.doubts.map((doubt) => (
          <li key={doubt}>{doubtName(doubt)}</li>
        ))}
      </ul>
    </>
  )
}
