import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Conflict } from '../account/Conflict'
import { NeedsRole } from '../account/NeedsRole'
import { Retire } from '../account/Retire'
import { useRevising } from '../account/useRevising'
import type { Solution } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import * as m from '../paraglide/messages/_index.js'
import { useSpeaker } from '../people/useSpeaker'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { AdopterEditor } from './AdopterEditor'
import { SolutionForm } from './SolutionForm'
import { bodyOf, differences, draftOf, fieldName, shownValue } from './fields'

export default function SolutionEditor() {
  const { slug = '' } = useParams()
  const { isMember, isCurator, pending } = useSession()
  const { data: solution, isPending, error, refetch } = useGet<Solution>(`/api/solutions/by-slug/${encodeURIComponent(slug)}`)
  usePage(solution === undefined ? null : m.edit_title({ name: plain(solution.titles) }))
  const speaker = useSpeaker(solution?.owner.actorId)
  if (isPending || pending || speaker.pending) return <Loading lines={14} />
  if (!isMember || !speaker.mayEdit) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Editor key={solution.id} solution={solution} saysWhoUsesIt={isCurator} />
}

/** Each change starts from the version that the one before gave; when somebody else was faster, both versions stand side by side and the person decides. */
export function Editor({ solution, saysWhoUsesIt = true }: { solution: Solution; saysWhoUsesIt?: boolean }) {
  const client = useQueryClient()
  const revising = useRevising(solution, {
    path: `/api/solutions/${solution.id}`,
    seen: ({ version }) => version,
    draftOf,
    bodyOf,
    keep: (next) => {
      for (const slug of [solution.slug, next.slug]) client.setQueryData([`/api/solutions/by-slug/${encodeURIComponent(slug)}`], next)
      void client.invalidateQueries({ queryKey: ['search'] })
    },
  })
  const { base, draft, theirs } = revising
  if (base.status === 'RETIRED') return <p className="notice notice-good reading" role="status">{m.retired_solution()}</p>
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.titles) })}</h1>
      <p>
        <Link to={`/losningar/${base.slug}`}>{m.see_solution()}</Link>
      </p>
      {saysWhoUsesIt && <AdopterEditor solution={base} keep={revising.goOnFrom} />}
      {revising.saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.version })}
        </p>
      )}
      {theirs !== null && <Conflict fields={differences(draft, theirs)} nameOf={fieldName} mine={draft} theirs={theirs} keep={revising.settle} shown={shownValue} />}
      {theirs === null && (
        <Drafted tools={revising.tools}>
          <SolutionForm draft={draft} change={revising.change} problem={revising.problem} busy={revising.busy} submit={revising.save} submitName={m.save()} />
        </Drafted>
      )}
      <Retire<Solution> path={`/api/solutions/${base.id}`} seen={base.version} label={m.retire_solution()} keep={revising.stopAt} />
    </div>
  )
}
