/** What the services answer, written by hand from the public contract. */
export type Localized = Readonly<Record<string, string>>
export interface Source { name: string; externalId?: string | null; retrievedAt?: string | null; licence?: string | null }
export interface ActorRef { actorId?: string | null; name: string }
export interface Actor {
  id: string
  version: number
  slug: string
  names: Localized
  descriptions?: Localized | null
  sector?: string | null
  sectorAssumed?: boolean
  roles?: string[]
  level?: string | null
  legalForm?: string | null
  organisationNumber?: string | null
  website?: string | null
  country?: string | null
  county?: string | null
  municipality?: string | null
  locality?: string | null
  location?: { lat: number; lon: number } | null
  sdgTargets?: string[]
  status: string
  assuredAt?: string | null
  sources?: Source[]
  createdAt?: string
  updatedAt?: string
}
export interface Money { amount: string; currency: string }
export interface Funding { funder: ActorRef; amount?: Money | null; awardedOn?: string | null; programme?: string | null; rationale?: Localized | null }
export interface Period { from?: string | null; to?: string | null }
export interface Initiative {
  id: string
  version: number
  slug: string
  titles: Localized
  descriptions?: Localized | null
  activities?: Localized | null
  lead?: ActorRef | null
  partners?: ActorRef[]
  fundings?: Funding[]
  planned?: Period | null
  actual?: Period | null
  sdgTargets?: string[]
  county?: string | null
  municipality?: string | null
  timeStatus?: string | null
  percent?: number | null
  followUp?: { texts?: Localized | null; links?: { url: string; label?: Localized | null }[] } | null
  status?: string
  sources?: Source[]
  updatedAt?: string
}
export interface Resource {
  id: string
  version: number
  slug: string
  titles: Localized
  summaries?: Localized | null
  type?: string | null
  creators?: string[]
  publisher?: string | null
  issued?: string | null
  language?: string | null
  licence?: string | null
  stages?: string[]
  needAreas?: string[]
  sdgTargets?: string[]
  links?: { url: string; label?: string | Localized | null }[]
  status?: string
  updatedAt?: string
}
export interface Dialogue {
  id: string
  version: number
  slug: string
  questions: Localized
  descriptions?: Localized | null
  opens?: string | null
  closes?: string | null
  status: 'DRAFT' | 'OPEN' | 'CLOSED'
  statementCount?: number
}
export interface Statement { id: string; texts: Localized; originalLanguage?: string | null }
export type VoteValue = 1 | 0 | -1
export interface Vote { statementId: string; vote: VoteValue; important?: boolean; at?: string }
export interface NextStatement { statement: Statement | null; voted: number; total: number }
export interface Figures {
  published: boolean
  voters?: number | null
  threshold: number
  statements?: { id: string; agree: number; disagree: number; pass: number }[]
}
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
  county?: string | null
  locality?: string | null
  country?: string | null
  location?: { lat: number; lon: number } | null
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
export interface Suggestion { text: string; type: string; id: string }
