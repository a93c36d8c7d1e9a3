import { Link, useParams } from 'react-router'
import type { ActorRef, Funding, Initiative } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import { ImpactsLater } from '../impact/ImpactsLater'
import * as m from '../paraglide/messages/_index.js'
import { Facts, Sources, WebLink } from '../ui/Facts'
import { Goals } from '../ui/Goals'
import { countyName } from '../ui/counties'
import { age, money, partialDate } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { TimeBar } from './TimeBar'
import { Remarks } from '../ui/Remarks'

export default function InitiativePage() {
  const { slug = '' } = useParams()
  const { data: initiative, isPending, error, refetch } = useGet<Initiative>(`/api/initiatives/by-slug/${encodeURIComponent(slug)}`)
  usePage(initiative === undefined ? null : plain(initiative.titles), plain(initiative?.descriptions) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <InitiativeView initiative={initiative} />
}

function InitiativeView({ initiative }: { initiative: Initiative }) {
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_initiative()}</p>
        <h1>
          <Title of={initiative.titles} />
        </h1>
      </header>
      <div className="entity-main">
        <section aria-labelledby="tid">
          <h2 id="tid">{m.time_title()}</h2>
          <TimeBar initiative={initiative} />
        </section>
        <Prose of={initiative.descriptions} />
        {plain(initiative.activities) !== '' && (
          <section aria-labelledby="gor">
            <h2 id="gor">{m.activities()}</h2>
            <Prose of={initiative.activities} />
          </section>
        )}
        <Fundings fundings={initiative.fundings ?? []} />
        {initiative.percent === 100 && <WhatIsLeft initiative={initiative} />}
        <ImpactsLater kind="INITIATIVE" id={initiative.id} name={plain(initiative.titles)} />
      </div>
      <aside className="entity-side" aria-label={m.facts()}>
        <h2>{m.facts()}</h2>
        <Facts
          facts={[
            { name: m.lead(), value: initiative.lead != null && <ActorName actor={initiative.lead} /> },
            { name: m.partners(), value: (initiative.partners ?? []).length > 0 && <ActorNames actors={initiative.partners ?? []} /> },
            { name: m.filter_county(), value: initiative.county != null && countyName(initiative.county) },
            { name: m.filter_sdg(), value: (initiative.sdgTargets ?? []).length > 0 && <Goals targets={initiative.sdgTargets} /> },
          ]}
        />
        <h2>{m.source()}</h2>
        <Sources sources={initiative.sources} />
        <p className="quiet">{initiative.updatedAt != null && m.updated({ age: age(initiative.updatedAt) })}</p>
        <Remarks type="INITIATIVE" id={initiative.id} title={plain(initiative.titles)} />
      </aside>
    </article>
  )
}

function Fundings({ fundings }: { fundings: Funding[] }) {
  return (
    <section aria-labelledby="pengar">
      <h2 id="pengar">{m.funding()}</h2>
      {fundings.length === 0 && <p className="quiet">{m.funding_unknown()}</p>}
      {fundings.map((funding, i) => (
        <div key={i} className="funding">
          <p className="amount">{funding.amount == null ? m.amount_unknown() : money(funding.amount)}</p>
          <p>
            {m.from_funder()} <ActorName actor={funding.funder} />
            {funding.programme != null && `, ${funding.programme}`}
            {funding.awardedOn != null && ` (${partialDate(funding.awardedOn)})`}
          </p>
          <h3>{m.why_funded()}</h3>
          {plain(funding.rationale) === '' ? <p className="quiet">{m.why_unknown()}</p> : <Prose of={funding.rationale} />}
        </div>
      ))}
    </section>
  )
}

/** The time is over: what lives on of it is the question that matters. */
function WhatIsLeft({ initiative }: { initiative: Initiative }) {
  const { followUp } = initiative
  const links = followUp?.links ?? []
  const known = plain(followUp?.texts)
  const repeatsQuestion = known === m.what_is_left()
  return (
    <section id="kvar" className="woven-panel" aria-labelledby="kvar-rubrik">
      <h2 id="kvar-rubrik">{m.what_is_left()}</h2>
      {(known === '' || repeatsQuestion) && links.length === 0 ? <p>{m.nothing_known_left()}</p> : <Prose of={followUp?.texts} />}
      {links.length > 0 && (
        <ul className="plain-list">
          {links.map(({ url, label }) => (
            <li key={url}>
              <WebLink url={url}>{plain(label) || undefined}</WebLink>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/om#ratta">{m.tell_what_is_left()}</Link>
      </p>
    </section>
  )
}

/** The name leads to a search for it: the reference holds the id, the page's address holds the slug. */
export function ActorName({ actor }: { actor: ActorRef }) {
  return <Link to={`/sok?type=actor&q=${encodeURIComponent(actor.name)}`}>{actor.name}</Link>
}

const ActorNames = ({ actors }: { actors: ActorRef[] }) => (
  <ul className="plain-list">
    {actors.map((actor) => (
      <li key={actor.actorId ?? actor.name}>
        <ActorName actor={actor} />
      </li>
    ))}
  </ul>
)
