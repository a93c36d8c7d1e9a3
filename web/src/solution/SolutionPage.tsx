import { Link, useParams } from 'react-router'
import type { Solution } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import { ImpactsLater } from '../impact/ImpactsLater'
import { ActorName } from '../initiative/InitiativePage'
import * as m from '../paraglide/messages/_index.js'
import { PartnersLater } from '../partner/Later'
import { Facts, Sources, WebLink } from '../ui/Facts'
import { Challenges } from '../ui/Challenges'
import { Goals } from '../ui/Goals'
import { useCodes } from '../ui/codes'
import { countyName } from '../ui/counties'
import { evidenceName, evidenceText } from '../ui/evidence'
import { age, money } from '../ui/format'
import { useSpeaker } from '../people/useSpeaker'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { AdopterTable } from './AdopterTable'
import { Remarks } from '../ui/Remarks'

export default function SolutionPage() {
  const { slug = '' } = useParams()
  const { data: solution, isPending, error, refetch } = useGet<Solution>(`/api/solutions/by-slug/${encodeURIComponent(slug)}`)
  usePage(solution === undefined ? null : plain(solution.titles), plain(solution?.descriptions) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <SolutionView solution={solution} />
}

export function SolutionView({ solution }: { solution: Solution }) {
  const { mayEdit } = useSpeaker(solution.owner.actorId)
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_solution()}</p>
        <h1>
          <Title of={solution.titles} />
        </h1>
      </header>
      <div className="entity-main">
        <Prose of={solution.descriptions} />
        <EvidenceShown solution={solution} />
        <Spread solution={solution} />
        <section aria-labelledby="anvands">
          <h2 id="anvands">{m.adopters_title()}</h2>
          <AdopterTable adopters={solution.adopters ?? []} />
        </section>
        {solution.status === 'PUBLISHED' && <ImpactsLater kind="SOLUTION" id={solution.id} name={plain(solution.titles)} />}
        {solution.status === 'PUBLISHED' && <PartnersLater kind="SOLUTION" id={solution.id} title={plain(solution.titles)} />}
      </div>
      <aside className="entity-side" aria-label={m.facts()}>
        <h2>{m.facts()}</h2>
        <SolutionFacts solution={solution} />
        <h2>{m.source()}</h2>
        <Sources sources={solution.sources} />
        <p className="quiet">{solution.updatedAt != null && m.updated({ age: age(solution.updatedAt) })}</p>
        {mayEdit ? (
          <p>
            <Link className="button-secondary" to={`/losningar/${solution.slug}/redigera`}>
              {m.change_solution()}
            </Link>
          </p>
        ) : (
          <Remarks type="SOLUTION" id={solution.id} title={plain(solution.titles)} correct={{ kind: 'losning', slug: solution.slug }} />
        )}
      </aside>
    </article>
  )
}

function EvidenceShown({ solution: { evidenceLevel: level, evidence = [] } }: { solution: Solution }) {
  return (
    <section aria-labelledby="evidens">
      <h2 id="evidens">{m.evidence_title()}</h2>
      <p>
        <strong>{m.evidence_at({ level, name: evidenceName(level) })}</strong>
      </p>
      <p>{evidenceText(level)}</p>
      <h3>{m.evidence_read()}</h3>
      {evidence.length === 0 && <p className="quiet">{m.evidence_none()}</p>}
      <ul className="plain-list">
        {evidence.map(({ url, label }) => (
          <li key={url}>
            <WebLink url={url}>{plain(label) || undefined}</WebLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Spread({ solution }: { solution: Solution }) {
  if (solution.readyToSpread !== true) return <p className="quiet">{m.not_ready_to_spread()}</p>
  return (
    <section className="woven-panel" aria-labelledby="sprids">
      <h2 id="sprids">{m.ready_to_spread()}</h2>
      <p>{m.ready_to_spread_text()}</p>
      <Prose of={solution.adoptionNeeds} />
    </section>
  )
}

function SolutionFacts({ solution }: { solution: Solution }) {
  const stages = useCodes('stages')
  const municipalities = useCodes('municipalities')
  const cost = [solution.cost?.amount == null ? '' : money(solution.cost.amount), plain(solution.cost?.texts)].filter((part) => part !== '').join(', ')
  return (
    <Facts
      facts={[
        { name: m.owner(), value: <ActorName actor={solution.owner} /> },
        { name: m.challenges(), value: <Challenges codes={solution.challenges} /> },
        { name: m.beneficiaries(), value: plain(solution.beneficiaries) },
        { name: m.cost(), value: cost },
        { name: m.stages(), value: (solution.stages ?? []).map(stages.label).join(', ') },
        { name: m.filter_municipality(), value: solution.municipality != null && municipalities.label(solution.municipality) },
        { name: m.filter_county(), value: solution.county != null && countyName(solution.county) },
        { name: m.filter_sdg(), value: (solution.sdgTargets ?? []).length > 0 && <Goals targets={solution.sdgTargets} /> },
      ]}
    />
  )
}
