import type { SearchAnswer } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { countyName } from '../ui/counties'
import { countryName } from '../ui/format'
import { plain } from '../ui/text'
import type { FilterName } from './filters'

export function typeName(type: string): string {
  switch (type) {
    case 'actor':
      return m.type_actor()
    case 'offer':
      return m.type_offer()
    case 'initiative':
      return m.type_initiative()
    case 'need':
      return m.type_need()
    case 'solution':
      return m.type_solution()
    case 'partnernote':
      return m.type_partnernote()
    case 'edition':
      return m.type_edition()
    case 'resource':
      return m.type_resource()
    case 'dialogue':
      return m.type_dialogue()
    case 'meeting':
      return m.meeting()
    case 'window':
      return m.type_window()
    case 'recommendation':
      return m.type_recommendation()
    case 'statement':
      return m.type_statement()
  }
  return type
}

export function filterName(name: FilterName): string {
  return {
    type: m.filter_type,
    sector: m.filter_sector,
    role: m.filter_role,
    county: m.filter_county,
    municipality: m.filter_municipality,
    country: m.filter_country,
    supportType: m.filter_support_type,
    needArea: m.filter_need_area,
    stage: m.filter_stage,
    sdg: m.filter_sdg,
    challenge: m.filter_challenge,
  }[name]()
}

/** The name of a filter's value: what the facet says, else what we know ourselves, else the code. */
export function valueName(name: FilterName, value: string, facets?: SearchAnswer['facets']): string {
  const label = plain(facets?.[name]?.find((v) => v.value === value)?.label)
  if (name === 'type') return typeName(value)
  if (label !== '') return label
  if (name === 'county') return countyName(value)
  if (name === 'country') return countryName(value)
  return value
}

export function matchedName(field: string): string | null {
  const name = field.split('.')[0] ?? ''
  if (/^(names?|titles?|questions?|aliases)$/.test(name)) return m.matched_title()
  if (/^(descriptions?|summar(y|ies)|activities|texts?|snippet)$/.test(name)) return m.matched_text()
  if (/^(organisationNumber|registryIds?|identifiers)$/.test(name)) return m.matched_number()
  if (/^(county|municipality|locality|country|place)$/.test(name)) return m.matched_place()
  if (name === 'related') return m.matched_related()
  return null
}
