import { Suspense, lazy } from 'react'
import { Link } from 'react-router'
import type { Dialogue } from '../api/types'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { useSession } from '../app/queries'
import { useAll } from '../recommendation/useAll'
import { dayOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Title } from '../ui/text'
import { PhaseNow } from './PhaseList'

const Unopened = lazy(() => import('../app/facilitatorPages').then((pages) => ({ default: pages.Unopened })))

export default function DialoguesPage() {
  usePage(m.dialogues_title(), m.dialogues_text())
  const { data, isPending, error, refetch } = useAll<Dialogue>('/api/dialogues')
  const { isCurator } = useSession()
  const list = (title: string, dialogues: Dialogue[]) =>
    dialogues.length > 0 && (
      <section aria-label={title}>
        <h2>{title}</h2>
        <ul className="plain-list">
          {dialogues.map((each) => (
            <Item key={each.id} dialogue={each} />
          ))}
        </ul>
      </section>
    )
  const all = (data ?? []).toReversed()
  return (
    <div className="reading">
      <h1>{m.dialogues_title()}</h1>
      <p>{m.dialogues_text()}</p>
      <p className="button-row">
        <Link to="/rekommendationer">{m.recs_title()}</Link>
        <Link to="/budskap">{m.messages_title()}</Link>
        <Link to="/kapital">{m.capital_title()}</Link>
        <Link to="/moten">{m.meetings_title()}</Link>
      </p>
      {isCurator && (
        <Suspense fallback={<Loading lines={4} />}>
          <Unopened />
        </Suspense>
      )}
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      {list(m.dialogues_open(), all.filter(({ status }) => status === 'OPEN'))}
      {list(m.dialogues_closed(), all.filter(({ status }) => status === 'CLOSED'))}
    </div>
  )
}

function Item({ dialogue: { slug, questions, opens, closes, status, pause, statementCount, phases } }: { dialogue: Dialogue }) {
  const dates = [opens == null ? null : m.opened_on({ day: dayOf(opens) }), closes == null ? null : status === 'OPEN' ? m.closes({ day: dayOf(closes) }) : m.closed_on({ day: dayOf(closes) })].filter((part) => part !== null)
  return (
    <li>
      <Link to={`/dialog/${slug}`}>
        <Title of={questions} />
      </Link>
      <br />
      <span className="quiet">
        {[status !== 'OPEN' ? m.dialogue_closed() : pause == null ? m.dialogue_open() : m.dialogue_paused(), ...dates, statementCount == null ? null : m.counted({ name: m.statements(), count: statementCount })].filter((part) => part !== null).join(' · ')}
        <PhaseNow phases={phases ?? []} />
      </span>{' '}
      <Link to={`/dialog/${slug}/resultat`}>{m.results_title()}</Link>
    </li>
  )
}
