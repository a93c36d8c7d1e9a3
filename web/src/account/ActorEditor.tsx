import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Actor } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import * as m from '../paraglide/messages/_index.js'
import { useSpeaker } from '../people/useSpeaker'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { ActorForm, fieldName } from './ActorForm'
import { Conflict } from './Conflict'
import { NeedsRole } from './NeedsRole'
import { bodyOf, differences, draftOf, type ActorDraft } from './fields'
import { useRevising } from './useRevising'

export default function ActorEditor() {
  const { slug = '' } = useParams()
  const { isMember, isCurator, pending } = useSession()
  const { data: actor, isPending, error, refetch } = useGet<Actor>(`/api/actors/by-slug/${encodeURIComponent(slug)}`)
  usePage(actor === undefined ? null : m.edit_title({ name: plain(actor.names) }))
  const speaker = useSpeaker(actor?.id)
  if (isPending || pending || speaker.pending) return <Loading lines={14} />
  if (!isMember || !speaker.mayEdit) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Editor key={actor.id} actor={actor} confirms={isCurator} />
}

/** Revises from the version that was read; when somebody was faster, both versions stand side by side and the person decides. */
export function Editor({ actor, confirms = false }: { actor: Actor; confirms?: boolean }) {
  const client = useQueryClient()
  const revising = useRevising(actor, {
    path: `/api/actors/${actor.id}`,
    seen: ({ version }) => version,
    draftOf,
    bodyOf,
    keep: (next) => {
      for (const slug of [actor.slug, next.slug]) client.setQueryData([`/api/actors/by-slug/${encodeURIComponent(slug)}`], next)
      void client.invalidateQueries({ queryKey: ['search'] })
    },
  })
  const { base, draft, theirs } = revising
  const confirmable = confirms && base.sectorAssumed === true && base.sector === draft.sector
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.names) })}</h1>
      {revising.saved && <Saved actor={base} />}
      {theirs !== null && <Conflict fields={differences(draft, theirs)} nameOf={fieldName} mine={draft} theirs={theirs} keep={revising.settle} />}
      {theirs === null && (
        <Drafted tools={revising.tools}>
          <ActorForm draft={draft} change={revising.change} problem={revising.problem} busy={revising.busy} submit={revising.save} submitName={m.save()}>
            {confirmable && <ConfirmSector draft={draft} change={revising.change} />}
          </ActorForm>
        </Drafted>
      )}
      <p>
        <Link to={`/aktorer/${base.slug}`}>{m.back_to_actor()}</Link>
      </p>
    </div>
  )
}

/** An assumed sector is counted nowhere until a curator says that it is right. */
function ConfirmSector({ draft, change }: { draft: ActorDraft; change: (draft: ActorDraft) => void }) {
  return (
    <fieldset className="check-group">
      <legend>{m.sector_assumed()}</legend>
      <label className="check">
        <input type="checkbox" checked={draft.confirmsSector} onChange={() => change({ ...draft, confirmsSector: !draft.confirmsSector })} />
        <span className="check-name">{fieldName('confirmsSector')}</span>
      </label>
    </fieldset>
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
