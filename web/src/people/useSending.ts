import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'

/** One request at a time, what came of it, and everything that was read looked at again. */
export function useSending() {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async <T>(path: string, request: { method: string; body?: unknown; ifMatch?: number }, done: (body: T) => void) => {
    setBusy(true)
    setProblem(null)
    await call<T>(path, request).then(({ body }) => {
      done(body)
      void client.invalidateQueries()
    }, setProblem)
    setBusy(false)
  }
  return { busy, problem, send: <T>(...way: Parameters<typeof send<T>>) => void send<T>(...way) }
}
