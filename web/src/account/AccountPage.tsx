import { Link } from 'react-router'
import type { Page, ProposalStatus } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import { kindName, stateName } from '../bidra/words'
import * as m from '../paraglide/messages/_index.js'
import { AcceptInvitation } from '../people/AcceptInvitation'
import { MyActors } from '../people/MyActors'
import { MyClaims } from '../people/MyClaims'
import { MyData } from '../people/MyData'
import { Loading } from '../ui/states'
import { NeedsRole } from './NeedsRole'
import { LogOut } from './LogOut'

function roleName(role: string): string | null {
  const names: Record<string, () => string> = { curator: m.role_curator, operator: m.role_operator, member: m.role_member }
  return names[role]?.() ?? null
}

export default function AccountPage() {
  usePage(m.account())
  const { session, pending, isCurator, isOperator, isMember } = useSession()
  const { data } = useGet<Page<ProposalStatus>>(isMember ? '/api/proposals/mine' : null)
  if (pending) return <Loading lines={8} />
  if (!isMember) return <NeedsRole />
  const proposals = itemsOf(data)
  return (
    <div className="reading">
      <h1>{m.account()}</h1>
      <p>{m.logged_in_as({ name: session.name ?? '' })}</p>
      <p>
        {m.your_roles()} {session.roles.map(roleName).filter((name) => name !== null).join(', ') || m.role_member()}
      </p>
      <ul className="plain-list">
        <li>
          <Link to="/bidra">{m.bidra_title()}</Link>
        </li>
        {isCurator && (
          <>
            <li>
              <Link to="/granskning">{m.queue_title()}</Link>
            </li>
            <li>
              <Link to="/granskning/synpunkter">{m.feedback_queue()}</Link>
            </li>
            <li>
              <Link to="/granskning/dubbletter">{m.dup_title()}</Link>
            </li>
            <li>
              <Link to="/redaktion/ansprak">{m.claims_title()}</Link>
            </li>
            <li>
              <Link to="/redaktion/partner">{m.partner_queue()}</Link>
            </li>
            <li>
              <Link to="/redaktion/importera-dialog">{m.import_title()}</Link>
            </li>
            <li>
              <Link to="/redaktion/nytt-stod">{m.publish_offer()}</Link>
            </li>
            <li>
              <Link to="/redaktion/ny-losning">{m.publish_solution()}</Link>
            </li>
            <li>
              <Link to="/redaktion/nytt-behov">{m.need_new()}</Link>
            </li>
            <li>
              <Link to="/redaktion/ny-utgava">{m.edition_new()}</Link>
            </li>
          </>
        )}
        {isOperator && (
          <li>
            <Link to="/drift">{m.nav_status()}</Link>
          </li>
        )}
      </ul>
      {proposals.length > 0 && (
        <section aria-labelledby="forslag">
          <h2 id="forslag">{m.own_proposals()}</h2>
          <ul className="plain-list">
            {proposals.map((proposal) => (
              <li key={proposal.receivedAt}>
                {proposal.title || kindName(proposal.kind)} <span className="quiet">{stateName(proposal.state)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MyActors />
      <AcceptInvitation />
      <MyClaims />
      <MyData />
      <LogOut />
    </div>
  )
}
