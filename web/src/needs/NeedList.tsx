import { Link } from 'react-router'
import type { PictureNeed } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { countyName } from '../ui/counties'
import { Title } from '../ui/text'
import { stateName } from './labels'

/** Needs with what one must know of each: how severe, where, and whether there is evidence at all. */
export function NeedList({ needs }: { needs: readonly PictureNeed[] }) {
  const areas = useCodes('need-areas')
  return (
    <ul className="plain-list need-list">
      {needs.map((need) => (
        <li key={need.id}>
          <h3>
            <Link to={`/behov/${need.slug}`}>
              <Title of={need.titles} />
            </Link>
          </h3>
          <p className="quiet">
            {[areas.label(need.needArea), m.severity_of({ severity: need.severity }), place(need), stateName(need.state)].filter((part) => part !== null).join(' · ')}
          </p>
          <Standing claim={need.claim === true} corroborated={need.corroborated === true} />
        </li>
      ))}
    </ul>
  )
}

export function Standing({ claim, corroborated }: { claim: boolean; corroborated: boolean }) {
  if (!claim && !corroborated) return null
  return (
    <p>
      {claim && <strong className="standing">{m.need_claim()}</strong>}
      {corroborated && <strong className="standing standing-assured">{m.need_corroborated()}</strong>}
    </p>
  )
}

export function place({ national, counties }: { national?: boolean | null; counties?: readonly string[] | null }): string | null {
  if (national === true) return m.all_of_sweden()
  return counties == null || counties.length === 0 ? null : counties.map(countyName).join(', ')
}
