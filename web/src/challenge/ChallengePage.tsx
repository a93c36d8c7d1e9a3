import { Link, useParams } from 'react-router'
import type { Code, Page, SearchAnswer } from '../api/types'
import { NotFound, Unreadable } from '../app/NotFound'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { HitList } from '../search/Hits'
import { Goals } from '../ui/Goals'
import { count } from '../ui/format'
import { ErrorNotice, Loading, PageLoading } from '../ui/states'
import { plain } from '../ui/text'

export default function ChallengePage() {
  const { code = '' } = useParams()
  const { data, isPending, error, refetch } = useGet<Page<Code>>('/api/reference/challenges')
  const challenge = itemsOf(data).find((each) => each.code === code)
  usePage(challenge === undefined ? null : plain(challenge.labels), plain(challenge?.descriptions) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return challenge === undefined ? <NotFound /> : <Challenge key={code} challenge={challenge} />
}

const SECTIONS = [
  { type: 'need', sort: 'newest', title: m.section_needs, none: m.no_needs_yet },
  { type: 'solution', sort: 'evidence', title: m.section_solutions, none: m.no_solutions_yet },
  { type: 'actor', sort: 'title', title: m.section_actors, none: m.no_actors_yet },
  { type: 'resource', sort: 'newest', title: m.nav_knowledge, none: m.no_knowledge_yet },
] as const

function Challenge({ challenge }: { challenge: Code }) {
  return (
    <article className="reading">
      <p className="kind">
        <Link to="/utmaningar">{m.challenges_title()}</Link>
      </p>
      <h1>{plain(challenge.labels)}</h1>
      <p>{plain(challenge.descriptions)}</p>
      {SECTIONS.map((section) => (
        <Section key={section.type} code={challenge.code} {...section} />
      ))}
      <section aria-labelledby="mal">
        <h2 id="mal">{m.challenge_goals()}</h2>
        <Goals targets={challenge.sdgTargets} />
      </section>
    </article>
  )
}

type SectionProps = (typeof SECTIONS)[number] & { code: string }

/** What there is of one kind; says so where there is nothing, and fails alone. */
function Section({ code, type, sort, title, none }: SectionProps) {
  const question = `type=${type}&challenge=${encodeURIComponent(code)}&sort=${sort}`
  const { data, isPending, error, refetch } = useGet<SearchAnswer>(`/api/search?${question}&limit=10&lang=${locale()}`)
  const more = data !== undefined && data.total.value > data.hits.length
  return (
    <section aria-labelledby={type}>
      <h2 id={type}>{title()}</h2>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.hits.length === 0 && <p className="quiet">{none()}</p>}
      {data !== undefined && <HitList hits={data.hits} asked={false} facets={data.facets} />}
      {more && (
        <p>
          <Link to={`/sok?${question}`}>{m.show_all({ count: count(data.total.value) })}</Link>
        </p>
      )}
    </section>
  )
}
