import { useQuery } from '@tanstack/react-query'
import { get } from '../api/http'

export const REFRESH = 5_000

/** Reads a part again and again; the last answer stays when one fails. */
export const usePart = <T>(path: string) => useQuery({ queryKey: [path], queryFn: ({ signal }) => get<T>(path, signal), refetchInterval: REFRESH })
