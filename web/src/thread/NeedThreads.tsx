import { Link } from 'react-router'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Title } from '../ui/text'
import type { NeedThreads as Threads } from './types'

/** The threads that a need is part of; none, or none to be read, is no line. */
export default function NeedThreads({ id }: { id: string }) {
  const { data } = useGet<Threads>(`/api/threads?need=${id}`)
  if (data === undefined || data.items.length === 0) return null
  return (
    <>
      <h2>{m.thread_title()}</h2>
      <ul className="plain-list">
        {data.items.map(({ recommendationId, slug, titles }) => (
          <li key={recommendationId}>
            <Link to={`/rodatraden/${slug}`}>
              <Title of={titles} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
