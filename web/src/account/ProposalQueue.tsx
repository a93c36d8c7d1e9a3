import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/http'
import type { Actor, Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { countyName } from '../ui/counties'
import { age } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { Decline } from './Decline'
import { NeedsRole } from './NeedsRole'

const PATH = '/api/actors/proposed?limit=100'

/** What members have proposed and a curator decides on. */
export default function ProposalQueue() {
  usePage(m.queue_title())
  const { isCurator, pending } = useSession()
  const { data, isPending, error, refetch } = useGet<Page<Actor>>(isCurator ? PATH : null)
  const [said, setSaid] = useState('')
  if (pending) return <Loading lines={10} />
  if (!isCurator) return <NeedsRole />
  const waiting = itemsOf(data)
  return (
    <div className="reading">
      <h1>{m.queue_title()}</h1>
      <p>
        <Link to="/redaktion/nytt-stod">{m.publish_offer()}</Link>
      </p>
      <p role="status">{said}</p>
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && waiting.length === 0 && <p>{m.queue_empty()}</p>}
      <ul className="queue">
        {waiting.map((actor) => (
          <Proposal key={actor.id} actor={actor} say={setSaid} />
        ))}
      </ul>
    </div>
  )
}

function Proposal({ actor, say }: { actor: Actor; say: (text: string) => void }) {
  const client = useQueryClient()
  const sectors = useCodes('sectors')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const publish = async () => {
    setBusy(true)
    setProblem(null)
    await call<Actor>(`/api/actors/${actor.id}/publish`, { method: 'POST', ifMatch: actor.version }).then(() => {
      say(m.published({ name: plain(actor.names) }))
      void client.invalidateQueries()
    }, setProblem)
    setBusy(false)
  }
  return (
    <li>
      <h2>
        <Title of={actor.names} />
      </h2>
      <p className="quiet">
        {[actor.sector == null ? null : sectors.label(actor.sector), actor.county == null ? null : countyName(actor.county), actor.website, actor.createdAt == null ? null : age(actor.createdAt)]
          .filter((part) => part != null)
          .join(' · ')}
      </p>
      <Prose of={actor.descriptions} />
      {problem !== null && <ErrorNotice error={problem} />}
      <p className="button-row">
        <button type="button" className="button" disabled={busy} onClick={() => void publish()}>
          {m.publish()}
          <span className="visually-hidden"> {plain(actor.names)}</span>
        </button>
        <Link to={`/aktorer/${actor.slug}/redigera`}>
          {m.revise_first()}
          <span className="visually-hidden"> {plain(actor.names)}</span>
        </Link>
      </p>
      <Decline actor={actor} done={(name) => say(m.declined({ name }))} />
    </li>
  )
}
