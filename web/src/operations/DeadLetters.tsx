import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import type { Page } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { usePart } from './usePart'

interface DeadLetter { id: string; topic: string; partition: number; offset: number; key: string | null; type: string | null; reason: string; at: string; attempts: number; canBeRetried: boolean }

const PATH = '/api/operations/search/dead-letters'

/** Events the search could not take in, each with its reason, and another try once the reason is mended. */
export function DeadLetters() {
  const { data, isPending, error, refetch } = usePart<Page<DeadLetter>>(PATH)
  const [done, setDone] = useState(false)
  if (isPending) return <Loading lines={3} />
  return (
    <>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      <p role="status">{done ? m.dead_retried() : data?.items.length === 0 && m.status_none()}</p>
      <ul className="plain-list">
        {data?.items.map((letter) => (
          <Letter key={letter.id} letter={letter} retried={() => setDone(true)} />
        ))}
      </ul>
    </>
  )
}

function Letter({ letter, retried }: { letter: DeadLetter; retried: () => void }) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    setProblem(null)
    await call(`${PATH}/${letter.id}/retry`, { method: 'POST' }).then(retried, setProblem)
    await client.invalidateQueries({ queryKey: [PATH] })
    setBusy(false)
  }
  return (
    <li>
      <strong>{letter.type ?? m.dead_unknown_type()}</strong> {letter.key}
      <p className="quiet">
        {letter.topic} {letter.partition}:{letter.offset} · {momentOf(letter.at)}
      </p>
      <p className="alarm">{letter.reason}</p>
      {problem !== null && <ErrorNotice error={problem} />}
      {letter.canBeRetried && (
        <button type="button" className="button-secondary" disabled={busy} onClick={() => void retry()}>
          {m.try_again()}
        </button>
      )}
    </li>
  )
}
