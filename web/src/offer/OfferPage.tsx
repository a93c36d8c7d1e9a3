import { useEffect } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Assure } from '../actor/Assure'
import type { Offer } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Facts, Sources, WebLink } from '../ui/Facts'
import { useCodes } from '../ui/codes'
import { countyName } from '../ui/counties'
import { useSpeaker } from '../people/useSpeaker'
import { Fresh } from '../ui/Fresh'
import { age, countryName, languageName } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { momentLong } from '../ui/times'
import { capacityText, hasText, intakeNow, intakeSentence, isStale, offerPath, rangeText, rulesOf } from './words'
import { Remarks } from '../ui/Remarks'

export default function OfferPage() {
  const { slug = '' } = useParams()
  const navigate = useNavigate()
  const { data: offer, isPending, error, refetch } = useGet<Offer>(offerPath(slug))
  usePage(offer === undefined ? null : plain(offer.titles), plain(offer?.descriptions) || undefined)
  const now = offer?.slug
  useEffect(() => {
    if (now !== undefined && now !== slug) void navigate(`/stod/${now}`, { replace: true })
  }, [now, slug, navigate])
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <OfferView offer={offer} />
}

function OfferView({ offer }: { offer: Offer }) {
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_offer()}</p>
        <h1>
          <Title of={offer.titles} />
        </h1>
        <p>
          {m.offer_given_by()} <Link to={`/sok?type=actor&q=${encodeURIComponent(offer.owner.name)}`}>{offer.owner.name}</Link>
        </p>
        <Fresh assuredAt={offer.assuredAt} />
      </header>
      <div className="entity-main">
        <Prose of={offer.descriptions} />
        <IntakeAndApplying offer={offer} />
        <Eligibility offer={offer} />
        <section aria-labelledby="fakta">
          <h2 id="fakta">{m.facts()}</h2>
          <OfferFacts offer={offer} />
        </section>
      </div>
      <aside className="entity-side" aria-labelledby="kalla">
        <h2 id="kalla">{m.source()}</h2>
        <Sources sources={offer.sources} names={offer.titles} />
        <p className="quiet">{offer.updatedAt != null && m.updated({ age: age(offer.updatedAt) })}</p>
        <Weight offer={offer} />
        <Changing offer={offer} />
      </aside>
    </article>
  )
}

/** What nobody has looked at for long counts for less, and that is said. */
function Weight({ offer }: { offer: Offer }) {
  if (!isStale(offer) || offer.freshness == null) return null
  return <p className="quiet">{m.offer_weight({ percent: Math.round(100 * offer.freshness) })}</p>
}

function Changing({ offer }: { offer: Offer }) {
  const { mayEdit } = useSpeaker(offer.owner.actorId)
  if (!mayEdit) {
    return <Remarks type="OFFER" id={offer.id} title={plain(offer.titles)} correct={{ kind: 'stod', slug: offer.slug }} />
  }
  return (
    <div className="stacked-form">
      <Link className="button-secondary" to={`/stod/${offer.slug}/redigera`}>
        {m.edit_actor()}
      </Link>
      <Assure path={`/api/offers/${offer.id}`} read={offerPath(offer.slug)} seen={offer.revision} />
    </div>
  )
}

function IntakeAndApplying({ offer }: { offer: Offer }) {
  const { intake, howToApply } = offer
  const abroad = intake != null && intake.zone !== 'Europe/Stockholm' && intake.closesAt != null && intake.closes != null
  return (
    <section className="woven-panel" aria-labelledby="ansokan">
      <h2 id="ansokan">{m.offer_apply_title()}</h2>
      <p>
        <strong>{intakeSentence(offer)}</strong>
      </p>
      {abroad && <p className="quiet">{m.offer_other_zone({ moment: momentLong(intake.closesAt ?? ''), theirs: (intake.closes ?? '').replace('T', ' '), zone: intake.zone ?? '' })}</p>}
      <Prose of={howToApply?.texts} />
      {howToApply?.url != null && intakeNow(offer) !== 'resting' && (
        <p>
          <WebLink url={howToApply.url}>{m.offer_apply_at({ host: hostOf(howToApply.url) })}</WebLink>
        </p>
      )}
    </section>
  )
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url

function Eligibility({ offer }: { offer: Offer }) {
  const legalForm = useCodes('legal-forms').label
  const sector = useCodes('sectors').label
  const stage = useCodes('stages').label
  const rules = rulesOf(offer, { legalForm, sector, stage, county: countyName })
  const more = offer.eligibility?.freeText
  return (
    <section aria-labelledby="vem">
      <h2 id="vem">{m.offer_who_title()}</h2>
      {rules.length === 0 && !hasText(more) && <p className="quiet">{m.offer_no_rules()}</p>}
      <Facts facts={rules} />
      {hasText(more) && (
        <>
          <h3>{m.offer_rules_more()}</h3>
          <Prose of={more} />
        </>
      )}
    </section>
  )
}

function OfferFacts({ offer }: { offer: Offer }) {
  const kinds = useCodes('support-types')
  const areas = useCodes('need-areas')
  const stages = useCodes('stages')
  return (
    <Facts
      facts={[
        { name: m.offer_kind(), value: offer.supportTypes?.map(kinds.label).join(', ') },
        { name: m.offer_amount(), value: offer.ticket != null && rangeText(offer.ticket) },
        { name: m.offer_cost(), value: hasText(offer.cost) && <Title of={offer.cost} /> },
        { name: m.need_areas(), value: offer.needAreas?.map(areas.label).join(', ') },
        { name: m.stages(), value: offer.stages?.map(stages.label).join(', ') },
        { name: m.offer_reach(), value: reachOf(offer) },
        { name: m.offer_jurisdiction(), value: offer.jurisdiction != null && countryName(offer.jurisdiction) },
        { name: m.offer_capacity(), value: capacityText(offer) },
        { name: m.offer_languages(), value: offer.languages?.map(languageName).join(', ') },
      ]}
    />
  )
}

function reachOf({ reach, counties }: Offer): string {
  if (reach === 'REGIONAL') return (counties ?? []).map(countyName).join(', ')
  return reach === 'INTERNATIONAL' ? m.reach_international() : m.reach_national()
}
