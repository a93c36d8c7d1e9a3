import { Link } from 'react-router'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'
import { Title } from '../ui/text'
import type { Recommendation } from './types'
import { useAll } from './useAll'
import { STATES, recommendationState } from './words'

export default function RecommendationsPage() {
  usePage(m.recs_title(), m.recs_text())
  const { isCurator } = useSession()
  const { data, isPending, error, refetch } = useAll<Recommendation>('/api/recommendations')
  const drafts = useAll<Recommendation>(isCurator ? '/api/recommendations?state=DRAFT' : null)
  const all = data ?? []
  return (
    <div className="reading">
      <h1>{m.recs_title()}</h1>
      <p>{m.recs_text()}</p>
      <p className="button-row">
        <Link to="/dialog">{m.dialogues_title()}</Link>
        <Link to="/budskap">{m.messages_title()}</Link>
        <Link to="/kapital">{m.capital_title()}</Link>
        {isCurator && <Link to="/rekommendationer/ny">{m.rec_new()}</Link>}
      </p>
      {isPending && <Loading lines={14} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      {(drafts.data ?? []).length > 0 && <Group title={recommendationState('DRAFT')} items={drafts.data ?? []} />}
      {STATES.map((state) => (
        <Group key={state} title={recommendationState(state)} items={all.filter((each) => each.state === state)} />
      ))}
    </div>
  )
}

function Group({ title, items }: { title: string; items: readonly Recommendation[] }) {
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{m.counted({ name: title, count: items.length })}</h2>
      <ul className="plain-list">
        {items.map(({ id, slug, titles, addressees }) => (
          <li key={id}>
            <Link to={`/rekommendationer/${slug}`}>
              <Title of={titles} />
            </Link>
            {addressees.length > 0 && (
              <span className="quiet">
                {' '}
                {m.rec_to()}{' '}
                {addressees.map(({ actorId, names }, i) => (
                  <span key={actorId}>
                    {i > 0 && ', '}
                    <Title of={names} />
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
