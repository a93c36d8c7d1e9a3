import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'

/** A curator says that the facts are still true, as they stood in what was read. */
export function Assure({ path, read, seen }: { path: string; read: string; seen: number }) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const assure = async () => {
    setBusy(true)
    setProblem(null)
    await call(`${path}/assure`, { method: 'POST', ifMatch: seen }).then(({ body }) => {
      client.setQueryData([read], body)
      setDone(true)
    }, setProblem)
    setBusy(false)
  }
  return (
    <>
      {!done && (
        <button type="button" className="button-secondary" disabled={busy} onClick={() => void assure()}>
          {m.assure_actor()}
        </button>
      )}
      <p role="status">{done && m.assured_now()}</p>
      {problem !== null && <ErrorNotice error={problem} />}
    </>
  )
}
