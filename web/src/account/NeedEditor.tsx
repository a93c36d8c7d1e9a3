import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../api/http'
import type { Need } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { NeedForm } from './NeedForm'
import { NeedsRole } from './NeedsRole'
import { needBody, needDraft } from './needFields'

export default function NeedEditor() {
  const { slug = '' } = useParams()
  const { isCurator, pending } = useSession()
  const { data: need, isPending, error, refetch } = useGet<Need>(`/api/needs/by-slug/${encodeURIComponent(slug)}`)
  usePage(need === undefined ? null : m.edit_title({ name: plain(need.titles) }))
  if (isPending || pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Editor key={need.id} need={need} />
}

/** Revises from the version that was read; a change that came between is refused and what was written stays. */
export function Editor({ need }: { need: Need }) {
  const client = useQueryClient()
  const [base, setBase] = useState(need)
  const [draft, setDraft] = useState(() => needDraft(need))
  const [problem, setProblem] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    setSaved(false)
    await call<Need>(`/api/needs/${need.id}`, { method: 'PUT', body: needBody(draft, base), ifMatch: base.version }).then(({ body }) => {
      setBase(body)
      setDraft(needDraft(body))
      setSaved(true)
      for (const slug of [need.slug, body.slug]) client.setQueryData([`/api/needs/by-slug/${encodeURIComponent(slug)}`], body)
    }, setProblem)
    setBusy(false)
  }
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.titles) })}</h1>
      {saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.version })}
        </p>
      )}
      <NeedForm draft={draft} change={setDraft} problem={problem} busy={busy} submit={() => void save()} submitName={m.save()} />
      <p>
        <Link to={`/behov/${base.slug}`}>{m.back_to_need()}</Link>
      </p>
    </div>
  )
}
