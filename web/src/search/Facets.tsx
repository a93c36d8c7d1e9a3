import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FacetValue, SearchAnswer } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { pathOf } from './Chips'
import { FILTERS, isChosen, toggle, type FilterName, type Search } from './filters'
import { filterName, valueName } from './labels'

const FEW = 8

/** Each filter with how many hits every value would give, its own choice left out. */
export function Facets({ search, facets }: { search: Search; facets: SearchAnswer['facets'] | undefined }) {
  return (
    <>
      {FILTERS.map((name, i) => {
        const values = facets?.[name] ?? []
        const chosenButGone = search.filters[name].filter((value) => !values.some((v) => v.value === value))
        const all: FacetValue[] = [...values, ...chosenButGone.map((value) => ({ value, count: 0 }))]
        if (all.length === 0) return null
        return <Facet key={name} name={name} values={all} search={search} facets={facets} open={i < 4 || search.filters[name].length > 0} />
      })}
    </>
  )
}

function Facet({ name, values, search, facets, open }: { name: FilterName; values: FacetValue[]; search: Search; facets: SearchAnswer['facets'] | undefined; open: boolean }) {
  const navigate = useNavigate()
  const [all, setAll] = useState(false)
  const shown = values.filter((v, i) => all || i < FEW || isChosen(search, { name, value: v.value }))
  return (
    <details className="facet" open={open}>
      <summary>{filterName(name)}</summary>
      <fieldset>
        <legend className="visually-hidden">{filterName(name)}</legend>
        {shown.map(({ value, count: n }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={isChosen(search, { name, value })}
              onChange={() => void navigate(pathOf(toggle(search, { name, value })), { preventScrollReset: true })}
            />
            <span className="check-name">{valueName(name, value, facets)}</span>
            <span className="check-count">{count(n)}</span>
          </label>
        ))}
        {values.length > shown.length && (
          <button type="button" className="button-link" onClick={() => setAll(true)}>
            {m.show_all({ count: values.length })}
          </button>
        )}
      </fieldset>
    </details>
  )
}
