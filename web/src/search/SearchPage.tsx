import { Suspense, lazy, useDeferredValue, useEffect, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { SearchAnswer } from '../api/types'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Chips, pathOf } from './Chips'
import { Facets } from './Facets'
import { HitList, HitTable } from './Hits'
import { SearchBox } from './SearchBox'
import { SORTS, VIEWS, chosenFilters, parseSearch, toggle, withoutFilters, type FilterName, type Search } from './filters'
import { filterName, valueName } from './labels'
import { useSearch } from './useSearch'

const CountyMap = lazy(() => import('./CountyMap'))

export function hitCount({ value, relation }: SearchAnswer['total']): string {
  if (relation === 'gte') return m.hits_at_least({ count: count(value) })
  return value === 1 ? m.hits_one() : m.hits_other({ count: count(value) })
}

/** The menu leads here with a single type; then that is what the page is about. */
function titleOf({ filters: { type } }: Search): string {
  const names: Record<string, () => string> = { actor: m.nav_actors, offer: m.nav_offers, initiative: m.nav_initiatives, solution: m.solutions_title, resource: m.nav_knowledge, dialogue: m.nav_dialogue, meeting: m.meetings_title }
  return (type.length === 1 ? names[type[0] ?? '']?.() : undefined) ?? m.search_title()
}

export default function SearchPage() {
  const [parameters] = useSearchParams()
  const search = parseSearch(parameters)
  const found = useSearch(search)
  const first = found.data?.pages[0]
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? []
  const title = search.q === '' ? titleOf(search) : m.search_title_for({ q: search.q })
  usePage(title)
  return (
    <div className="wide search-page">
      <h1 className="visually-hidden">{title}</h1>
      <div className="woven-panel">
        <SearchBox key={search.q} search={search} />
      </div>
      <Narrowing search={search} answer={first} />
      <section className="results" aria-busy={found.isFetching} aria-labelledby="antal">
        <Count answer={first} fetching={found.isPending} />
        <Chips search={search} facets={first?.facets} />
        {first?.didYouMean != null && (
          <p className="did-you-mean">
            {m.did_you_mean()} <Link to={pathOf({ ...search, q: first.didYouMean })}>{first.didYouMean}</Link>
          </p>
        )}
        {first?.stale === true && <p className="notice">{m.stale_notice()}</p>}
        <ViewChoice search={search} />
        {found.isPending && <Loading lines={18} />}
        {found.isError && <ErrorNotice error={found.error} retry={found.refetch} />}
        {first !== undefined && hits.length === 0 && !found.isFetching && <Empty search={search} answer={first} />}
        {search.view === 'table' ? <HitTable hits={hits} /> : <HitList hits={hits} asked={search.q !== ''} facets={first?.facets} />}
        {found.hasNextPage && (
          <button type="button" className="button-secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {found.isFetchingNextPage ? m.loading() : m.show_more()}
          </button>
        )}
        {found.data !== undefined && hits.length > 0 && (
          <p className="quiet" role="status">
            {m.shown_of({ shown: count(hits.length), total: count(first?.total.value ?? hits.length) })}
          </p>
        )}
      </section>
      <div className={search.view === 'map' ? 'map-place map-wanted' : 'map-place'}>
        <Suspense fallback={<div className="county-map" />}>
          <CountyMap search={search} answer={first} />
        </Suspense>
      </div>
    </div>
  )
}

/** Says the number once it has settled, not at every key. */
function Count({ answer, fetching }: { answer: SearchAnswer | undefined; fetching: boolean }) {
  const text = answer === undefined ? (fetching ? m.searching() : '') : hitCount(answer.total)
  const settled = useDeferredValue(text)
  return (
    <h2 id="antal" className="hit-count">
      <span role="status" aria-atomic="true">
        {settled}
      </span>
    </h2>
  )
}

/** On a wide page the filters stand beside the hits; on a phone they wait behind a button, so that hits come first. */
function Narrowing({ search, answer }: { search: Search; answer: SearchAnswer | undefined }) {
  const [open, setOpen] = useState(false)
  const chosen = chosenFilters(search).length
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [])
  return (
    <aside className="narrowing" aria-label={m.narrow()}>
      <div className="phone-buttons">
        <button type="button" className="button-secondary" aria-expanded={open} aria-controls="filter" onClick={() => setOpen(!open)}>
          {chosen === 0 ? m.narrow() : m.narrow_count({ count: chosen })}
        </button>
        <Link className="button-secondary" to={pathOf({ ...search, view: search.view === 'map' ? 'list' : 'map' })}>
          {search.view === 'map' ? m.hide_map() : m.show_map()}
        </Link>
      </div>
      <h2 className="narrow-title">{m.narrow()}</h2>
      <div id="filter" className={open ? 'filters open' : 'filters'}>
        {answer === undefined ? <Loading lines={10} /> : <Facets search={search} facets={answer.facets} />}
      </div>
    </aside>
  )
}

function ViewChoice({ search }: { search: Search }) {
  const navigate = useNavigate()
  const names = { list: m.view_list(), map: m.view_map(), table: m.view_table() }
  const sorts = { relevance: m.sort_relevance(), title: m.sort_title(), newest: m.sort_newest(), evidence: m.sort_evidence() }
  return (
    <div className="view-choice">
      <nav aria-label={m.view()}>
        {VIEWS.map((view) => (
          <Link key={view} to={pathOf({ ...search, view })} aria-current={search.view === view ? 'true' : undefined} className={`view-${view}`}>
            {names[view]}
          </Link>
        ))}
      </nav>
      <label>
        {m.sort_by()}{' '}
        <select value={search.sort} onChange={(event) => void navigate(pathOf({ ...search, sort: SORTS.find((s) => s === event.target.value) ?? 'relevance' }))}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {sorts[sort]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** No hits: says which filter to take away, and what is there without it. */
function Empty({ search, answer }: { search: Search; answer: SearchAnswer }) {
  const chosen = chosenFilters(search)
  const helps = chosen.length > 1 || chosen.some(({ name }) => others(name, answer) > 0)
  return (
    <div className="empty">
      <p>{helps ? m.empty_filtered() : m.empty_text()}</p>
      {chosen.length > 0 && (
        <ul>
          {chosen.map((filter) => (
            <li key={`${filter.name}=${filter.value}`}>
              <Link to={pathOf(toggle(search, filter))}>
                {m.empty_without({ filter: `${filterName(filter.name)}: ${valueName(filter.name, filter.value, answer.facets)}` })}
              </Link>
              <Others name={filter.name} answer={answer} />
            </li>
          ))}
          <li>
            <Link to={pathOf(withoutFilters(search))}>{m.clear_filters()}</Link>
          </li>
        </ul>
      )}
    </div>
  )
}

/** A facet leaves its own filter out, so its numbers say what taking this one filter away would give. */
const others = (name: FilterName, answer: SearchAnswer): number => (answer.facets[name] ?? []).reduce((sum, { count: n }) => sum + n, 0)

function Others({ name, answer }: { name: FilterName; answer: SearchAnswer }) {
  return others(name, answer) === 0 ? null : <span className="quiet"> {m.empty_gives()}</span>
}
