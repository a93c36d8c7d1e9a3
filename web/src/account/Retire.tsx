import { useId, useState } from 'react'
import { call } from '../api/http'
import type { RetireReason } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'
import { REASONS } from './retireReasons'

const OF_THINGS = REASONS.filter(({ value }) => value !== 'NOT_AN_ORGANISATION')

interface Props<T> { path: string; seen: number; label: string; keep: (next: T) => void }

/** Out of the directory, with a reason that the history keeps. */
export function Retire<T>({ path, seen, label, keep }: Props<T>) {
  const id = useId()
  const [reason, setReason] = useState<RetireReason>('OUT_OF_SCOPE')
  const [problem, setProblem] = useState<unknown>(null)
  const retire = () => call<T>(`${path}/retire`, { method: 'POST', body: { reason }, ifMatch: seen }).then(({ body }) => keep(body), setProblem)
  return (
    <details>
      <summary>{label}</summary>
      <p className="inline-form">
        <label htmlFor={id}>{m.reason()}</label>
        <select id={id} value={reason} onChange={(event) => setReason(OF_THINGS.find(({ value }) => value === event.target.value)?.value ?? 'OUT_OF_SCOPE')}>
          {OF_THINGS.map(({ value, name }) => (
            <option key={value} value={value}>
              {name()}
            </option>
          ))}
        </select>
        <button type="button" className="button-danger" onClick={() => void retire()}>
          {label}
        </button>
      </p>
      {problem !== null && <ErrorNotice error={problem} />}
    </details>
  )
}
