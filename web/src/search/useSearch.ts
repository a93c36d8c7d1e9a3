import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get, lastPosition } from '../api/http'
import type { SearchAnswer } from '../api/types'
import { locale } from '../app/locale'
import { apiQuery, formatSearch, type Search } from './filters'

/** The hits of a search, page by page; waits for the reader's own last change where there is one. */
export function useSearch(search: Search) {
  const question = formatSearch({ ...search, view: 'list' }).toString()
  return useInfiniteQuery({
    queryKey: ['search', question],
    queryFn: ({ pageParam, signal }) => get<SearchAnswer>(`/api/search?${apiQuery(search, { cursor: pageParam, after: lastPosition(), language: locale() })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
    staleTime: lastPosition() === null ? 30_000 : 0,
  })
}
