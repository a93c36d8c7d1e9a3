import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Conflict } from '../account/Conflict'
import { NeedsRole } from '../account/NeedsRole'
import { Retire } from '../account/Retire'
import { useRevising } from '../account/useRevising'
import type { Offer } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import * as m from '../paraglide/messages/_index.js'
import { useSpeaker } from '../people/useSpeaker'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { OfferForm, fieldName } from './OfferForm'
import { bodyOf, differences, draftOf } from './fields'
import { offerPath } from './words'

export default function OfferEditor() {
  const { slug = '' } = useParams()
  const { isMember, pending } = useSession()
  const { data: offer, isPending, error, refetch } = useGet<Offer>(offerPath(slug))
  usePage(offer === undefined ? null : m.edit_title({ name: plain(offer.titles) }))
  const speaker = useSpeaker(offer?.owner.actorId)
  if (isPending || pending || speaker.pending) return <Loading lines={14} />
  if (!isMember || !speaker.mayEdit) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Editor key={offer.id} offer={offer} />
}

/** Revises from the revision that was read. What the clock did meanwhile makes nothing stale. */
export function Editor({ offer }: { offer: Offer }) {
  const client = useQueryClient()
  const revising = useRevising(offer, {
    path: `/api/offers/${offer.id}`,
    seen: ({ revision }) => revision,
    draftOf,
    bodyOf,
    keep: (next) => {
      for (const slug of [offer.slug, next.slug]) client.setQueryData([offerPath(slug)], next)
      void client.invalidateQueries({ queryKey: ['search'] })
    },
  })
  const { base, draft, theirs } = revising
  if (base.status === 'RETIRED') return <p className="notice notice-good reading" role="status">{m.retired_offer()}</p>
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.titles) })}</h1>
      {revising.saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.revision })} <Link to={`/sok?q=${encodeURIComponent(plain(base.titles))}`}>{m.see_in_search()}</Link>
        </p>
      )}
      {theirs !== null && <Conflict fields={differences(draft, theirs)} nameOf={fieldName} mine={draft} theirs={theirs} keep={revising.settle} />}
      {theirs === null && (
        <Drafted tools={revising.tools}>
          <OfferForm draft={draft} change={revising.change} problem={revising.problem} busy={revising.busy} submit={revising.save} submitName={m.save()} />
        </Drafted>
      )}
      <Retire<Offer> path={`/api/offers/${base.id}`} seen={base.revision} label={m.retire_offer()} keep={revising.stopAt} />
      <p>
        <Link to={`/stod/${base.slug}`}>{m.back_to_offer()}</Link>
      </p>
    </div>
  )
}
