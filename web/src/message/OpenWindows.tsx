import { useState } from 'react'
import { Link } from 'react-router'
import type { Page } from '../api/types'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { momentOf } from '../ui/format'
import { Title } from '../ui/text'
import type { InfluenceWindow } from './types'

/** The windows that are open now, on the start page. One that has expired is history; none is no line. */
export default function OpenWindows({ at }: { at?: number }) {
  const [now] = useState(() => at ?? Date.now())
  const { data } = useGet<Page<InfluenceWindow>>('/api/windows?limit=3')
  const open = itemsOf(data).filter(({ opensAt, deadline }) => Date.parse(opensAt) <= now && now < Date.parse(deadline))
  if (open.length === 0) return null
  return (
    <section className="wide" aria-labelledby="paverkan">
      <h2 id="paverkan" className="eyebrow">
        {m.windows_title()}
      </h2>
      <ul className="plain-list">
        {open.map(({ id, titles, deadline }) => (
          <li key={id}>
            <Link to={`/budskap#fonster-${id}`}>
              <Title of={titles} />
            </Link>{' '}
            <span className="quiet">{m.until_moment({ moment: momentOf(deadline) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
