import { useState } from 'react'
import type { ProposalReceipt } from '../api/types'
import { ofPayload } from './problems'
import { send } from './send'

/** One thing on its way: sent once, however often the button is pressed or the net fails. */
export function useSending(path: string) {
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [working, setWorking] = useState(false)
  const [receipt, setReceipt] = useState<string | null>(null)
  const [lastBody, setLastBody] = useState('')
  return {
    problem,
    busy,
    working,
    receipt,
    again: () => setReceipt(null),
    settle: () => setProblem(null),
    submit: async (body: unknown): Promise<boolean> => {
      setBusy(true)
      setProblem(null)
      const text = JSON.stringify(body)
      const used = lastBody === '' || lastBody === text ? key : crypto.randomUUID()
      setKey(used)
      setLastBody(text)
      const sent = await send<ProposalReceipt>(path, body, used, () => setWorking(true)).then(
        ({ body: received }) => {
          setReceipt(received.receipt)
          setKey(crypto.randomUUID())
          setLastBody('')
          return true
        },
        (refused: unknown) => {
          setProblem(ofPayload(refused))
          return false
        },
      )
      setBusy(false)
      setWorking(false)
      return sent
    },
  }
}
