import { useState } from 'react'
import type { Page } from '../api/types'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { Field, Form, Select } from '../ui/form'
import { ErrorNotice } from '../ui/states'
import { Meaning, Refused } from './Refused'
import type { Invitation } from './types'
import { useSending } from './useSending'
import { ROLES, errorsOf, fieldText, roleName } from './words'

const EMPTY = { email: '', role: 'EDITOR', mandate: '' }
const LABELS: Record<string, { field: string; label: () => string }> = {
  '/email': { field: 'email', label: m.field_email },
  '/role': { field: 'role', label: m.field_speaker_role },
  '/mandate': { field: 'mandate', label: m.field_mandate },
}
export const nameOf = (pointer: string) => {
  const known = LABELS[pointer]
  return known === undefined ? null : { field: known.field, label: known.label() }
}

export function Invitations({ path }: { path: string }) {
  const { data, error, refetch } = useGet<Page<Invitation>>(path)
  const { busy, problem, send } = useSending()
  const [draft, setDraft] = useState(EMPTY)
  const [sentTo, setSentTo] = useState('')
  const open = itemsOf(data)
  const invite = () =>
    send<Invitation>(path, { method: 'POST', body: draft }, ({ email }) => {
      setSentTo(email)
      setDraft(EMPTY)
    })
  return (
    <section aria-labelledby="bjud-in">
      <h2 id="bjud-in">{m.invite_title()}</h2>
      <p>{m.invite_text()}</p>
      <p role="status">{sentTo !== '' && m.invited({ email: sentTo })}</p>
      <Form problem={problem} busy={busy} submit={invite} submitName={m.invite()} nameOf={nameOf} textOf={fieldText}>
        <Meaning problem={problem} />
        <Field name="email" label={m.field_email()} value={draft.email} errors={errorsOf(problem, '/email')} change={(email) => setDraft({ ...draft, email })} textOf={fieldText} required />
        <Select name="role" label={m.field_speaker_role()} value={draft.role} errors={errorsOf(problem, '/role')} change={(role) => setDraft({ ...draft, role })} choices={ROLES()} required />
        <Field name="mandate" label={m.field_mandate()} hint={m.field_mandate_hint()} value={draft.mandate} errors={errorsOf(problem, '/mandate')} change={(mandate) => setDraft({ ...draft, mandate })} required />
      </Form>
      <h3>{m.invitations_open()}</h3>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && open.length === 0 && <p className="quiet">{m.invitations_none()}</p>}
      <ul className="plain-list">
        {open.map((each) => (
          <Open key={each.id} invitation={each} path={`${path}/${each.id}`} />
        ))}
      </ul>
    </section>
  )
}

function Open({ invitation, path }: { invitation: Invitation; path: string }) {
  const { busy, problem, send } = useSending()
  return (
    <li>
      {invitation.email} · {roleName(invitation.role)} · {m.invitation_until({ day: dayOf(invitation.expiresAt) })}{' '}
      <button type="button" className="button-secondary" disabled={busy} onClick={() => send<undefined>(path, { method: 'DELETE' }, () => undefined)}>
        {m.invitation_revoke()}
        <span className="visually-hidden"> {invitation.email}</span>
      </button>
      <Refused problem={problem} />
    </li>
  )
}
