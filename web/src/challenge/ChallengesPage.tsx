import { Link } from 'react-router'
import type { Code, Page, SearchAnswer } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { plain } from '../ui/text'

export default function ChallengesPage() {
  usePage(m.challenges_title(), m.challenges_text())
  const { data, isPending, error, refetch } = useGet<Page<Code>>('/api/reference/challenges')
  return (
    <div className="wide">
      <h1>{m.challenges_title()}</h1>
      <p>{m.challenges_text()}</p>
      <p>
        <Link to="/losningar">{m.solutions_title()}</Link>
      </p>
      {isPending && <Loading lines={26} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      <Challenges codes={itemsOf(data)} />
    </div>
  )
}

/** Without the numbers, when search is away, the challenges still lead on. */
function Challenges({ codes }: { codes: Code[] }) {
  const { data } = useGet<SearchAnswer>('/api/search?limit=1')
  const number = (code: string) => data?.facets['challenge']?.find((value) => value.value === code)?.count ?? 0
  return (
    <ul className="hits">
      {codes.map(({ code, labels, descriptions }) => (
        <li key={code}>
          <h2>
            <Link to={`/utmaningar/${code}`}>{plain(labels) || code}</Link>
          </h2>
          <p>{plain(descriptions)}</p>
          {data !== undefined && <p className="hit-kind">{number(code) === 1 ? m.challenge_hits_one() : m.challenge_hits_other({ count: count(number(code)) })}</p>}
        </li>
      ))}
    </ul>
  )
}
