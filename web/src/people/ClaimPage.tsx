import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import type { Actor } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form } from '../ui/form'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { ClaimItem } from './MyClaims'
import { Meaning } from './Refused'
import type { Claim } from './types'
import { useSending } from './useSending'
import { nameOf } from './Invitations'
import { errorsOf, fieldText } from './words'

/** "Is this your organisation?" */
export default function ClaimPage() {
  const slug = useSearchParams()[0].get('aktor') ?? ''
  const { isMember, pending } = useSession()
  const { data: actor, isPending, error, refetch } = useGet<Actor>(`/api/actors/by-slug/${encodeURIComponent(slug)}`)
  usePage(m.claim_title())
  if (isPending || pending) return <Loading lines={8} />
  if (!isMember) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Claiming actor={actor} />
}

function Claiming({ actor }: { actor: Actor }) {
  const { busy, problem, send } = useSending()
  const [email, setEmail] = useState('')
  const [mandate, setMandate] = useState('')
  const [claim, setClaim] = useState<Claim | null>(null)
  return (
    <div className="reading">
      <h1>{m.claim_title()}</h1>
      <p className="lead">{plain(actor.names)}</p>
      {claim === null ? (
        <>
          <p>{m.claim_text()}</p>
          {actor.website != null && <p>{m.claim_website({ website: actor.website })}</p>}
          <Form problem={problem} busy={busy} submit={() => send<Claim>(`/api/actors/${actor.id}/claims`, { method: 'POST', body: { email, mandate } }, setClaim)} submitName={m.claim_send()} nameOf={nameOf} textOf={fieldText}>
            <Meaning problem={problem} />
            <Field name="email" label={m.field_work_email()} hint={m.field_work_email_hint()} value={email} errors={errorsOf(problem, '/email')} change={setEmail} textOf={fieldText} required />
            <Field name="mandate" label={m.field_mandate()} hint={m.field_claim_mandate_hint()} value={mandate} errors={errorsOf(problem, '/mandate')} change={setMandate} required />
          </Form>
        </>
      ) : (
        <ClaimItem claim={claim} />
      )}
      <p>
        <Link to="/konto">{m.back_to_account()}</Link>
      </p>
    </div>
  )
}
