import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Link } from 'react-router'
import type { Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import { NeedsRole } from '../account/NeedsRole'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { ClaimDecisions } from './ClaimDecisions'
import { Invitations } from './Invitations'
import { Refused } from './Refused'
import type { Member, SpeakerRole } from './types'
import { useSending } from './useSending'
import { useSpeaker } from './useSpeaker'
import { roleName } from './words'

/** Who speaks for one actor: to see, to invite, to change, to leave. */
export default function MembersPage() {
  usePage(m.members_title())
  const actor = useSearchParams()[0].get('aktor') ?? ''
  const { isMember, isCurator, pending } = useSession()
  const { mine } = useSpeaker(actor)
  const path = `/api/actors/${encodeURIComponent(actor)}`
  const { data, isPending, error, refetch } = useGet<Page<Member>>(isMember ? `${path}/members` : null)
  if (pending) return <Loading lines={8} />
  if (!isMember) return <NeedsRole />
  const members = itemsOf(data)
  const owners = members.filter(({ role }) => role === 'OWNER').length
  const decides = isCurator || mine?.role === 'OWNER'
  return (
    <div className="reading">
      <h1>{mine?.actorName ?? m.members_title()}</h1>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && members.length === 0 && <p>{m.members_none()}</p>}
      <ul className="queue">
        {members.map((member) => (
          <MemberRow key={`${member.id}.${member.version}`} member={member} path={`${path}/members/${member.id}`} decides={decides} last={member.role === 'OWNER' && owners === 1} />
        ))}
      </ul>
      {decides && (
        <>
          <ClaimDecisions path={`${path}/claims`} title={m.claims_of_owners()} />
          <Invitations path={`${path}/invitations`} />
        </>
      )}
      <p>
        <Link to="/konto">{m.back_to_account()}</Link>
      </p>
    </div>
  )
}

function MemberRow({ member, path, decides, last }: { member: Member; path: string; decides: boolean; last: boolean }) {
  const { busy, problem, send } = useSending()
  const navigate = useNavigate()
  const [sure, setSure] = useState(false)
  const name = member.name ?? m.member_unnamed()
  const other: SpeakerRole = member.role === 'OWNER' ? 'EDITOR' : 'OWNER'
  const remove = () => send<undefined>(path, { method: 'DELETE' }, () => member.me && void navigate('/konto'))
  return (
    <li>
      <h2>
        {name}
        {member.me && <span className="quiet"> ({m.member_me()})</span>}
      </h2>
      <p className="quiet">
        {roleName(member.role)} · {member.mandate} · {m.member_since({ day: dayOf(member.since) })}
      </p>
      <Refused problem={problem} />
      {last && (member.me || decides) && <p>{m.last_owner_explained()}</p>}
      <p className="button-row">
        {decides && !last && (
          <button type="button" className="button-secondary" disabled={busy} onClick={() => send<Member>(path, { method: 'PUT', body: { role: other, mandate: member.mandate }, ifMatch: member.version }, () => undefined)}>
            {other === 'OWNER' ? m.make_owner() : m.make_editor()}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
        {(member.me || decides) && !last && !sure && (
          <button type="button" className="button-danger" disabled={busy} onClick={() => setSure(true)}>
            {member.me ? m.leave() : m.remove_member()}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
        {sure && (
          <button type="button" className="button-danger" disabled={busy} onClick={remove}>
            {member.me ? m.leave_sure() : m.remove_member_sure({ name })}
          </button>
        )}
      </p>
    </li>
  )
}
