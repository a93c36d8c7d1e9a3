import type { ReactNode } from 'react'
import type { Adopter } from '../api/types'
import { ActorName } from '../initiative/InitiativePage'
import * as m from '../paraglide/messages/_index.js'
import { dayOf, partialDate } from '../ui/format'
import { outcomeName } from '../ui/outcome'
import { Prose } from '../ui/text'

interface Props { adopters: readonly Adopter[]; tools?: (adopter: Adopter) => ReactNode }

/** Who uses a solution, since when and how it went; who said so stands under it. */
export function AdopterTable({ adopters, tools }: Props) {
  if (adopters.length === 0) return <p className="quiet">{m.adopters_none()}</p>
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={m.adopters_table()}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.column_who()}</th>
            <th scope="col">{m.column_since()}</th>
            <th scope="col">{m.column_how()}</th>
            {tools !== undefined && (
              <th scope="col">
                <span className="visually-hidden">{m.adopter_change()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {adopters.map((adopter) => (
            <tr key={adopter.id}>
              <th scope="row">
                {adopter.actorId == null ? adopter.name : <ActorName actor={adopter} />}
              </th>
              <td>{adopter.since == null ? m.unknown_since() : partialDate(adopter.since)}</td>
              <td>
                {adopter.outcome != null && <strong>{outcomeName(adopter.outcome)}</strong>}
                <Prose of={adopter.howItWent} />
                {adopter.at != null && <p className="quiet">{m.adopter_stated({ role: roleName(adopter.statedBy), day: dayOf(adopter.at) })}</p>}
              </td>
              {tools !== undefined && <td>{tools(adopter)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ROLES: Readonly<Record<string, () => string>> = { curator: m.role_curator, member: m.role_member, operator: m.role_operator }

const roleName = (role: string | null | undefined): string => ROLES[role ?? '']?.() ?? role ?? ''
