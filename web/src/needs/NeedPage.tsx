import { Link, useParams } from 'react-router'
import type { Evidence, Need, NeedDecision } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { CorroborateLater, PartnersLater } from '../partner/Later'
import { Challenges } from '../ui/Challenges'
import { Facts, WebLink } from '../ui/Facts'
import { useCodes } from '../ui/codes'
import { age, count, dayOf, partialDate } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { ThreadsLater } from '../thread/Later'
import { Standing, place } from './NeedList'
import { collected, evidenceName, roleName, stateName } from './labels'
import { Remarks } from '../ui/Remarks'

export default function NeedPage() {
  const { slug = '' } = useParams()
  const { data: need, isPending, error, refetch } = useGet<Need>(`/api/needs/by-slug/${encodeURIComponent(slug)}`)
  usePage(need === undefined ? null : plain(need.titles), plain(need?.descriptions) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <NeedView need={need} />
}

function NeedView({ need }: { need: Need }) {
  const { isCurator } = useSession()
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_need()}</p>
        <h1>
          <Title of={need.titles} />
        </h1>
        <Standing claim={need.claim === true} corroborated={need.corroborated === true} />
      </header>
      <div className="entity-main">
        <Prose of={need.descriptions} />
        <EvidenceList evidence={need.evidence ?? []} />
        <Corroborations need={need} />
        <CorroborateLater need={need} />
        <Decisions decisions={need.decisions ?? []} />
        {need.state !== 'RETIRED' && <PartnersLater kind="NEED" id={need.id} title={plain(need.titles)} />}
      </div>
      <aside className="entity-side" aria-label={m.facts()}>
        <h2>{m.facts()}</h2>
        <NeedFacts need={need} />
        <p className="quiet">{need.updatedAt != null && m.updated({ age: age(need.updatedAt) })}</p>
        <ThreadsLater id={need.id} />
        <Remarks type="NEED" id={need.id} title={plain(need.titles)} correct={{ kind: 'behov', slug: need.slug }} />
        {isCurator && (
          <p>
            <Link to={`/behov/${need.slug}/redigera`}>{m.need_edit()}</Link>
          </p>
        )}
        <p>
          <Link to="/behov">{m.to_needs()}</Link>
        </p>
      </aside>
    </article>
  )
}

function NeedFacts({ need }: { need: Need }) {
  const areas = useCodes('need-areas')
  const types = useCodes('support-types')
  const stages = useCodes('stages')
  const named = (codes: readonly string[] | null | undefined, label: (code: string) => string) => (codes ?? []).map(label).join(', ')
  return (
    <Facts
      facts={[
        { name: m.need_state(), value: stateName(need.state) },
        { name: m.severity(), value: m.of_five({ severity: need.severity }) },
        { name: m.need_area(), value: <Link to={`/behov?needArea=${need.needArea}`}>{areas.label(need.needArea)}</Link> },
        { name: m.support_wanted(), value: named(need.supportTypes, types.label) || m.need_support_unknown() },
        { name: m.stages(), value: named(need.stages, stages.label) },
        { name: m.challenges(), value: (need.challenges ?? []).length > 0 && <Challenges codes={need.challenges} /> },
        { name: m.where(), value: place(need) },
        { name: m.need_beneficiaries(), value: plain(need.beneficiaries) },
        { name: m.need_owner(), value: need.owner?.name },
        { name: m.valid_from(), value: partialDate(need.validFrom) },
        { name: m.valid_to(), value: need.validTo != null && partialDate(need.validTo) },
        { name: m.need_confirmed(), value: need.confirmedAt == null ? m.need_not_confirmed() : dayOf(need.confirmedAt) },
      ]}
    />
  )
}

function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <section aria-labelledby="underlag">
      <h2 id="underlag">{m.evidence()}</h2>
      {evidence.length === 0 && <p>{m.need_evidence_none()}</p>}
      <ul className="sources">
        {evidence.map((each, i) => (
          <li key={i}>
            <strong>{evidenceName(each.kind)}</strong>: {each.url == null ? each.source : <WebLink url={each.url}>{each.source}</WebLink>}
            <Facts
              facts={[
                { name: m.evidence_collected(), value: collected(each) },
                { name: m.evidence_n(), value: each.n != null && count(each.n) },
                { name: m.evidence_rate(), value: each.responseRate != null && m.percent({ percent: count(Math.round(each.responseRate * 100)) }) },
                { name: m.evidence_method(), value: each.method },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Corroborations({ need }: { need: Need }) {
  const sectors = useCodes('sectors')
  const all = need.corroborations ?? []
  return (
    <section aria-labelledby="ocksa">
      <h2 id="ocksa">{m.corroborations()}</h2>
      <p className="quiet">{all.length === 0 ? m.corroborations_none() : m.corroborations_rule()}</p>
      <ul className="plain-list">
        {all.map((each) => (
          <li key={each.actorId}>
            {each.name} ({sectors.label(each.sector)}), {m.severity_of({ severity: each.severity })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who brought it to which state and why: roles and organisations, never people. */
function Decisions({ decisions }: { decisions: readonly NeedDecision[] }) {
  return (
    <section aria-labelledby="gang">
      <h2 id="gang">{m.need_course()}</h2>
      <ol className="plain-list">
        {decisions.map((each, i) => (
          <li key={i}>
            <strong>{stateName(each.state)}</strong> {dayOf(each.at)}, {each.organisation?.name ?? roleName(each.byRole)}
            <Prose of={each.why} />
          </li>
        ))}
      </ol>
    </section>
  )
}
