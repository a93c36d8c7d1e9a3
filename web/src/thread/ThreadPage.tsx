import { Link, useParams } from 'react-router'
import { Unreadable } from '../app/NotFound'
import { withinSite } from '../app/locale'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import type { Recommendation } from '../recommendation/types'
import { dayOf } from '../ui/format'
import { ErrorNotice, Loading, PageLoading } from '../ui/states'
import { Title, plain } from '../ui/text'
import type { Hop, RedThread, ThreadItem } from './types'
import { stateWord } from './words'

export default function ThreadPage() {
  const { slug = '' } = useParams()
  const { data: recommendation, isPending, error, refetch } = useGet<Recommendation>(`/api/recommendations/by-slug/${encodeURIComponent(slug)}`)
  usePage(recommendation === undefined ? null : `${m.thread_title()}: ${plain(recommendation.titles)}`, m.thread_text())
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return (
    <article className="wide">
      <p className="kind">{m.thread_title()}</p>
      <h1>
        <Title of={recommendation.titles} />
      </h1>
      <p>{m.thread_text()}</p>
      <Thread id={recommendation.id} />
      <p>
        <Link to={`/rekommendationer/${recommendation.slug}`}>{m.thread_to_recommendation()}</Link>
      </p>
    </article>
  )
}

function Thread({ id }: { id: string }) {
  const { data, isPending, error, refetch } = useGet<RedThread>(`/api/threads/${id}`)
  if (isPending) return <Loading lines={14} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  const missing = data.hops.filter((hop) => hop.missing)
  return (
    <>
      <Cloth hops={data.hops} />
      <p>{missing.length === 0 ? m.thread_whole() : m.thread_gaps({ names: missing.map(({ labels }) => plain(labels)).join(', ') })}</p>
      <HopTable thread={data} />
      <p className="quiet">
        <a href={`/api/threads/${id}`}>{m.thread_data()}</a>
      </p>
    </>
  )
}

/** The thread as cloth: woven where a hop is there, bare warp where it is missing, each with its number and its name. */
function Cloth({ hops }: { hops: readonly Hop[] }) {
  return (
    <ol className="thread-band" aria-label={m.thread_picture()}>
      {hops.map(({ kind, labels, missing, items }) => (
        <li key={kind}>
          <svg aria-hidden="true" focusable="false">
            <rect width="100%" height="100%" fill={missing ? 'url(#bare-quiet)' : 'url(#woven)'} />
            {!missing && <rect className="thread-red" y="45%" width="100%" height="10%" />}
          </svg>
          <span>
            <Title of={labels} />
          </span>
          <strong>{missing ? m.thread_missing() : items.length}</strong>
        </li>
      ))}
    </ol>
  )
}

function HopTable({ thread: { hops, edges } }: { thread: RedThread }) {
  const titles = new Map(hops.flatMap(({ items }) => items.map((item) => [item.key, plain(item.titles)])))
  const leadsTo = (key: string) => edges.filter(({ from }) => from === key).map(({ to }) => titles.get(to) ?? to)
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={m.thread_table()}>
      <table>
        <caption className="visually-hidden">{m.thread_table()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.thread_hop()}</th>
            <th scope="col">{m.thread_what()}</th>
            <th scope="col">{m.thread_events()}</th>
            <th scope="col">{m.thread_leads_to()}</th>
          </tr>
        </thead>
        {hops.map(({ kind, labels, missing, items }) => (
          <tbody key={kind}>
            {missing && (
              <tr>
                <th scope="row">
                  <Title of={labels} />
                </th>
                <td colSpan={3} className="alarm">
                  {m.thread_missing()}
                </td>
              </tr>
            )}
            {items.map((item) => (
              <tr key={item.key}>
                <th scope="row">
                  <Title of={labels} />
                </th>
                <td>
                  {item.page == null ? <Title of={item.titles} /> : <Link to={withinSite(item.page)}><Title of={item.titles} /></Link>}
                  {item.state != null && <span className="quiet"> ({stateWord(kind, item.state)})</span>}
                </td>
                <td>
                  <Events item={item} />
                </td>
                <td>{leadsTo(item.key).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Each hop is backed by events: the last of them in sight, their ids behind it. */
function Events({ item: { facts } }: { item: ThreadItem }) {
  const last = facts.at(-1)
  if (last === undefined) return <span className="quiet">{m.thread_no_event()}</span>
  return (
    <details>
      <summary>{m.thread_event_count({ count: facts.length, day: last.at == null ? '–' : dayOf(last.at) })}</summary>
      <ul className="plain-list">
        {facts.map(({ eventId, fact, at }) => (
          <li key={eventId}>
            {[fact, at == null ? null : dayOf(at)].filter((part) => part != null).join(', ')} <code className="hash">{eventId}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
