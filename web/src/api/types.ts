/** What the services answer. Fields and their types come from the committed OpenAPI files; only the search's own answers, which have none, are written here. */
import type { components as Dialogues } from '../generated/dialogue'
import type { components as Directory } from '../generated/directory'
import type { components as Resources } from '../generated/resource'

/** The contract names the fields of an answer, not which of them are always there: these are, all others may be null or left out. */
type Answered<T, Always extends keyof T> = { readonly [K in Always]-?: NonNullable<T[K]> } & { readonly [K in Exclude<keyof T, Always>]?: T[K] | null }
type D = Directory['schemas']

export type Localized = Readonly<Record<string, string>>
export type Source = Answered<D['Source'], 'name'>
export type ActorRef = Answered<D['Participant'], 'name'>
export type Actor = Answered<Omit<D['Actor'], 'sources'>, 'id' | 'version' | 'slug' | 'names' | 'status'> & { readonly sources?: Source[] }
export type RetireReason = D['Retirement']['reason']
export type DuplicateReason = Answered<D['DuplicateReason'], 'code' | 'weight'>
export type DuplicateSide = Answered<D['DuplicateSide'], 'id' | 'version' | 'slug' | 'names' | 'status' | 'sector'>
export type DuplicateState = NonNullable<D['DuplicatePair']['state']>
export type MergeReason = NonNullable<D['Merge']['reason']>
export type NotTheSame = NonNullable<D['DuplicateDismissing']['reason']>
export interface DuplicatePair { readonly state: DuplicateState; readonly score: number; readonly reasons: readonly DuplicateReason[]; readonly one: DuplicateSide; readonly other: DuplicateSide; readonly dismissed?: { readonly reason: NotTheSame } | null }
export type DuplicateSearch = Answered<D['DuplicateSearch'], 'id' | 'state' | 'compared' | 'total'>
export type ActorProfile = { [K in keyof D['ActorProfile']]: D['ActorProfile'][K] | null }
export type Money = Required<D['Money']>
export type Period = Answered<D['Period'], never>
export type Funding = Answered<Omit<D['Funding'], 'funder' | 'amount'>, never> & { readonly funder: ActorRef; readonly amount?: Money | null }
export type FollowUp = Answered<Omit<D['FollowUp'], 'links'>, never> & { readonly links?: Answered<D['Link'], 'url'>[] }
type InitiativeParts = { readonly lead?: ActorRef | null; readonly partners?: ActorRef[]; readonly fundings?: Funding[]; readonly planned?: Period | null; readonly actual?: Period | null; readonly followUp?: FollowUp | null; readonly sources?: Source[] }
export type Initiative = Answered<Omit<D['Initiative'], keyof InitiativeParts>, 'id' | 'version' | 'slug' | 'titles'> & InitiativeParts
export type OfferRange = Answered<D['MoneyRange'], 'currency'>
export type Intake = Answered<D['IntakeView'], never>
export type Capacity = Answered<D['Capacity'], never>
type Rules = Answered<Omit<D['Eligibility'], 'amount' | 'freeText'>, never> & { readonly amount?: OfferRange | null; readonly freeText?: Localized | null }
type OfferParts = { readonly owner: ActorRef; readonly eligibility?: Rules | null; readonly ticket?: OfferRange | null; readonly howToApply?: { readonly texts?: Localized | null; readonly url?: string | null } | null; readonly intake?: Intake | null; readonly capacity?: Capacity | null; readonly sources?: Source[] }
export type Offer = Answered<Omit<D['Offer'], keyof OfferParts>, 'id' | 'version' | 'revision' | 'slug' | 'titles' | 'status'> & OfferParts
export type OfferProfile = { [K in keyof D['OfferProfile']]: D['OfferProfile'][K] | null }
type NeedParts = { readonly evidence?: Evidence[]; readonly corroborations?: Corroboration[]; readonly decisions?: NeedDecision[]; readonly owner?: Organisation | null; readonly sources?: Source[] }
export type Organisation = Answered<D['Organisation'], 'name'>
export type Evidence = Answered<D['Evidence'], 'kind' | 'source'>
export type Corroboration = Answered<D['Corroboration'], 'actorId' | 'name' | 'sector' | 'severity'>
export type NeedDecision = Answered<Omit<D['NeedDecision'], 'organisation'>, 'state' | 'byRole' | 'at'> & { readonly organisation?: Organisation | null }
export type NeedState = NonNullable<D['Need']['state']>
export type Need = Answered<Omit<D['Need'], keyof NeedParts>, 'id' | 'version' | 'slug' | 'titles' | 'needArea' | 'severity' | 'state' | 'validFrom'> & NeedParts
export type NeedProfile = { [K in keyof D['NeedProfile']]: D['NeedProfile'][K] | null }
export type PictureNeed = Answered<D['PictureNeed'], 'id' | 'slug' | 'titles' | 'needArea' | 'severity' | 'state'>
export type NeedsCount = Required<D['NeedsCount']>
export type NeedsCell = { readonly needArea: string; readonly supportType: string | null; readonly count: NeedsCount }
export interface NeedsFigures { totals: NeedsCount; cells: NeedsCell[] }
export interface NeedsPicture { asOf: string; recordedAsOf: string; figures: NeedsFigures; items: PictureNeed[]; next: string | null }
type EditionParts = { readonly figures: NeedsFigures; readonly messages: Localized[]; readonly method: Localized; readonly errata: Required<D['Erratum']>[]; readonly files: Required<D['EditionFile']>[] }
export type Edition = Answered<Omit<D['Edition'], keyof EditionParts>, 'id' | 'version' | 'slug' | 'label' | 'asOf' | 'recordedAsOf' | 'revision' | 'contentHash' | 'createdAt' | 'updatedAt'> & EditionParts
export type NeedDifference = Answered<D['NeedDifference'], 'kind' | 'id' | 'slug' | 'titles' | 'needArea'>
export interface EditionDifference { from: Required<D['EditionSide']>; to: Required<D['EditionSide']>; counts: Required<D['EditionDifferenceCounts']>; items: NeedDifference[]; next: string | null }
export type PartnerNote = Answered<D['PartnerNote'], 'id' | 'version' | 'actorId' | 'actorName' | 'texts' | 'until' | 'status'>
export type Assurance = Answered<D['Assurance'], 'kind' | 'id' | 'slug' | 'names'>
export type Introduction = Required<D['Introduction']>
export type IntroductionState = NonNullable<D['IntroductionAnswered']['state']>
export type Feedback = Answered<D['Feedback'], 'id' | 'version' | 'kind' | 'text' | 'wantsAnswer' | 'language' | 'status' | 'receivedAt'>
export type FeedbackKind = Feedback['kind']
export type FeedbackStatus = Feedback['status']
export type Letter = Required<D['Letter']>
export type MailStatus = Required<D['MailStatus']>
export type Code = Answered<D['Code'], 'code'>
export type Adopter = Answered<D['Adopter'], 'id' | 'name'>
export type AdopterProfile = { [K in keyof D['AdopterProfile']]: D['AdopterProfile'][K] | null }
type SolutionParts = { readonly owner: ActorRef; readonly adopters?: Adopter[]; readonly evidence?: Answered<D['EvidenceLink'], 'url'>[]; readonly cost?: { readonly texts?: Localized | null; readonly amount?: Money | null } | null; readonly sources?: Source[] }
export type Solution = Answered<Omit<D['Solution'], keyof SolutionParts>, 'id' | 'version' | 'slug' | 'titles' | 'status' | 'evidenceLevel'> & SolutionParts
export type SolutionProfile = { [K in keyof D['SolutionProfile']]: K extends keyof SolutionParts ? unknown : D['SolutionProfile'][K] | null }

