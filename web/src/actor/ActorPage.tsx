import { useEffect } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Actor, Initiative, Offer, Page } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { itemsOf, useGet } from '../app/queries'
import { ImpactsLater } from '../impact/ImpactsLater'
import { timeStatusName } from '../initiative/TimeBar'
import { intakeSentence } from '../offer/words'
import * as m from '../paraglide/messages/_index.js'
import { useSpeaker } from '../people/useSpeaker'
import { Assure } from './Assure'
import { Facts, Sources, WebLink, type Fact } from '../ui/Facts'
import { Remarks } from '../ui/Remarks'
import { Challenges } from '../ui/Challenges'
import { Goals } from '../ui/Goals'
import { useCodes } from '../ui/codes'
import { countyName } from '../ui/counties'
import { Fresh } from '../ui/Fresh'
import { age, countryName } from '../ui/format'
import { ErrorNotice, Loading, PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'

export default function ActorPage() {
  const { slug = '' } = useParams()
  const navigate = useNavigate()
  const { data: actor, isPending, error, refetch } = useGet<Actor>(`/api/actors/by-slug/${encodeURIComponent(slug)}`)
  usePage(actor === undefined ? null : plain(actor.names), plain(actor?.descriptions) || undefined)
  const now = actor?.slug
  useEffect(() => {
    if (now !== undefined && now !== slug) void navigate(`/aktorer/${now}`, { replace: true })
  }, [now, slug, navigate])
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <ActorView actor={actor} />
}

function ActorView({ actor }: { actor: Actor }) {
  const { mayEdit } = useSpeaker(actor.id)
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_actor()}</p>
        <h1>
          <Title of={actor.names} />
        </h1>
        <Standing actor={actor} />
      </header>
      <div className="entity-main">
        <Prose of={actor.descriptions} />
        <section aria-labelledby="fakta">
          <h2 id="fakta">{m.facts()}</h2>
          <ActorFacts actor={actor} />
        </section>
        <Offers actor={actor} />
        <Initiatives actor={actor} />
        <ImpactsLater kind="ACTOR" id={actor.id} name={plain(actor.names)} />
      </div>
      <aside className="entity-side" aria-labelledby="kalla">
        <h2 id="kalla">{m.source()}</h2>
        <Sources sources={actor.sources} names={actor.names} />
        <p className="quiet">{actor.updatedAt != null && m.updated({ age: age(actor.updatedAt) })}</p>
        {mayEdit ? (
          <div className="stacked-form">
            <EditActor actor={actor} />
            {actor.status === 'PUBLISHED' && <Assure path={`/api/actors/${actor.id}`} read={`/api/actors/by-slug/${encodeURIComponent(actor.slug)}`} seen={actor.version} />}
          </div>
        ) : (
          <>
            <Remarks type="ACTOR" id={actor.id} title={plain(actor.names)} correct={{ kind: 'aktor', slug: actor.slug }} />
            {actor.status === 'PUBLISHED' && (
              <p>
                <Link to={`/konto/ansprak?aktor=${actor.slug}`}>{m.claim_title()}</Link>
              </p>
            )}
          </>
        )}
      </aside>
    </article>
  )
}

const EditActor = ({ actor }: { actor: Actor }) => (
  <Link className="button-secondary" to={`/aktorer/${actor.slug}/redigera`}>
    {m.edit_actor()}
  </Link>
)

/** Whether somebody has said that this is still true, and whether the actor is still there. */
function Standing({ actor }: { actor: Actor }) {
  if (actor.status === 'DISSOLVED') return <p className="standing standing-ended">{m.actor_dissolved()}</p>
  return <Fresh assuredAt={actor.assuredAt} />
}

