import { Link } from 'react-router'
import type { Hit, SearchAnswer, SnippetPart } from '../api/types'
import { withinSite } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { countyName } from '../ui/counties'
import { freshnessLine } from '../ui/Fresh'
import { evidenceName } from '../ui/evidence'
import { countryName, dayOf, momentOf } from '../ui/format'
import { timesOf } from '../ui/times'
import { matchedName, typeName, valueName } from './labels'

const placeOf = (hit: Hit): string =>
  [hit.locality, hit.county == null ? null : countyName(hit.county), hit.country == null || hit.country === 'SE' ? null : countryName(hit.country)]
    .filter((part, i, all) => part != null && part !== '' && all.indexOf(part) === i)
    .join(' · ')

const evidenceOf = (hit: Hit): string => (hit.evidenceLevel == null ? '' : evidenceName(hit.evidenceLevel))

const whyOf = (hit: Hit): string => [...new Set((hit.matched ?? []).map(matchedName).filter((name) => name !== null))].join(', ')

export function HitList({ hits, asked, facets }: { hits: Hit[]; asked: boolean; facets: SearchAnswer['facets'] | undefined }) {
  return (
    <ol className="hits">
      {hits.map((hit) => {
        const why = asked ? whyOf(hit) : ''
        const kind = [typeName(hit.type), hit.sector == null ? '' : valueName('sector', hit.sector, facets), evidenceOf(hit), hit.readyToSpread === true ? m.ready_to_spread() : '', placeOf(hit)].filter((part) => part !== '')
        return (
          <li key={`${hit.type}${hit.id}`}>
            <h3>
              <Link to={withinSite(hit.links.page)}>{hit.title}</Link>
            </h3>
            <p className="hit-kind">
              {hit.status === 'DISSOLVED' && <span className="ended">{m.ended()}</span>} {kind.join(' · ')}
            </p>
            {(hit.type === 'actor' || hit.type === 'offer') && hit.status !== 'DISSOLVED' && <p className="hit-why">{freshnessLine(hit.assuredAt ?? hit.offer?.assuredAt)}</p>}
            <When hit={hit} />
            <Snippet parts={hit.snippet} />
            {why !== '' && <p className="hit-why">{m.matched_in({ where: why })}</p>}
          </li>
        )
      })}
    </ol>
  )
}

/** Of what takes place: when, and first of all whether. */
function When({ hit: { type, occasion, status } }: { hit: Hit }) {
  if (occasion == null) return null
  if (type === 'window') return <p className="hit-kind">{m.window_times({ from: dayOf(occasion.startsAt), until: momentOf(occasion.endsAt) })}</p>
  return (
    <p className="hit-kind">
      {status === 'CANCELLED' && <strong>{m.meeting_cancelled()}: </strong>}
      <time dateTime={occasion.startsAt}>{timesOf(occasion)}</time>
      {occasion.online && status === 'PLANNED' && ` · ${m.hit_online()}`}
    </p>
  )
}

function Snippet({ parts }: { parts: SnippetPart[] | undefined }) {
  if (parts === undefined || parts.length === 0) return null
  return <p className="snippet">{parts.map(({ text, match }, i) => (match === true ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))}</p>
}

export function HitTable({ hits }: { hits: Hit[] }) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={m.view_table()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.column_name()}</th>
            <th scope="col">{m.column_type()}</th>
            <th scope="col">{m.column_place()}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={`${hit.type}${hit.id}`}>
              <th scope="row">
                <Link to={withinSite(hit.links.page)}>{hit.title}</Link>
              </th>
              <td>{typeName(hit.type)}</td>
              <td>{placeOf(hit) || m.not_stated()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
