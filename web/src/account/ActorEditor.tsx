import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { ApiProblem, call } from '../api/http'
import type { Actor } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { ActorForm, fieldName } from './ActorForm'
import { NeedsRole } from './NeedsRole'
import { bodyOf, differences, draftOf, type ActorDraft } from './fields'

export default function ActorEditor() {
  const { slug = '' } = useParams()
  const { isCurator, pending } = useSession()
  const { data: actor, isPending, error, refetch } = useGet<Actor>(`/api/actors/by-slug/${encodeURIComponent(slug)}`)
  usePage(actor === undefined ? null : m.edit_title({ name: plain(actor.names) }))
  if (isPending || pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Editor key={actor.id} actor={actor} />
}

/** Revises from the version that was read; when somebody was faster, both versions stand side by side and the person decides. */
export function Editor({ actor }: { actor: Actor }) {
  const client = useQueryClient()
  const [base, setBase] = useState(actor)
  const [draft, setDraft] = useState(() => draftOf(actor))
  const [theirs, setTheirs] = useState<Actor | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)

  const keep = (next: Actor) => {
    setBase(next)
    for (const slug of [actor.slug, next.slug]) client.setQueryData([`/api/actors/by-slug/${encodeURIComponent(slug)}`], next)
    void client.invalidateQueries({ queryKey: ['search'] })
  }
  const save = async () => {
    setBusy(true)
    setProblem(null)
    setSaved(false)
    try {
      const { body } = await call<Actor>(`/api/actors/${actor.id}`, { method: 'PUT', body: bodyOf(draft, base), ifMatch: base.version })
      keep(body)
      setDraft(draftOf(body))
      setSaved(true)
    } catch (refused) {
      if (refused instanceof ApiProblem && refused.status === 412) setTheirs((await call<Actor>(`/api/actors/${actor.id}`)).body)
      else setProblem(refused)
    } finally {
      setBusy(false)
    }
  }
  const settle = (draftToKeep: ActorDraft) => {
    if (theirs === null) return
    keep(theirs)
    setDraft(draftToKeep)
    setTheirs(null)
  }
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.names) })}</h1>
      {saved && <Saved actor={base} />}
      {theirs !== null && <Conflict mine={draft} theirs={draftOf(theirs)} keepMine={() => settle(draft)} takeTheirs={() => settle(draftOf(theirs))} />}
      {theirs === null && <ActorForm draft={draft} change={setDraft} problem={problem} busy={busy} submit={() => void save()} submitName={m.save()} />}
      <p>
        <Link to={`/aktorer/${base.slug}`}>{m.back_to_actor()}</Link>
      </p>
    </div>
  )
}

function Saved({ actor }: { actor: Actor }) {
  return (
    <p className="notice notice-good" role="status">
      {m.saved({ version: actor.version })}{' '}
      <Link to={`/sok?q=${encodeURIComponent(plain(actor.names))}`}>{m.see_in_search()}</Link>
    </p>
  )
}

interface ConflictProps { mine: ActorDraft; theirs: ActorDraft; keepMine: () => void; takeTheirs: () => void }

function Conflict({ mine, theirs, keepMine, takeTheirs }: ConflictProps) {
  return (
    <section className="notice notice-error" role="alert" aria-labelledby="krock">
      <h2 id="krock">{m.conflict_title()}</h2>
      <p>{m.conflict_text()}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="krock">
        <table>
          <thead>
            <tr>
              <th scope="col">{m.field()}</th>
              <th scope="col">{m.conflict_mine()}</th>
              <th scope="col">{m.conflict_theirs()}</th>
            </tr>
          </thead>
          <tbody>
            {differences(mine, theirs).map((field) => (
              <tr key={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{String(mine[field]) || m.not_stated()}</td>
                <td>{String(theirs[field]) || m.not_stated()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="button-row">
        <button type="button" className="button" onClick={keepMine}>
          {m.conflict_keep_mine()}
        </button>
        <button type="button" className="button-secondary" onClick={takeTheirs}>
          {m.conflict_take_theirs()}
        </button>
      </p>
    </section>
  )
}
