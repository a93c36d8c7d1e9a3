import { QueryClient, useQuery } from '@tanstack/react-query'
import { ApiProblem, get, rememberCsrfToken } from '../api/http'
import type { Page, Session } from '../api/types'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status === 503),
      retryDelay: (failures) => 600 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Reads one address; the address is the key. */
export function useGet<T>(path: string | null) {
  return useQuery<T>({
    queryKey: [path],
    queryFn: ({ signal }) => get<T>(path ?? '', signal),
    enabled: path !== null,
  })
}

const visitor: Session = { authenticated: false, roles: [], csrfToken: null }

export async function readSession(signal?: AbortSignal): Promise<Session> {
  const session = await get<Session>('/api/session', signal)
  rememberCsrfToken(session.csrfToken ?? null)
  return session
}

export function useSession() {
  const { data, isPending } = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => readSession(signal), staleTime: 300_000 })
  const session = data ?? visitor
  const has = (role: string) => session.roles.includes(role)
  return { session, pending: isPending, isCurator: has('curator'), isOperator: has('operator'), isMember: session.authenticated }
}

export const itemsOf = <T,>(list: Page<T> | undefined): T[] => list?.items ?? []
