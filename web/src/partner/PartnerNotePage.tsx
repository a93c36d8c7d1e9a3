import { Navigate, useParams } from 'react-router'
import type { Need, PartnerNote, Solution } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { useGet } from '../app/queries'
import { PageLoading } from '../ui/states'

/** A partner note has no page of its own: its address leads to that of what it is about. */
export default function PartnerNotePage() {
  const { id = '' } = useParams()
  const note = useGet<PartnerNote>(`/api/partner-notes/${encodeURIComponent(id)}`)
  const about = note.data?.about
  const subject = useGet<Solution | Need>(about == null ? null : `/api/${about.kind === 'SOLUTION' ? 'solutions' : 'needs'}/${about.id}`)
  const error = note.error ?? subject.error
  if (error !== null) return <Unreadable error={error} retry={() => void note.refetch()} />
  if (about == null || subject.data === undefined) return <PageLoading />
  return <Navigate to={`${about.kind === 'SOLUTION' ? '/losningar' : '/behov'}/${subject.data.slug}#partner`} replace />
}
