/** Meetings of dialogues, as the dialogue service answers. */
import type { Localized } from '../api/types'

export type MeetingState = 'PLANNED' | 'HELD' | 'CANCELLED'
export interface Attendance { sector: string; people?: number | null }
export interface Minutes { language: string; text: string; publishedAt?: string | null }
export interface Meeting {
  id: string
  version: number
  dialogueId: string
  state: MeetingState
  published: boolean
  titles: Localized
  startsAt: string
  endsAt: string
  place?: Localized | null
  link?: string | null
  agenda?: Localized | null
  cancelledBecause: Localized
  participants: Attendance[]
  minutes?: Minutes | null
}
export interface Presence { sector: string; people?: number | null }
export interface Sectors { present: Presence[]; missing: string[] }
export interface Facilitator { id: string; subject: string; appointedAt: string }
