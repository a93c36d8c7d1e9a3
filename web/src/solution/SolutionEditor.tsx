import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { ApiProblem, call } from '../api/http'
import type { Solution } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useSpeaker } from '../people/useSpeaker'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { AdopterEditor } from './AdopterEditor'
import { RetireSolution } from './RetireSolution'
import { SolutionForm } from './SolutionForm'
import { bodyOf, differences, draftOf, fieldName } from './fields'

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

/** Each change starts from the version that the one before gave; when somebody else was faster, the next one starts from theirs. */
export function Editor({ solution, saysWhoUsesIt = true }: { solution: Solution; saysWhoUsesIt?: boolean }) {
  const client = useQueryClient()
  const [base, setBase] = useState(solution)
  const keep = (next: Solution) => {
    setBase(next)
    for (const slug of [base.slug, next.slug]) client.setQueryData([`/api/solutions/by-slug/${encodeURIComponent(slug)}`], next)
    void client.invalidateQueries({ queryKey: ['search'] })
  }
  if (base.status === 'RETIRED') return <p className="notice notice-good reading" role="status">{m.retired_solution()}</p>
  return (
    <div className="reading">
      <h1>{m.edit_title({ name: plain(base.titles) })}</h1>
      <p>
        <Link to={`/losningar/${base.slug}`}>{m.see_solution()}</Link>
      </p>
      {saysWhoUsesIt && <AdopterEditor solution={base} keep={keep} />}
      <Facts base={base} keep={keep} />
      <RetireSolution solution={base} keep={keep} />
    </div>
  )
}

function Facts({ base, keep }: { base: Solution; keep: (next: Solution) => void }) {
  const [read, setRead] = useState(() => draftOf(base))
  const [draft, setDraft] = useState(read)
  const [problem, setProblem] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const [clash, setClash] = useState('')
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    setSaved(false)
    setClash('')
    try {
      const { body } = await call<Solution>(`/api/solutions/${base.id}`, { method: 'PUT', body: bodyOf(draft, base), ifMatch: base.version })
      keep(body)
      setDraft(draftOf(body))
      setRead(draftOf(body))
      setSaved(true)
    } catch (refused) {
      if (refused instanceof ApiProblem && refused.status === 412) await goOnFromTheirs()
      else setProblem(refused)
    } finally {
      setBusy(false)
    }
  }
  const goOnFromTheirs = async () => {
    const { body: theirs } = await call<Solution>(`/api/solutions/${base.id}`)
    const mine = differences(read, draft)
    setDraft({ ...draftOf(theirs), ...Object.fromEntries(mine.map((field) => [field, draft[field]])) })
    setRead(draftOf(theirs))
    setClash(mine.map(fieldName).join(', '))
    keep(theirs)
  }
  return (
    <>
      {saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.version })}
        </p>
      )}
      {clash !== '' && (
        <p className="notice notice-error" role="alert">
          {m.solution_conflict({ fields: clash })}
        </p>
      )}
      <SolutionForm draft={draft} change={setDraft} problem={problem} busy={busy} submit={() => void save()} submitName={m.save()} />
    </>
  )
}
