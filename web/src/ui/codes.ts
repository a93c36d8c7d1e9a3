import { useQuery } from '@tanstack/react-query'
import { get, type ApiProblem } from '../api/http'
import type { Code, Page } from '../api/types'
import { locale } from '../app/locale'
import { itemsOf } from '../app/queries'
import { plain } from './text'

export interface Choice { value: string; label: string }

/** One code list of /api/reference, by code; while it is loading, the code stands for itself. */
export function useCodes(list: string) {
  const { data } = useQuery<Choice[], ApiProblem>({
    queryKey: ['reference', list, locale()],
    queryFn: async ({ signal }) => itemsOf(await get<Page<Code>>(`/api/reference/${list}`, signal)).map(choice),
    staleTime: Infinity,
  })
  return { choices: data ?? [], label: (value: string) => data?.find((c) => c.value === value)?.label ?? value }
}

const choice = ({ code, labels }: Code): Choice => ({ value: code, label: plain(labels) || code })
