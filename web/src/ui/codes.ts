import { useQuery } from '@tanstack/react-query'
import { get, type ApiProblem } from '../api/http'
import type { Localized } from '../api/types'
import { locale } from '../app/locale'
import { itemsOf } from '../app/queries'
import { plain } from './text'

interface Code { code?: string; value?: string; labels?: Localized; label?: Localized; names?: Localized; name?: Localized }
export interface Choice { value: string; label: string }

/** One code list of /api/reference, by code; while it is loading, the code stands for itself. */
export function useCodes(list: string) {
  const { data } = useQuery<Choice[], ApiProblem>({
    queryKey: ['reference', list, locale()],
    queryFn: async ({ signal }) => itemsOf<Code>(await get(`/api/reference/${list}`, signal)).map(choice),
    staleTime: Infinity,
  })
  return { choices: data ?? [], label: (value: string) => data?.find((c) => c.value === value)?.label ?? value }
}

const choice = (code: Code): Choice => {
  const value = code.code ?? code.value ?? ''
  return { value, label: plain(code.labels ?? code.label ?? code.names ?? code.name) || value }
}
