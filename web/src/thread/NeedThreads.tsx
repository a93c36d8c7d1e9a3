import { Link } from 'react-router'
import type { Localized } from '../api/types'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Title } from '../ui/text'

interface ThreadOfNeed { recommendationId: string; slug: string; titles: Localized; state: string; page: string }

/** The threads that a need is part of; none, or none to be read, is no line. */
export default function NeedThreads({ id }: { id: string }) {
  const { data } = useGet<{ items: ThreadOfNeed[] }>(`/api/threads?need=${id}`)
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