type R = Resources['schemas']
type Texts = { readonly sv?: string; readonly en?: string }
export type ResourceLink = { readonly url: string; readonly label?: Texts | null }
export type Resource = Answered<Omit<R['ResourceView'], 'titles' | 'summaries' | 'links'>, 'id' | 'version' | 'slug'> & { readonly titles: Localized; readonly summaries?: Localized | null; readonly links?: ResourceLink[] }
export type Outbox = Required<R['Status']>

type T = Dialogues['schemas']
export type Phase = Answered<T['DialoguePhase'], 'kind'>
export type Dialogue = Answered<Omit<T['DialogueView'], 'questions' | 'descriptions' | 'phases' | 'pause'>, 'id' | 'version' | 'slug' | 'status'> & { readonly questions: Localized; readonly descriptions?: Localized | null; readonly phases?: Phase[]; readonly pause?: { readonly reasons: Localized; readonly since: string } | null }
export type Statement = Answered<Omit<T['StatementView'], 'derivedFrom'>, 'id' | 'texts'> & { readonly derivedFrom?: { readonly id: string; readonly titles: Localized } | null }
export type VoteValue = 1 | 0 | -1
export type Vote = Answered<Omit<T['Vote'], 'vote'>, 'statementId'> & { readonly vote: VoteValue }
export interface NextStatement { statement?: Statement | null; voted: NonNullable<T['Next']['voted']>; total: NonNullable<T['Next']['total']> }
export type Figures = Answered<Omit<T['Figures'], 'statements'>, 'published' | 'threshold'> & { readonly statements?: Required<T['Figure']>[] | null }
export type Receipt = Required<T['Receipt']>
export type OwnOrganisation = Required<Omit<T['Organisation'], 'names'>> & { readonly names: Localized }
export interface PresentSectors { readonly present: { readonly sector: string; readonly basis: 'OWN_WORD' | 'MEMBERSHIP'; readonly people?: number | null }[]; readonly missing: string[] }
export type Room = Required<T['Room']>
export interface MadeRoom { readonly room: Room; readonly codes: string[] }
export interface Signs { readonly since: string; readonly items: (Required<Omit<T['Sign'], 'words' | 'at'>> & { readonly words: Localized; readonly at?: string | null })[] }

