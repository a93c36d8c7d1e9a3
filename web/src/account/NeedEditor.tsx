import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Need } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { Conflict } from './Conflict'
import { NeedForm, needFieldName } from './NeedForm'
import { NeedsRole } from './NeedsRole'
import { needBody, needDifferences, needDraft, needValue } from './needFields'
import { useRevising } from './useRevising'

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

/** Revises from the version that was read; when somebody was faster, both versions stand side by side and the person decides. */
export function Editor({ need }: { need: Need }) {
  const client = useQueryClient()
  const revising = useRevising(need, {
    path: `/api/needs/${need.id}`,
    seen: ({ version }) => version,
    draftOf: needDraft,
    bodyOf: needBody,
    keep: (next) => {
      for (const slug of [need.slug, next.slug]) client.setQueryData([`/api/needs/by-slug/${encodeURIComponent(slug)}`], next)
    },
  })
  const { base, draft, theirs } = revising
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.titles) })}</h1>
      {revising.saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.version })}
        </p>
      )}
      {theirs !== null && <Conflict fields={needDifferences(draft, theirs)} nameOf={needFieldName} mine={draft} theirs={theirs} keep={revising.settle} shown={needValue} />}
      {theirs === null && (
        <Drafted tools={revising.tools}>
          <NeedForm draft={draft} change={revising.change} problem={revising.problem} busy={revising.busy} submit={revising.save} submitName={m.save()} />
        </Drafted>
      )}
      <p>
        <Link to={`/behov/${base.slug}`}>{m.back_to_need()}</Link>
      </p>
    </div>
  )
}