function ActorFacts({ actor }: { actor: Actor }) {
  const sectors = useCodes('sectors')
  const roles = useCodes('roles')
  const levels = useCodes('levels')
  const legalForms = useCodes('legal-forms')
  const municipalities = useCodes(actor.municipality == null ? 'counties' : 'municipalities')
  const facts: Fact[] = [
    {
      name: m.filter_sector(),
      value: actor.sector != null && (
        <>
          {sectors.label(actor.sector)}
          {actor.sectorAssumed === true && <span className="quiet"> ({m.assumed()})</span>}
        </>
      ),
    },
    { name: m.filter_role(), value: actor.roles?.map(roles.label).join(', ') },
    { name: m.level(), value: actor.level != null && levels.label(actor.level) },
    { name: m.legal_form(), value: actor.legalForm != null && legalForms.label(actor.legalForm) },
    { name: m.organisation_number(), value: actor.organisationNumber?.replace(/^(\d{6})(\d{4})$/, '$1-$2') },
    { name: m.website(), value: actor.website != null && <WebLink url={actor.website} /> },
    { name: m.locality(), value: actor.locality },
    { name: m.filter_municipality(), value: actor.municipality != null && municipalities.label(actor.municipality) },
    { name: m.filter_county(), value: actor.county != null && <Link to={`/sok?type=actor&county=${actor.county}`}>{countyName(actor.county)}</Link> },
    { name: m.filter_country(), value: actor.country != null && countryName(actor.country) },
    { name: m.challenges(), value: (actor.challenges ?? []).length > 0 && <Challenges codes={actor.challenges} /> },
    { name: m.filter_sdg(), value: (actor.sdgTargets ?? []).length > 0 && <Goals targets={actor.sdgTargets} /> },
  ]
  return <Facts facts={facts} />
}

/** Only where there are some: most actors give no support, and that is nothing to say. */
function Offers({ actor }: { actor: Actor }) {
  const { data, error, refetch } = useGet<Page<Offer>>(`/api/offers?owner=${actor.id}&limit=100`)
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (itemsOf(data).length === 0) return null
  return (
    <section aria-labelledby="stod">
      <h2 id="stod">{m.actor_offers()}</h2>
      <ul className="plain-list">
        {itemsOf(data).map((offer) => (
          <li key={offer.id}>
            <Link to={`/stod/${offer.slug}`}>
              <Title of={offer.titles} />
            </Link>
            <br />
            <span className="quiet">{intakeSentence(offer)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Initiatives({ actor }: { actor: Actor }) {
  const { data, isPending, error, refetch } = useGet<Page<Initiative>>(`/api/initiatives?actor=${actor.id}&limit=100`)
  const mine = itemsOf(data)
    .map((initiative) => ({ initiative, parts: partsOf(initiative, [actor.id, ...(actor.absorbed ?? []).flatMap(({ ids }) => ids ?? [])]) }))
    .filter(({ parts }) => parts.length > 0)
  return (
    <section aria-labelledby="initiativ">
      <h2 id="initiativ">{m.nav_initiatives()}</h2>
      {isPending && <Loading lines={3} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && mine.length === 0 && <p className="quiet">{m.actor_no_initiatives()}</p>}
      <ul className="plain-list">
        {mine.map(({ initiative, parts }) => (
          <li key={initiative.id}>
            <Link to={`/initiativ/${initiative.slug}`}>
              <Title of={initiative.titles} />
            </Link>
            <br />
            <span className="quiet">
              {parts.join(', ')} · {timeStatusName(initiative.timeStatus)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Also where it stands by the id of an actor that was merged into it. */
function partsOf(initiative: Initiative, ids: readonly string[]): string[] {
  const isIt = (ref: { actorId?: string | null } | null | undefined) => ref?.actorId != null && ids.includes(ref.actorId)
  return [
    ...(isIt(initiative.lead) ? [m.part_lead()] : []),
    ...(initiative.partners?.some(isIt) === true ? [m.part_partner()] : []),
    ...(initiative.fundings?.some((f) => isIt(f.funder)) === true ? [m.part_funder()] : []),
  ]
}
