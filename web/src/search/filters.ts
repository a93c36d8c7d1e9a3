/** What a search is narrowed by. The address of the page holds it, so a search can be shared, kept and gone back to. */
export const FILTERS = ['type', 'sector', 'role', 'county', 'municipality', 'country', 'supportType', 'needArea', 'stage', 'sdg', 'challenge'] as const
export type FilterName = (typeof FILTERS)[number]
export const SORTS = ['relevance', 'title', 'newest', 'evidence'] as const
export const VIEWS = ['list', 'map', 'table'] as const
export type Sort = (typeof SORTS)[number]
export type View = (typeof VIEWS)[number]
export interface Search {
  q: string
  filters: Readonly<Record<FilterName, readonly string[]>>
  near: string
  sort: Sort
  view: View
}
export interface ChosenFilter { name: FilterName; value: string }

const oneOf = <T extends string>(all: readonly T[], value: string | null, otherwise: T): T => all.find((one) => one === value) ?? otherwise

export function parseSearch(parameters: URLSearchParams): Search {
  const values = (name: string) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))]
  return {
    q: parameters.get('q')?.trim() ?? '',
    filters: Object.fromEntries(FILTERS.map((name) => [name, values(name)])) as Record<FilterName, string[]>,
    near: parameters.get('near') ?? '',
    sort: oneOf(SORTS, parameters.get('sort'), 'relevance'),
    view: oneOf(VIEWS, parameters.get('view'), 'list'),
  }
}

/** The query of the page's address: only what differs from the plain search, always in the same order. */
export function formatSearch(search: Search): URLSearchParams {
  const parameters = questionOf(search)
  if (search.view !== 'list') parameters.set('view', search.view)
  return parameters
}

/** The query of GET /api/search for one page of hits; the cells of the map come with the first. */
export function apiQuery(search: Search, { cursor, after, language }: { cursor: string | null; after: string | null; language: string }): string {
  const parameters = questionOf(search)
  if (cursor === null) parameters.set('map', 'true')
  if (language !== 'sv') parameters.set('lang', language)
  if (cursor !== null) parameters.set('cursor', cursor)
  if (after !== null) parameters.set('after', after)
  return parameters.toString()
}

function questionOf({ q, filters, near, sort }: Search): URLSearchParams {
  const parameters = new URLSearchParams()
  if (q !== '') parameters.set('q', q)
  for (const name of FILTERS) for (const value of filters[name]) parameters.append(name, value)
  if (near !== '') parameters.set('near', near)
  if (sort !== 'relevance') parameters.set('sort', sort)
  return parameters
}

export const isChosen = (search: Search, { name, value }: ChosenFilter): boolean => search.filters[name].includes(value)

export function toggle(search: Search, { name, value }: ChosenFilter): Search {
  const values = search.filters[name]
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...search, filters: { ...search.filters, [name]: next } }
}

export const withoutFilters = (search: Search): Search => ({ ...parseSearch(new URLSearchParams()), q: search.q, sort: search.sort, view: search.view })

export const chosenFilters = (search: Search): ChosenFilter[] => FILTERS.flatMap((name) => search.filters[name].map((value) => ({ name, value })))
