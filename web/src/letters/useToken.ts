import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { ApiProblem, call } from '../api/http'

/** The token of a link in a letter. It stands in the fragment, which goes to no server and into no log. */
export const useToken = (): string => useLocation().hash.slice(1)

/** What the link is about; looking changes nothing. */
export function useLink<T>(path: string, token: string) {
  return useQuery({
    queryKey: [path, token],
    queryFn: ({ signal }) => call<T>(`${path}/${encodeURIComponent(token)}`, { signal }),
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** One press of a button, once. */
export function usePress<T>(press: (what: string) => Promise<T>) {
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<T | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const go = (what = '') => {
    setBusy(true)
    setProblem(null)
    void press(what)
      .then(setDone, setProblem)
      .finally(() => setBusy(false))
  }
  return { go, busy, done, problem }
}

export const codeOf = (error: unknown): string => (error instanceof ApiProblem ? error.code : '')
