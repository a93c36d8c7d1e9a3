import type { ProposalStep } from '../api/types'
import { age } from '../ui/format'
import { reasonName, stepName } from './words'

/** What was decided, asked and answered, oldest first. */
export function StepList({ steps }: { steps: readonly ProposalStep[] }) {
  return (
    <ol>
      {steps.map(({ fact, reason, text, at }) => (
        <li key={at}>
          <strong>{stepName(fact)}</strong> <span className="quiet">{age(at)}</span>
          {reason != null && <p>{reasonName(reason)}</p>}
          {text != null && <p className="as-written">{text}</p>}
        </li>
      ))}
    </ol>
  )
}
