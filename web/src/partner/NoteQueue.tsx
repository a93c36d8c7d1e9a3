import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { call } from '../api/http'
import type { Page, PartnerNote } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { Select } from '../ui/form'
import { age, partialDate } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Prose } from '../ui/text'

const WAITING = '/api/partner-notes/proposed?limit=100'
const REASONS = { OUT_OF_SCOPE: m.reason_out_of_scope, ADVERTISING: m.reason_advertising, UNCLEAR: m.reason_unclear, NOT_TRUE: m.reason_wrong_facts, UNLAWFUL: m.reason_unlawful } as const

/** What organisations seek partners for, as their own people wrote it, before it is shown. */
export default function NoteQueue() {
  usePage(m.partner_queue())
  const { isCurator, pending } = useSession()
  const { data, isPending, error, refetch } = useGet<Page<PartnerNote>>(isCurator ? WAITING : null)
  if (pending) return <Loading lines={8} />
  if (!isCurator) return <NeedsRole />
  const notes = itemsOf(data)
  return (
    <div className="reading">
      <h1>{m.partner_queue()}</h1>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && notes.length === 0 && <p className="quiet">{m.partner_queue_empty()}</p>}
      <ul className="queue">
        {notes.map((note) => (
          <Waiting key={`${note.id}.${note.version}`} note={note} />
        ))}
      </ul>
    </div>
  )
}

function Waiting({ note }: { note: PartnerNote }) {
  const client = useQueryClient()
  const roles = useCodes('roles')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const decide = async (step: 'publish' | 'decline') => {
    setBusy(true)
    setProblem(null)
    await call(`/api/partner-notes/${note.id}/${step}`, { method: 'POST', ifMatch: note.version, ...(step === 'decline' ? { body: { reason } } : {}) }).then(() => client.invalidateQueries({ queryKey: [WAITING] }), setProblem)
    setBusy(false)
  }
  return (
    <li>
      <h2>{note.actorName}</h2>
      <p>
        {m.partner_seeks()} {(note.sought ?? []).map(roles.label).join(', ') || m.partner_anybody()}. <Link to={`/soker-partner/${note.id}`}>{m.partner_about()}</Link>
      </p>
      <Prose of={note.texts} />
      <p className="quiet">{[note.createdAt != null && age(note.createdAt), m.partner_shown_until({ day: partialDate(note.until) })].filter(Boolean).join(' · ')}</p>
      {problem !== null && <ErrorNotice error={problem} />}
      <p className="button-row">
        <button type="button" className="button" disabled={busy} onClick={() => void decide('publish')}>
          {m.publish()}
          <span className="visually-hidden"> {note.actorName}</span>
        </button>
      </p>
      <details>
        <summary>{m.decline()}</summary>
        <Select name={`skal-${note.id}`} label={m.reason()} value={reason} errors={[]} change={setReason} choices={Object.entries(REASONS).map(([value, name]) => ({ value, label: name() }))} required />
        <button type="button" className="button-danger" disabled={busy || reason === ''} onClick={() => void decide('decline')}>
          {m.decline()}
          <span className="visually-hidden"> {note.actorName}</span>
        </button>
      </details>
    </li>
  )
}
