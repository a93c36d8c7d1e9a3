import { ErrorNotice } from '../ui/states'
import { refusal } from './words'

/** A refused step, with what it means. */
export function Refused({ problem }: { problem: unknown }) {
  if (problem === null) return null
  const said = refusal(problem)
  return <ErrorNotice error={problem}>{said !== null && <p>{said}</p>}</ErrorNotice>
}

/** The same inside a form, which says itself that it was refused. */
export function Meaning({ problem }: { problem: unknown }) {
  const said = refusal(problem)
  return said === null ? null : <p className="field-error">{said}</p>
}