export interface Page<T> { items: T[]; next: string | null }
export interface Session { authenticated: boolean; name?: string | null; roles: string[]; csrfToken?: string | null }

export interface SnippetPart { text: string; match?: boolean }
export interface Hit {
  type: string
  id: string
  slug?: string | null
  title: string
  snippet?: SnippetPart[]
  matched?: string[]
  sector?: string | null
  status?: string | null
  county?: string | null
  locality?: string | null
  country?: string | null
  location?: { lat: number; lon: number } | null
  /** Of an offer, as of the moment of the search. */
  offer?: { intake: 'OPEN' | 'NOT_YET_OPEN' | 'CLOSED'; opensAt: string | null; closesAt: string | null; assuredAt: string | null; stale: boolean } | null
  /** Of a meeting: when it is, and whether one can take part on the web; of a window: when it opens and closes. */
  occasion?: { startsAt: string; endsAt: string; online: boolean } | null
  evidenceLevel?: number | null
  readyToSpread?: boolean | null
  /** Of an actor or an offer: when somebody last said that it is still true. */
  assuredAt?: string | null
  links: { page: string; self?: string }
}
export interface FacetValue { value: string; label?: Localized | null; count: number; selected?: boolean }
export interface MapCell { lat: number; lon: number; count: number }
export interface SearchAnswer {
  total: { value: number; relation: 'eq' | 'gte' }
  hits: Hit[]
  facets: Record<string, FacetValue[]>
  stale?: boolean
  next?: string | null
  didYouMean?: string | null
  map?: MapCell[] | null
}
export interface Suggestion { text: string; type: string; id: string; detail?: string | null }

export type ProposalKind = NonNullable<D['ProposalStatus']['kind']>
export type ProposalState = NonNullable<D['ProposalStatus']['state']>
export type ProposalReason = NonNullable<D['ProposalStep']['reason']>
export type ProposalStep = Answered<D['ProposalStep'], 'fact' | 'byRole' | 'at'>
export type Complaint = NonNullable<D['ReportContent']['reason']>
export type ProposalReceipt = Required<D['ProposalReceipt']>
type Written = Readonly<Record<string, unknown>>
export type ProposalStatus = Answered<Omit<D['ProposalStatus'], 'steps' | 'payload'>, 'version' | 'kind' | 'state' | 'title' | 'mayAppeal' | 'receivedAt'> & { readonly steps: ProposalStep[]; readonly payload: Written }
export type QueuedProposal = Answered<D['QueuedProposal'], 'id' | 'version' | 'kind' | 'state' | 'title' | 'correction' | 'receivedAt' | 'counties'>
export type ProposalTarget = { readonly version: number; readonly slug: string; readonly stale: boolean; readonly conflicts: string[]; readonly fields: Written }
export type PossibleDuplicate = Answered<D['PossibleDuplicate'], 'likeness' | 'id'>
type ReviewParts = { readonly steps: ProposalStep[]; readonly payload: Written; readonly base: Written; readonly targetNow?: ProposalTarget | null; readonly possibleDuplicates: PossibleDuplicate[] }
export type ProposalReview = Answered<Omit<D['ProposalReview'], keyof ReviewParts>, 'id' | 'version' | 'kind' | 'state' | 'title' | 'receivedAt'> & ReviewParts
export interface TransparencyCells { readonly total: number | null; readonly counts: Readonly<Record<string, number | null>> }
export interface Transparency { readonly proposals: TransparencyCells; readonly declined: TransparencyCells; readonly appeals: TransparencyCells; readonly reports: TransparencyCells; readonly medianDays: number | null }
