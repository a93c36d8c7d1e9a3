import { Navigate, useParams } from 'react-router'
import type { Dialogue } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { useGet } from '../app/queries'
import { PageLoading } from '../ui/states'
import type { Meeting } from './types'

/** A meeting has no page of its own: its address leads to where it stands on the page of its dialogue. */
export default function MeetingPlace() {
  const { id = '' } = useParams()
  const meeting = useGet<Meeting>(`/api/meetings/${encodeURIComponent(id)}`)
  const dialogue = useGet<Dialogue>(meeting.data === undefined ? null : `/api/dialogues/${meeting.data.dialogueId}`)
  const error = meeting.error ?? dialogue.error
  if (error !== null) return <Unreadable error={error} retry={() => void (meeting.error === null ? dialogue : meeting).refetch()} />
  if (dialogue.data === undefined) return <PageLoading />
  return <Navigate to={`/dialog/${dialogue.data.slug}#mote-${id}`} replace />
}
