import { useId, useState } from 'react'
import { REASONS } from '../account/retireReasons'
import { call } from '../api/http'
import type { RetireReason, Solution } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'

const OF_SOLUTIONS = REASONS.filter(({ value }) => value !== 'NOT_AN_ORGANISATION')

/** Out of the directory, with a reason that the history keeps. */
export function RetireSolution({ solution, keep }: { solution: Solution; keep: (next: Solution) => void }) {
  const id = useId()
  const [reason, setReason] = useState<RetireReason>('OUT_OF_SCOPE')
  const [problem, setProblem] = useState<unknown>(null)
  const retire = () =>
    call<Solution>(`/api/solutions/${solution.id}/retire`, { method: 'POST', body: { reason }, ifMatch: solution.version }).then(({ body }) => keep(body), setProblem)
  return (
    <details>
      <summary>{m.retire_solution()}</summary>
      <p className="inline-form">
        <label htmlFor={id}>{m.reason()}</label>
        <select id={id} value={reason} onChange={(event) => setReason(OF_SOLUTIONS.find(({ value }) => value === event.target.value)?.value ?? 'OUT_OF_SCOPE')}>
          {OF_SOLUTIONS.map(({ value, name }) => (
            <option key={value} value={value}>
              {name()}
            </option>
          ))}
        </select>
        <button type="button" className="button-danger" onClick={() => void retire()}>
          {m.retire_solution()}
        </button>
      </p>
      {problem !== null && <ErrorNotice error={problem} />}
    </details>
  )
}
