import { Link } from 'react-router'
import type { SearchAnswer } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { chosenFilters, formatSearch, toggle, withoutFilters, type Search } from './filters'
import { filterName, valueName } from './labels'

export const pathOf = (search: Search) => {
  const query = formatSearch(search).toString()
  return query === '' ? '/sok' : `/sok?${query}`
}

/** What the search is narrowed by, each with a way to take it away. */
export function Chips({ search, facets }: { search: Search; facets: SearchAnswer['facets'] | undefined }) {
  const chosen = chosenFilters(search)
  if (chosen.length === 0 && search.near === '') return null
  return (
    <ul className="chips" aria-label={m.chosen_filters()}>
      {chosen.map((filter) => (
        <li key={`${filter.name}=${filter.value}`}>
          <Link className="chip" to={pathOf(toggle(search, filter))} aria-label={m.remove_filter({ filter: `${filterName(filter.name)}: ${valueName(filter.name, filter.value, facets)}` })}>
            {valueName(filter.name, filter.value, facets)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {search.near !== '' && (
        <li>
          <Link className="chip" to={pathOf({ ...search, near: '' })} aria-label={m.remove_filter({ filter: m.near_place() })}>
            {m.near_place()} <span aria-hidden="true">×</span>
          </Link>
        </li>
      )}
      <li>
        <Link to={pathOf(withoutFilters(search))}>{m.clear_filters()}</Link>
      </li>
    </ul>
  )
}
