import type { ReactNode } from 'react'
import { ApiProblem, get } from '../api/http'
import { NeedsRole } from '../account/NeedsRole'
import { usePage } from '../app/page'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'

const SERVICES = ['directory', 'resource', 'dialogue'] as const
const SEARCH_PARTS = ['generations', 'dead-letters'] as const
const REFRESH = 5_000

/** How the house is, part by part; what doesn't answer says so and the rest stays. */
export default function StatusPage() {
  usePage(m.nav_status())
  const { isOperator, pending } = useSession()
  if (pending) return <Loading lines={12} />
  if (!isOperator) return <NeedsRole />
  return (
    <div className="wide">
      <h1>{m.status_title()}</h1>
      <p className="quiet">{m.status_text({ seconds: REFRESH / 1000 })}</p>
      <div className="status-grid">
        {SERVICES.map((service) => (
          <Part key={service} title={`${service} · ${m.outbox()}`} path={`/api/operations/${service}/outbox`} />
        ))}
        {SEARCH_PARTS.map((part) => (
          <Part key={part} title={`search · ${part}`} path={`/api/operations/search/${part}`} />
        ))}
      </div>
    </div>
  )
}

function Part({ title, path }: { title: string; path: string }) {
  const { data, isPending, error } = useQuery({ queryKey: [path], queryFn: ({ signal }) => get<unknown>(path, signal), refetchInterval: REFRESH })
  const absent = error instanceof ApiProblem && (error.status === 404 || error.status === 405)
  return (
    <section aria-label={title} className="status-part">
      <h2>{title}</h2>
      {isPending && <Loading lines={3} />}
      {absent && <p className="quiet">{m.status_absent()}</p>}
      {error !== null && !absent && <ErrorNotice error={error} />}
      {data !== undefined && <Value value={data} />}
    </section>
  )
}

/** Whatever figures a part reports, with alarm where something waits that should not. */
function Value({ value }: { value: unknown }): ReactNode {
  if (value === null || value === undefined) return <>–</>
  if (typeof value !== 'object') return <>{String(value)}</>
  if (Array.isArray(value)) {
    if (value.length === 0) return <p className="quiet">{m.status_none()}</p>
    return (
      <ul className="plain-list">
        {value.slice(0, 20).map((item, i) => (
          <li key={i}>
            <Value value={item} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <dl className="facts">
      {Object.entries(value).map(([name, inner]) => (
        <div key={name} className={alarming(name, inner) ? 'alarm' : undefined}>
          <dt>{name}</dt>
          <dd>
            <Value value={inner} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const alarming = (name: string, value: unknown): boolean => /parked|dead|failed/i.test(name) && typeof value === 'number' && value > 0
