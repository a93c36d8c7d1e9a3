import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'
import type { Page } from '../api/types'

/** More pages than this are read by nobody: two thousand items. */
const MOST_PAGES = 20

/** A whole list, page after page. */
export function useAll<T>(path: string | null) {
  return useQuery<T[]>({
    queryKey: ['all', path],
    queryFn: ({ signal }) => readAll<T>(path ?? '', signal),
    enabled: path !== null,
  })
}

export async function readAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const part: Page<T> = await get<Page<T>>(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, signal)
    all.push(...part.items)
    cursor = part.next
    if (cursor === null) break
  }
  return all
}
