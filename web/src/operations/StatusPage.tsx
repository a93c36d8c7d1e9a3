import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import type { Outbox, Page } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count, momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { WovenBar } from '../weave/WovenBar'
import { DeadLetters } from './DeadLetters'
import { REFRESH, usePart } from './usePart'

const SERVICES = ['directory', 'resource', 'dialogue'] as const

interface Generation { number: number; state: string; documents: number; percent: number; perSecond: number; secondsLeft: number | null; lag: number; note: string | null; createdAt: string }

/** How the house is, part by part; what doesn't answer says so and the rest stays. */
export default function StatusPage() {
  usePage(m.status_title())
  const { isOperator, pending } = useSession()
  if (pending) return <Loading lines={12} />
  if (!isOperator) return <NeedsRole />
  return (
    <div className="wide status">
      <h1>{m.status_title()}</h1>
      <p className="quiet">{m.status_text({ seconds: REFRESH / 1000 })}</p>
      <p>
        <Link to="/drift/brev">{m.letters_title()}</Link>
      </p>
      <Part id="utkorgar" title={m.status_outboxes()} text={m.status_outboxes_text()}>
        <Table title={m.status_outboxes()} columns={[m.status_service(), m.status_waiting(), m.status_oldest(), m.status_parked()]}>
          {SERVICES.map((service) => (
            <OutboxRow key={service} service={service} />
          ))}
        </Table>
      </Part>
      <Part id="index" title={m.status_generations()} text={m.status_generations_text()}>
        <Generations />
      </Part>
      <Part id="dead" title={m.status_dead()} text={m.status_dead_text()}>
        <DeadLetters />
      </Part>
    </div>
  )
}

function Part({ id, title, text, children }: { id: string; title: string; text: string; children: ReactNode }) {
  return (
    <section className="status-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="quiet">{text}</p>
      {children}
    </section>
  )
}

function Table({ title, columns, children }: { title: string; columns: string[]; children: ReactNode }) {
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={`${m.view_table()}: ${title}`}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const serviceName = (service: (typeof SERVICES)[number]): string => ({ directory: m.nav_actors(), resource: m.nav_knowledge(), dialogue: m.nav_dialogue() })[service]

function OutboxRow({ service }: { service: (typeof SERVICES)[number] }) {
  const { data, isPending, error } = usePart<Outbox>(`/api/operations/${service}/outbox`)
  return (
    <tr>
      <th scope="row">{serviceName(service)}</th>
      {error !== null || isPending ? (
        <td colSpan={3}>{error !== null ? <ErrorNotice error={error} /> : m.loading()}</td>
      ) : (
        <>
          <td>{count(data.depth)}</td>
          <td>{data.depth === 0 ? '–' : m.seconds({ seconds: count(Math.round(data.ageSeconds)) })}</td>
          <td className={data.parked > 0 ? 'alarm' : undefined}>{count(data.parked)}</td>
        </>
      )}
    </tr>
  )
}

function stateName(state: string): string {
  const names: Record<string, () => string> = { ACTIVE: m.generation_active, BUILDING: m.generation_building, STANDBY: m.generation_standby, REMOVING: m.generation_removing }
  return names[state]?.() ?? state
}

function Generations() {
  const { data, isPending, error, refetch } = usePart<Pick<Page<Generation>, 'items'>>('/api/operations/search/generations')
  if (isPending) return <Loading lines={3} />
  return (
    <>
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      <Table title={m.status_generations()} columns={[m.generation(), m.generation_state(), m.generation_documents(), m.generation_read(), m.generation_lag(), m.generation_since()]}>
        {data?.items.map((each) => (
          <tr key={each.number}>
            <th scope="row">{each.number}</th>
            <td>
              {stateName(each.state)}
              {each.note !== null && <span className="quiet"> · {each.note}</span>}
            </td>
            <td>{count(each.documents)}</td>
            <td>
              {count(Math.floor(each.percent))} %
              <WovenBar className="progress-bar" percent={each.percent} label={`${Math.floor(each.percent)} %`} />
            </td>
            <td className={each.lag > 1000 ? 'alarm' : undefined}>{count(each.lag)}</td>
            <td>{momentOf(each.createdAt)}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
