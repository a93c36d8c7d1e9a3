import { Link } from 'react-router'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { HitList } from '../search/Hits'
import { formatSearch, parseSearch } from '../search/filters'
import { useSearch } from '../search/useSearch'
import { count } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'

const ALL = parseSearch(new URLSearchParams('type=solution&sort=evidence'))

export default function SolutionsPage() {
  usePage(m.solutions_title(), m.solutions_text())
  const { isCurator } = useSession()
  const found = useSearch(ALL)
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? []
  return (
    <div className="reading">
      <h1>{m.solutions_title()}</h1>
      <p>{m.solutions_text()}</p>
      <p className="button-row">
        <Link to={`/sok?${formatSearch(ALL).toString()}`}>{m.narrow_solutions()}</Link>
        <Link to="/utmaningar">{m.challenges_title()}</Link>
        {isCurator && <Link to="/redaktion/ny-losning">{m.publish_solution()}</Link>}
      </p>
      <h2>{m.section_solutions()}</h2>
      {found.isPending && <Loading lines={14} />}
      {found.isError && <ErrorNotice error={found.error} retry={found.refetch} />}
      {found.data !== undefined && hits.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      <HitList hits={hits} asked={false} facets={found.data?.pages[0]?.facets} />
      {found.hasNextPage && (
        <button type="button" className="button-secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {m.show_more()}
        </button>
      )}
      {hits.length > 0 && (
        <p className="quiet" role="status">
          {m.shown_of({ shown: count(hits.length), total: count(found.data?.pages[0]?.total.value ?? hits.length) })}
        </p>
      )}
    </div>
  )
}
