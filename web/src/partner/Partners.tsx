import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/http'
import type { Page, PartnerNote } from '../api/types'
import { itemsOf, useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { partialDate } from '../ui/format'
import { ErrorNotice } from '../ui/states'
import { Prose } from '../ui/text'
import { AskIntroduction } from './AskIntroduction'
import { SeekPartner } from './SeekPartner'

interface Props { kind: 'SOLUTION' | 'NEED'; id: string; title: string }

/** Who seeks partners for this, and how to meet whoever stands behind it. */
export default function Partners({ kind, id, title }: Props) {
  const client = useQueryClient()
  const { isMember } = useSession()
  const path = `/api/partner-notes?about=${id}&limit=100`
  const { data, error, refetch } = useGet<Page<PartnerNote>>(path)
  const again = () => void client.invalidateQueries({ queryKey: [path] })
  return (
    <section aria-labelledby="partner">
      <h2 id="partner">{m.partner_title()}</h2>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && itemsOf(data).length === 0 && <p className="quiet">{m.partner_none()}</p>}
      <ul className="plain-list">
        {itemsOf(data).map((note) => (
          <Note key={note.id} note={note} gone={again} />
        ))}
      </ul>
      <AskIntroduction kind={kind} id={id} title={title} />
      {isMember && <SeekPartner kind={kind} id={id} added={again} />}
    </section>
  )
}

function Note({ note, gone }: { note: PartnerNote; gone: () => void }) {
  const roles = useCodes('roles')
  const { isCurator } = useSession()
  return (
    <li>
      <p>
        <strong>
          <Link to={`/sok?type=actor&q=${encodeURIComponent(note.actorName)}`}>{note.actorName}</Link>
        </strong>{' '}
        {m.partner_seeks()} {(note.sought ?? []).map(roles.label).join(', ') || m.partner_anybody()}
      </p>
      <Prose of={note.texts} />
      <p className="quiet">{m.partner_shown_until({ day: partialDate(note.until) })}</p>
      <AskIntroduction kind="PARTNER_NOTE" id={note.id} title={note.actorName} />
      {isCurator && <Withdraw note={note} gone={gone} />}
    </li>
  )
}

function Withdraw({ note, gone }: { note: PartnerNote; gone: () => void }) {
  const [problem, setProblem] = useState<unknown>(null)
  const withdraw = () => void call(`/api/partner-notes/${note.id}/withdraw`, { method: 'POST', ifMatch: note.version }).then(gone, setProblem)
  return (
    <>
      <button type="button" className="button-secondary" onClick={withdraw}>
        {m.partner_withdraw({ name: note.actorName })}
      </button>
      {problem !== null && <ErrorNotice error={problem} />}
    </>
  )
}
