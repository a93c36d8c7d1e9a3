/** Recommendations, who stands behind them and what came of them, as the dialogue service answers: fields and codes come from its contract. */
import type { Told } from '../api/told'
import type { components } from '../generated/dialogue'

type S = components['schemas']

export type RecommendationState = NonNullable<S['RecommendationView']['state']>
export type Stance = S['StanceGiven']['stance']
export type Mandate = S['StanceGiven']['mandate']
export type Decision = S['AnswerGiven']['decision']
export type Outcome = NonNullable<S['Amendment']['outcome']>
export type SourceKind = NonNullable<S['KnownSource']['kind']>

export type Shown = Told<S['Evidence'], { url?: string | null }>
type Delivery = Told<S['Delivery'], { receivedOn?: string | null; diaryNumber?: string | null }>
type Answer = Told<S['Answer'], { confirmedAt?: string | null }>
export type Addressee = Told<S['Addressee'], { delivery?: Delivery | null; answer?: Answer | null }>
export type ProposedAmendment = Told<S['ProposedAmendment'], { actorName?: string | null }>
type Milestone = Told<S['Milestone'], { due?: string | null; reachedOn?: string | null; evidence?: Shown | null }>
export type KnownSource = Told<S['KnownSource'], { slug?: string | null }>
export type Recommendation = Told<S['RecommendationView'], { addressees: Addressee[]; milestones: Milestone[]; basedOn: KnownSource[]; dialogueId?: string | null }>

export type Piece = Told<S['DifferencePiece']>
type Both = Partial<Record<string, Piece[] | null>>
export type TextDifferences = Told<S['TextDifferences'], { titles: Both; bodies: Both; rationales: Both }>

export type Endorsement = Told<S['EndorsementView'], { sector?: string | null; withdrawnAt?: string | null }>
export type SectorVoice = Told<S['VoiceOfSector']>
type Failing = Told<S['FailingPart'], { sector?: string | null }>
type CommonVoice = Told<S['CommonVoice'], { failing: Failing[] }>
export type Standing = Told<S['Standing'], { commonVoice: CommonVoice }>

export type CommitmentState = NonNullable<S['CommitmentView']['state']>
type CommitmentStep = Told<S['CommitmentStep'], { evidence: Shown }>
export type Commitment = Told<S['CommitmentView'], { steps: CommitmentStep[] }>
export type Ledger = Told<S['Ledger']>
