import { Link } from 'react-router'
import { useCodes } from './codes'

/** Global goals and targets that something says it works for. A target has no words of its own in the code list: its goal names it. */
export function Goals({ targets }: { targets: readonly string[] | null | undefined }) {
  const { label } = useCodes('sdgs')
  if (targets == null || targets.length === 0) return null
  return (
    <ul className="tags">
      {targets.map((target) => {
        const goal = target.split('.')[0] ?? target
        const name = label(target) === target ? label(goal) : label(target)
        return (
          <li key={target}>
            <Link className="tag" to={`/sok?sdg=${encodeURIComponent(target)}`}>
              {name === goal ? target : `${target} ${name}`}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
