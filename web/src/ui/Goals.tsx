import { Link } from 'react-router'
import { useCodes } from './codes'

/** Global goals and targets that something says it works for. */
export function Goals({ targets }: { targets: readonly string[] | undefined }) {
  const { label } = useCodes('sdgs')
  if (targets === undefined || targets.length === 0) return null
  return (
    <ul className="tags">
      {targets.map((target) => {
        const name = label(target)
        return (
          <li key={target}>
            <Link className="tag" to={`/sok?sdg=${encodeURIComponent(target)}`}>
              {name === target ? target : `${target} ${name}`}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
