import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../api/http'
import type { Localized } from '../api/types'
import { NO_ANSWERS, toBody, toFragment, type Answers } from './answers'

export type Rule = 'STATUS' | 'INTAKE' | 'CAPACITY' | 'LEGAL_FORM' | 'SECTOR' | 'COUNTY' | 'REACH' | 'STAGE' | 'KIND' | 'AMOUNT' | 'FREE_TEXT'
export interface Finding {
  readonly rule: Rule
  readonly verdict: 'PASS' | 'CHECK' | 'FAIL'
  readonly expects: readonly string[]
  readonly range?: { readonly min: string | null; readonly max: string | null; readonly currency: string } | null
  readonly texts: Localized
}
export interface Match {
  readonly id: string
  readonly titles: Localized
  readonly owner: string | null
  readonly supportTypes: readonly string[]
  readonly closesAt: string | null
  readonly nextOpening: string | null
  readonly stale: boolean
  readonly rules: readonly Finding[]
  readonly links: { readonly page: string; readonly calendar: string | null }
}
export interface SupportAnswer {
  readonly total: { readonly hits: number; readonly toCheck: number }
  readonly hits: readonly Match[]
  readonly toCheck: readonly Match[]
  readonly notNow: readonly Match[]
  readonly next: string | null
}

/** The answers go as a body: an address would stay in histories and logs. */
export function useSupport(answers: Answers | null) {
  return useInfiniteQuery({
    queryKey: ['support', answers === null ? null : toFragment(answers)],
    queryFn: async ({ pageParam, signal }) => {
      const path = pageParam === null ? '/api/search/support' : `/api/search/support?cursor=${encodeURIComponent(pageParam)}`
      return (await call<SupportAnswer>(path, { method: 'POST', body: toBody(answers ?? NO_ANSWERS), signal })).body
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: answers !== null,
  })
}
