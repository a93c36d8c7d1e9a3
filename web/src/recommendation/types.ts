/** Recommendations, who stands behind them and what came of them, as the dialogue service answers. */
import type { Localized, Money } from '../api/types'

export type RecommendationState = 'DRAFT' | 'CONSULTATION' | 'ADOPTED' | 'DELIVERED' | 'ANSWERED' | 'CLOSED'
export type Stance = 'SUPPORTS' | 'SUPPORTS_MAINLY' | 'TAKES_PART_WITHOUT_POSITION' | 'DOES_NOT_SUPPORT' | 'ABSTAINS'
export type Mandate = 'ASSEMBLY' | 'BOARD' | 'POLITICAL_BODY' | 'EXECUTIVE' | 'DELEGATION'
export type Decision = 'ACCEPTS' | 'PARTLY' | 'REJECTS'
export type Outcome = 'ACCEPTED' | 'PARTLY' | 'REJECTED'
export type SourceKind = 'STATEMENT' | 'NEED' | 'RESOURCE' | 'MEETING'

export interface Fact { fact: string; eventId: string; at: string }
export interface Shown { titles: Localized; url?: string | null }
export interface Delivery { deliveredOn: string; reference: string; receivedOn?: string | null; diaryNumber?: string | null }
export interface Answer { decision: Decision; texts: Localized; answeredOn: string; letter: string; diaryNumber: string; registeredBy: string; confirmedAt?: string | null }
export interface Addressee { actorId: string; names: Localized; delivery?: Delivery | null; answer?: Answer | null }
export interface Amendment { id: string; actorId: string; names: Localized; textVersion: number; proposal: Localized; outcome: Outcome; reason: Localized; decidedAt: string }
export interface ProposedAmendment { id: string; actorId: string; actorName?: string | null; textVersion: number; language: string; proposal: string; why: string; proposedAt: string }
export interface Milestone { id: string; titles: Localized; due?: string | null; reachedOn?: string | null; evidence?: Shown | null }
export interface KnownSource { kind: SourceKind; id: string; slug?: string | null; titles: Localized }
export interface Written { number: number; contentHash: string; writtenAt: string }

export interface Recommendation {
  id: string
  version: number
  slug: string
  state: RecommendationState
  titles: Localized
  bodies: Localized
  rationales: Localized
  textVersion: number
  contentHash: string
  texts: Written[]
  dialogueId?: string | null
  addresseeIds: string[]
  addressees: Addressee[]
  basis: { kind: SourceKind; id: string }[]
  basedOn: KnownSource[]
  amendments: Amendment[]
  milestones: Milestone[]
  closedBecause: Localized
  facts: Fact[]
  createdAt: string
  updatedAt: string
}

export interface Piece { change: 'SAME' | 'REMOVED' | 'ADDED'; text: string }
type Both = Partial<Record<string, Piece[] | null>>
export interface TextDifferences { from: number; to: number; titles: Both; bodies: Both; rationales: Both }

export interface Endorsement {
  id: string
  version: number
  recommendationId: string
  textVersion: number
  actorId: string
  names: Localized
  sector?: string | null
  sectorConfirmed: boolean
  mandate: Mandate
  stance: Stance
  reason: Localized
  reservation: Localized
  protocolReference: string
  endorsedAt: string
  withdrawnAt?: string | null
}

export interface SectorVoice { sector: string; organisations: number; supporting: number; counts: boolean; agrees: boolean }
export interface Failing { part: 'TOO_FEW_SECTORS' | 'TOO_FEW_ORGANISATIONS' | 'TOO_LITTLE_SUPPORT'; sector?: string | null; have: number; need: number }
export interface CommonVoice { isCommon: boolean; sectors: SectorVoice[]; failing: Failing[]; uncounted: { abstains: number; sectorNotConfirmed: number; sectorOther: number } }
export interface Standing {
  asOf: string
  textVersion: number
  commonVoice: CommonVoice
  explanation: Localized
  sectors: { sector: string; stances: Partial<Record<Stance, number>> }[]
  toConfirmAgain: number
  waiting: { actorId: string; names: Localized; receivedOn: string; days: number }[]
}

export type CommitmentState = 'PLEDGED' | 'DECIDED' | 'PAID' | 'WITHDRAWN'
export interface Commitment {
  id: string
  version: number
  recommendationId: string
  actorId: string
  names: Localized
  instrument: string
  amount: Money
  purposes: Localized
  reference: string
  state: CommitmentState
  steps: { state: CommitmentState; on: string; evidence: Shown }[]
}
export interface LedgerLine { currency: string; decided: Money; paid: Money; unlocked: Money; pledged: Money; commitments: number }
export interface Ledger { currencies: LedgerLine[] }
