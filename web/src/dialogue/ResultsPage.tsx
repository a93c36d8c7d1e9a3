import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { get } from '../api/http'
import type { Dialogue, Statement } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { count, momentOf } from '../ui/format'
import { ErrorNotice, Loading, PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { OpinionPicture } from './OpinionPicture'
import { OpenData } from './OpenData'
import { AllStatements, GroupMarks, StatementList } from './OpinionParts'
import type { Opinions } from './opinions'

/** While a dialogue is open its results move in steps; more often than this nothing can have changed that is worth asking for. */
const EVERY = 30_000

export default function ResultsPage() {
  const { slug = '' } = useParams()
  const { data: dialogue, isPending, error, refetch } = useGet<Dialogue>(`/api/dialogues/by-slug/${encodeURIComponent(slug)}`)
  usePage(dialogue === undefined ? null : m.results_of({ question: plain(dialogue.questions) }), m.results_text())
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return (
    <article className="reading results-page">
      <p className="kind">{m.results_title()}</p>
      <h1>
        <Title of={dialogue.questions} />
      </h1>
      <p>
        <Link to={`/dialog/${dialogue.slug}`}>{dialogue.status === 'OPEN' ? m.results_to_open() : m.results_to_closed()}</Link>
      </p>
      <Results dialogue={dialogue} />
    </article>
  )
}

function Results({ dialogue: { id, status } }: { dialogue: Dialogue }) {
  const open = status === 'OPEN'
  const path = `/api/dialogues/${id}/opinions`
  const { data, isPending, error, refetch } = useQuery<Opinions>({ queryKey: [path], queryFn: ({ signal }) => get<Opinions>(path, signal), refetchInterval: open ? EVERY : false })
  const statements = useAll<Statement>(`/api/dialogues/${id}/statements`)
  if (isPending || statements.isPending) return <Loading lines={16} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (statements.error !== null) return <ErrorNotice error={statements.error} retry={statements.refetch} />
  const texts = new Map(statements.data.map((each) => [each.id, each.texts]))
  if (!data.published) {
    return (
      <>
        <p className="notice">{m.figures_not_yet({ threshold: data.threshold })}</p>
        <MethodWords method={data.method} />
      </>
    )
  }
  return (
    <>
      <p role="status">
        {m.results_voters({ voters: count(data.voters ?? 0) })}
        {data.computedAt != null && ` ${m.results_computed({ moment: momentOf(data.computedAt) })}`}
        {open && ` ${m.results_live()}`}
      </p>
      <section aria-labelledby="eniga">
        <h2 id="eniga">{m.results_agreed()}</h2>
        {data.agreed.length + data.disagreed.length === 0 && <p>{m.results_agreed_none()}</p>}
        <StatementList title={m.results_most_agree()} ids={data.agreed} texts={texts} opinions={data} />
        <StatementList title={m.results_most_disagree()} ids={data.disagreed} texts={texts} opinions={data} />
        <StatementList title={m.results_shared()} ids={data.shared} texts={texts} opinions={data} />
      </section>
      <section aria-labelledby="skiljer">
        <h2 id="skiljer">{m.results_dividing()}</h2>
        {data.dividing.length === 0 ? <p>{data.clear ? m.results_dividing_none() : m.results_no_groups_divide()}</p> : <StatementList ids={data.dividing} texts={texts} opinions={data} />}
      </section>
      <section aria-labelledby="grupper">
        <h2 id="grupper">{m.results_groups()}</h2>
        {!data.clear && <p className="notice">{m.results_no_groups()}</p>}
        {data.leftOut && <p>{m.results_left_out()}</p>}
        {data.groups.map((group) => (
          <GroupMarks key={group.label} group={group} texts={texts} />
        ))}
      </section>
      {data.groups.length > 0 && <OpinionPicture groups={data.groups} squares={data.picture} />}
      <AllStatements opinions={data} texts={texts} />
      <section aria-labelledby="oppna-data">
        <h2 id="oppna-data">{m.files_title()}</h2>
        <OpenData id={id} />
      </section>
      <MethodWords method={data.method} />
    </>
  )
}

function MethodWords({ method }: { method: Opinions['method'] }) {
  return (
    <section aria-labelledby="metod">
      <h2 id="metod">{m.method()}</h2>
      <Prose of={method} />
    </section>
  )
}
