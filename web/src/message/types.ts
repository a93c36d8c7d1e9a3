/** Messages, and the moments when decision makers listen, as the dialogue service answers. */
import type { Localized } from '../api/types'
import type { Shown, Stance } from '../recommendation/types'

export interface Message { id: string; version: number; sentences: Localized; figures: Localized; source: Shown; recommendationId?: string | null; endorsers: { actorId: string; names: Localized; at: string }[]; retired: boolean }
export type WindowKind = 'CONSULTATION' | 'BUDGET' | 'HEARING' | 'ELECTION' | 'OTHER'
export interface InfluenceWindow { id: string; version: number; kind: WindowKind; titles: Localized; descriptions?: Localized | null; receivers: Localized; opensAt: string; deadline: string; url?: string | null; recommendationIds: string[]; messageIds: string[] }
export interface Signatory { actorId: string; names: Localized; stance: Stance; reservation: Localized }
export interface JointResponse { window: InfluenceWindow; recommendations: { recommendationId: string; slug: string; textVersion: number; titles: Localized; bodies: Localized; signatories: { sector: string; organisations: Signatory[] }[] }[]; messages: Message[] }
