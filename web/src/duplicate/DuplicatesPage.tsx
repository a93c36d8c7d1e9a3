import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { call } from '../api/http'
import type { DuplicatePair, DuplicateSearch, DuplicateState, Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'
import { Pair } from './Pair'

const STATES: readonly { state: DuplicateState; name: () => string }[] = [
  { state: 'OPEN', name: m.dup_open },
  { state: 'DISMISSED', name: m.dup_dismissed },
  { state: 'MERGED', name: m.dup_merged },
]

/** Actors that may be one and the same, side by side. */
export default function DuplicatesPage() {
  usePage(m.dup_title())
  const { isCurator, pending } = useSession()
  const [said, setSaid] = useState('')
  const [address] = useSearchParams()
  const state = STATES.find((each) => each.state === address.get('visa')?.toUpperCase())?.state ?? 'OPEN'
  const cursor = address.get('fran')
  const path = `/api/duplicates?state=${state}&limit=20${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
  const { data, isPending, error, refetch } = useGet<Page<DuplicatePair>>(isCurator ? path : null)
  if (pending) return <Loading lines={10} />
  if (!isCurator) return <NeedsRole />
  const pairs = itemsOf(data)
  return (
    <div>
      <h1>{m.dup_title()}</h1>
      <p className="reading">{m.dup_text()}</p>
      <SearchState say={setSaid} />
      <nav aria-label={m.dup_states()}>
        <ul className="inline-list">
          {STATES.map((each) => (
            <li key={each.state}>
              <Link to={`?visa=${each.state.toLowerCase()}`} aria-current={each.state === state ? 'page' : undefined}>
                {each.name()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p role="status">{said}</p>
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && pairs.length === 0 && <p>{m.dup_none()}</p>}
      <ul className="queue">
        {pairs.map((pair) => (
          <Pair key={pair.one.id + pair.other.id} pair={pair} say={setSaid} />
        ))}
      </ul>
      {data?.next != null && (
        <p>
          <Link to={`?visa=${state.toLowerCase()}&fran=${encodeURIComponent(data.next)}`}>{m.show_more()}</Link>
        </p>
      )}
    </div>
  )
}

/** How old the proposals are, and a new search of the whole register. */
function SearchState({ say }: { say: (text: string) => void }) {
  const client = useQueryClient()
  const { data, refetch } = useGet<DuplicateSearch>('/api/duplicates/search')
  const running = data?.state === 'RUNNING'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void refetch(), 1_000)
    return () => {
      clearInterval(timer)
      void client.invalidateQueries()
    }
  }, [running, refetch, client])
  const ask = (what: string, done: string) =>
    call(`/api/duplicates/search${what}`, { method: 'POST' }).then(
      () => {
        say(done)
        void refetch()
      },
      () => say(m.error_refused()),
    )
  return (
    <p className="button-row">
      {running ? (
        <>
          <span>{m.dup_searching({ percent: String(Math.floor((100 * data.compared) / Math.max(1, data.total))) })}</span>
          <button type="button" className="button-secondary" onClick={() => void ask('/cancel', m.dup_cancelled())}>
            {m.dup_cancel()}
          </button>
        </>
      ) : (
        <button type="button" className="button-secondary" onClick={() => void ask('', m.dup_started())}>
          {m.dup_search()}
        </button>
      )}
    </p>
  )
}
