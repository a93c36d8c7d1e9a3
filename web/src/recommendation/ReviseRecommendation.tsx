import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Conflict } from '../account/Conflict'
import { NeedsRole } from '../account/NeedsRole'
import { useRevising } from '../account/useRevising'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { nameIn, rememberName } from '../ui/found'
import { Title, plain } from '../ui/text'
import { SpecForm } from './StepForm'
import { differing, draftBody, draftOf, draftSpecs } from './draft'
import type { Recommendation } from './types'

export default function ReviseRecommendation() {
  usePage(m.rec_revise())
  const { slug = '' } = useParams()
  const { isCurator, pending } = useSession()
  const { data, isPending, error, refetch } = useGet<Recommendation>(isCurator ? `/api/recommendations/by-slug/${encodeURIComponent(slug)}` : null)
  if (!pending && !isCurator) return <NeedsRole />
  if (pending || (isPending && error === null)) return <Loading lines={14} />
  if (error !== null || data === undefined) return <Unreadable error={error} retry={refetch} />
  return <Revise start={data} />
}

function Revise({ start }: { start: Recommendation }) {
  const client = useQueryClient()
  useState(() => rememberNames(client, start))
  const specs = draftSpecs()
  const { base, draft, change, tools, theirs, problem, saved, busy, save, settle } = useRevising(start, {
    path: `/api/recommendations/${start.id}`,
    seen: (it) => it.version,
    draftOf,
    bodyOf: draftBody,
    keep: (next) => void client.setQueryData([`/api/recommendations/by-slug/${encodeURIComponent(next.slug)}`], next),
  })
  return (
    <div className="reading">
      <h1>{m.rec_revise()}</h1>
      <p>
        <Link to={`/rekommendationer/${base.slug}`}>
          <Title of={base.titles} />
        </Link>
      </p>
      <p>{m.rec_revise_text()}</p>
      {saved && (
        <p className="notice notice-good" role="status">
          {m.rec_revised({ number: base.textVersion })}
        </p>
      )}
      {theirs !== null ? (
        <Conflict fields={differing(draft, theirs)} nameOf={(field) => specs.find(({ name }) => name === field)?.label ?? field} mine={draft} theirs={theirs} keep={settle} shown={(value) => inWords(client, value ?? '')} />
      ) : (
        <Drafted tools={tools}>
          <SpecForm id="andra" specs={specs} values={draft} problem={problem} change={change} busy={busy} submit={save} submitName={m.save()} />
        </Drafted>
      )}
    </div>
  )
}

/** The recommendation says what its organisations and sources are called. */
function rememberNames(client: QueryClient, { addressees, basedOn }: Recommendation) {
  for (const { actorId, names } of addressees) rememberName(client, actorId, plain(names))
  for (const { id, titles } of basedOn) rememberName(client, id, plain(titles))
}

const inWords = (client: QueryClient, value: string): string => value.split('\n').map((line) => nameIn(client, line) ?? line).join('\n')
