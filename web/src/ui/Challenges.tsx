import { Link } from 'react-router'
import { useCodes } from './codes'

/** The challenges something is about, each leading to what else there is about it. */
export function Challenges({ codes }: { codes: readonly string[] | null | undefined }) {
  const { label } = useCodes('challenges')
  if (codes == null || codes.length === 0) return null
  return (
    <ul className="tags">
      {codes.map((code) => (
        <li key={code}>
          <Link className="tag" to={`/utmaningar/${encodeURIComponent(code)}`}>
            {label(code)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
