import { Link, useLocation } from 'react-router'
import * as m from '../paraglide/messages/_index.js'

interface Props { type: string; id: string; title: string; correct?: { kind: string; slug: string } }

/** What a reader can say about what they read, without an account. */
export function Remarks({ type, id, title, correct }: Props) {
  const { pathname } = useLocation()
  const about = new URLSearchParams({ typ: type, id, sida: pathname, titel: title.slice(0, 200) })
  return (
    <p>
      {correct !== undefined && <Link to={`/bidra/ratta?${new URLSearchParams({ typ: correct.kind, sida: correct.slug }).toString()}`}>{m.correct_fact()}</Link>}{' '}
      <Link rel="nofollow" to={`/bidra/anmal?${about.toString()}`}>
        {m.report_title()}
      </Link>
    </p>
  )
}
