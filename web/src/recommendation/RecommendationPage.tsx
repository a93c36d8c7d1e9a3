import { Suspense, lazy } from 'react'
import { Link, useParams } from 'react-router'
import type { Dialogue } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { Commitments } from '../capital/Commitments'
import * as m from '../paraglide/messages/_index.js'
import { Facts, WebLink } from '../ui/Facts'
import { age, dayOf, partialDate } from '../ui/format'
import { Loading, PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { Addressees } from './Addressees'
import { Versions } from './Differences'
import { Voice } from './Voice'
import type { KnownSource, Recommendation } from './types'
import { outcomeName, recommendationState } from './words'

const Steps = lazy(() => import('../app/voiceForms').then((forms) => ({ default: forms.Steps })))

export default function RecommendationPage() {
  const { slug = '' } = useParams()
  const { data: recommendation, isPending, error, refetch } = useGet<Recommendation>(`/api/recommendations/by-slug/${encodeURIComponent(slug)}`)
  usePage(recommendation === undefined ? null : plain(recommendation.titles), plain(recommendation?.bodies).slice(0, 200) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <RecommendationView recommendation={recommendation} />
}

function RecommendationView({ recommendation }: { recommendation: Recommendation }) {
  const { isMember } = useSession()
  const { titles, bodies, rationales, state, basedOn } = recommendation
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_recommendation()}</p>
        <h1>
          <Title of={titles} />
        </h1>
        <p className="standing">{recommendationState(state)}</p>
      </header>
      <div className="entity-main">
        <Prose of={bodies} />
        <section aria-labelledby="varfor">
          <h2 id="varfor">{m.rec_rationale()}</h2>
          <Prose of={rationales} />
        </section>
        <Basis sources={basedOn} dialogueId={recommendation.dialogueId ?? null} />
        <Addressees recommendation={recommendation} />
        <Voice recommendation={recommendation} />
        <Commitments recommendation={recommendation} />
        <Milestones recommendation={recommendation} />
        <Amendments recommendation={recommendation} />
        <Versions recommendation={recommendation} />
        {isMember && (
          <Suspense fallback={<Loading lines={4} />}>
            <Steps recommendation={recommendation} />
          </Suspense>
        )}
      </div>
      <Side recommendation={recommendation} />
    </article>
  )
}

function Side({ recommendation }: { recommendation: Recommendation }) {
  const { id, slug, state, textVersion, contentHash, dialogueId, updatedAt, closedBecause } = recommendation
  const dialogue = useGet<Dialogue>(dialogueId == null ? null : `/api/dialogues/${dialogueId}`)
  const brief = `/api/recommendations/${id}/brief?language=${locale()}`
  return (
    <aside className="entity-side" aria-label={m.facts()}>
      <h2>{m.facts()}</h2>
      <Facts
        facts={[
          { name: m.rec_state(), value: recommendationState(state) },
          { name: m.rec_version(), value: textVersion },
          { name: m.rec_hash(), value: <code className="hash">{contentHash}</code> },
          { name: m.rec_dialogue(), value: dialogue.data !== undefined && <Link to={`/dialog/${dialogue.data.slug}/resultat`}><Title of={dialogue.data.questions} /></Link> },
          { name: m.rec_closed_because(), value: plain(closedBecause) },
        ]}
      />
      <p>
        <Link to={`/rodatraden/${slug}`}>{m.thread_title()}</Link>
      </p>
      {state !== 'DRAFT' && (
        <>
          <h2>{m.brief_title()}</h2>
          <p>{m.brief_text()}</p>
          <ul className="plain-list">
            <li>
              <a href={brief}>{m.brief_html()}</a>
            </li>
            <li>
              <a href={`${brief}&format=pdf`}>{m.brief_pdf()}</a>
            </li>
          </ul>
        </>
      )}
      <p className="quiet">{m.updated({ age: age(updatedAt) })}</p>
      <p>
        <Link to="/rekommendationer">{m.recs_all()}</Link>
      </p>
    </aside>
  )
}

const PLACES = { NEED: '/behov/', RESOURCE: '/kunskap/', STATEMENT: null, MEETING: null } as const

function Basis({ sources, dialogueId }: { sources: readonly KnownSource[]; dialogueId: string | null }) {
  const meets = sources.some(({ kind }) => kind === 'MEETING')
  const dialogue = useGet<Dialogue>(meets && dialogueId !== null ? `/api/dialogues/${dialogueId}` : null)
  const kindName = (kind: KnownSource['kind']) => ({ NEED: m.type_need, RESOURCE: m.type_resource, STATEMENT: m.statement, MEETING: m.meeting })[kind]()
  return (
    <section aria-labelledby="grund">
      <h2 id="grund">{m.rec_basis()}</h2>
      {sources.length === 0 && <p className="quiet">{m.rec_basis_none()}</p>}
      <ul className="plain-list">
        {sources.map(({ kind, id, slug, titles }) => {
          const place = kind === 'MEETING' && dialogue.data !== undefined ? `/dialog/${dialogue.data.slug}#mote-${id}` : PLACES[kind] === null || slug == null ? null : PLACES[kind] + slug
          return (
            <li key={id}>
              <span className="quiet">{kindName(kind)}:</span> {place === null ? <Title of={titles} /> : <Link to={place}><Title of={titles} /></Link>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Milestones({ recommendation: { milestones } }: { recommendation: Recommendation }) {
  if (milestones.length === 0) return null
  return (
    <section aria-labelledby="milstolpar">
      <h2 id="milstolpar">{m.milestones()}</h2>
      <ol className="plain-list">
        {milestones.map(({ id, titles, due, reachedOn, evidence }) => (
          <li key={id}>
            <strong>
              <Title of={titles} />
            </strong>
            <br />
            {reachedOn == null ? (due == null ? m.milestone_open() : m.milestone_due({ day: partialDate(due) })) : m.milestone_reached({ day: partialDate(reachedOn) })}{' '}
            {evidence != null && (evidence.url == null ? <Title of={evidence.titles} /> : <WebLink url={evidence.url}><Title of={evidence.titles} /></WebLink>)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Amendments({ recommendation: { amendments } }: { recommendation: Recommendation }) {
  if (amendments.length === 0) return null
  return (
    <section aria-labelledby="andringar">
      <h2 id="andringar">{m.amendments()}</h2>
      <ul className="plain-list">
        {amendments.map(({ id, names, textVersion, proposal, outcome, reason, decidedAt }) => (
          <li key={id}>
            <strong>{outcomeName(outcome)}</strong> {m.amendment_by({ name: plain(names), version: textVersion, day: dayOf(decidedAt) })}
            <Prose of={proposal} />
            <p className="quiet">{m.amendment_reason()}</p>
            <Prose of={reason} />
          </li>
        ))}
      </ul>
    </section>
  )
}
