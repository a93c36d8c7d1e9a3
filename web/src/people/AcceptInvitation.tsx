import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form } from '../ui/form'
import { Meaning, Refused } from './Refused'
import type { InvitationPreview } from './types'
import { useSending } from './useSending'
import { roleName } from './words'

/** A letter's link carries the code behind the #, where no server sees it. */
const codeIn = (hash: string) => /^#inbjudan=([0-9A-Za-z-]+)$/.exec(hash)?.[1] ?? ''

export function AcceptInvitation() {
  const { hash } = useLocation()
  const [code, setCode] = useState(() => codeIn(hash))
  const [preview, setPreview] = useState<InvitationPreview | null>(null)
  const [joined, setJoined] = useState<InvitationPreview | null>(null)
  const looking = useSending()
  const accepting = useSending()
  if (joined !== null)
    return (
      <p className="notice notice-good" role="status">
        {m.joined({ name: joined.actorName, role: roleName(joined.role) })} <Link to={`/konto/organisation?aktor=${joined.actorId}`}>{m.members_link()}</Link>
      </p>
    )
  return (
    <section aria-labelledby="inbjudan-rubrik">
      <h2 id="inbjudan-rubrik">{m.invitation_title()}</h2>
      <Form problem={looking.problem} busy={looking.busy} submit={() => looking.send<InvitationPreview>('/api/invitations/preview', { method: 'POST', body: { code } }, setPreview)} submitName={m.invitation_look()} nameOf={() => null}>
        <Meaning problem={looking.problem} />
        <Field name="inbjudan" label={m.field_invitation_code()} hint={m.field_invitation_code_hint()} value={code} errors={[]} change={setCode} required />
      </Form>
      {preview !== null && (
        <div className="notice" role="status">
          <p>{m.invitation_preview({ name: preview.actorName, role: roleName(preview.role), mandate: preview.mandate })}</p>
          <Refused problem={accepting.problem} />
          <button type="button" className="button" disabled={accepting.busy} onClick={() => accepting.send<InvitationPreview>('/api/invitations/accept', { method: 'POST', body: { code } }, setJoined)}>
            {m.invitation_accept()}
          </button>
        </div>
      )}
    </section>
  )
}
