import { Suspense, lazy, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { stanceName, useSectorName } from '../recommendation/words'
import { WebLink } from '../ui/Facts'
import { useArrival } from '../ui/arrival'
import { dayOf, momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import type { InfluenceWindow, JointResponse, Message } from './types'

const forms = () => import('../app/voiceForms')
const MessageForms = lazy(() => forms().then((each) => ({ default: each.MessageForms })))
const SayToo = lazy(() => forms().then((each) => ({ default: each.SayToo })))

/** What an address points at begins like this. */
const WINDOW = '#fonster-'

export default function MessagesPage() {
  usePage(m.messages_title(), m.messages_text())
  const { isCurator, isMember } = useSession()
  const messages = useAll<Message>('/api/messages')
  const windows = useAll<InfluenceWindow>('/api/windows')
  useArrival(WINDOW, windows.data !== undefined)
  const said = (messages.data ?? []).filter((each) => !each.retired)
  return (
    <div className="reading">
      <h1>{m.messages_title()}</h1>
      <p>{m.messages_text()}</p>
      <section aria-labelledby="fonster">
        <h2 id="fonster">{m.windows_title()}</h2>
        {windows.isPending && <Loading lines={6} />}
        {windows.error !== null && <ErrorNotice error={windows.error} retry={windows.refetch} />}
        {windows.data?.length === 0 && <p className="quiet">{m.windows_none()}</p>}
        <ul className="plain-list">
          {windows.data?.map((each) => (
            <WindowItem key={each.id} window={each} />
          ))}
        </ul>
        {windows.data !== undefined && <PastWindows current={windows.data} />}
      </section>
      <section aria-labelledby="budskap">
        <h2 id="budskap">{m.messages_shared()}</h2>
        {messages.isPending && <Loading lines={6} />}
        {messages.error !== null && <ErrorNotice error={messages.error} retry={messages.refetch} />}
        {messages.data !== undefined && said.length === 0 && <p className="quiet">{m.none_yet()}</p>}
        <ul className="plain-list">
          {said.map((each) => (
            <li key={each.id}>
              <Saying message={each} />
              {isMember && (
                <Suspense fallback={null}>
                  <SayToo message={each} />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      </section>
      {isCurator && (
        <Suspense fallback={<Loading lines={2} />}>
          <MessageForms />
        </Suspense>
      )}
      <p>
        <Link to="/rekommendationer">{m.recs_all()}</Link>
      </p>
    </div>
  )
}

const kindName = (kind: InfluenceWindow['kind']) =>
  ({ CONSULTATION: m.window_consultation, BUDGET: m.window_budget, HEARING: m.window_hearing, ELECTION: m.window_election, OTHER: m.window_other })[kind]()

/** Those whose deadline has passed, read only by whoever asks for them or comes for one. */
function PastWindows({ current }: { current: readonly InfluenceWindow[] }) {
  const { hash } = useLocation()
  const isCurrent = (id: string) => current.some((each) => each.id === id)
  const [open, setOpen] = useState(() => hash.startsWith(WINDOW) && !isCurrent(hash.slice(WINDOW.length)))
  const { data, isLoading, error, refetch } = useAll<InfluenceWindow>(open ? '/api/windows?expired=true' : null)
  const past = (data ?? []).filter(({ id }) => !isCurrent(id)).toReversed()
  useArrival(WINDOW, data !== undefined)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.windows_past()}</summary>
      {isLoading && <Loading lines={3} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && past.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      <ul className="plain-list">
        {past.map((each) => (
          <WindowItem key={each.id} window={each} past />
        ))}
      </ul>
    </details>
  )
}

function WindowItem({ window: { id, kind, titles, descriptions, receivers, opensAt, deadline, url }, past = false }: { window: InfluenceWindow; past?: boolean }) {
  return (
    <li id={`fonster-${id}`}>
      <h3>
        <Title of={titles} />
      </h3>
      <p>
        <span className="quiet">{kindName(kind)}:</span> {m.window_to({ receivers: plain(receivers) })}
      </p>
      <p>
        <strong>{m.window_times({ from: dayOf(opensAt), until: momentOf(deadline) })}</strong>
      </p>
      <Prose of={descriptions} />
      {url != null && (
        <p>
          <WebLink url={url}>{m.window_invitation()}</WebLink>
        </p>
      )}
      {!past && (
        <details>
          <summary>{m.joint_response()}</summary>
          <Joint id={id} />
        </details>
      )}
    </li>
  )
}

function Saying({ message: { sentences, figures, source, endorsers } }: { message: Message }) {
  return (
    <>
      <blockquote>
        <Prose of={sentences} />
      </blockquote>
      <p>
        {plain(figures)} <span className="quiet">{m.source()}: </span>
        {source.url == null ? <Title of={source.titles} /> : <WebLink url={source.url}><Title of={source.titles} /></WebLink>}
      </p>
      <p className="quiet">{endorsers.length === 0 ? m.message_nobody() : m.message_said_by({ names: endorsers.map(({ names }) => plain(names)).join(', ') })}</p>
    </>
  )
}

/** What can be said together in a window: only what somebody stands behind, in exactly these words. */
function Joint({ id }: { id: string }) {
  const { data, isPending, error, refetch } = useGet<JointResponse>(`/api/windows/${id}/response`)
  const sectorName = useSectorName()
  if (isPending) return <Loading lines={4} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (data.recommendations.length + data.messages.length === 0) return <p className="quiet">{m.joint_none()}</p>
  return (
    <>
      <p className="quiet">{m.joint_text()}</p>
      {data.recommendations.map(({ recommendationId, slug, textVersion, titles, bodies, signatories }) => (
        <section key={recommendationId}>
          <h4>
            <Link to={`/rekommendationer/${slug}`}><Title of={titles} /></Link> <span className="quiet">{m.version_number({ number: textVersion })}</span>
          </h4>
          <Prose of={bodies} />
          <ul className="plain-list">
            {signatories.map(({ sector, organisations }) => (
              <li key={sector}>
                <strong>{sectorName(sector)}</strong>: {organisations.map(({ names, stance }) => `${plain(names)} (${stanceName(stance)})`).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {data.messages.map((each) => (
        <Saying key={each.id} message={each} />
      ))}
    </>
  )
}
