import { Link, useParams } from 'react-router'
import type { Edition, Page, PictureNeed } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { itemsOf, useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Facts } from '../ui/Facts'
import { count, dayOf, momentOf, partialDate } from '../ui/format'
import { ErrorNotice, Loading, PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { CellTable } from './CellTable'
import { NeedList } from './NeedList'
import { needCount } from './labels'
import { Remarks } from '../ui/Remarks'

export default function EditionPage() {
  const { slug = '' } = useParams()
  const { data: edition, isPending, error, refetch } = useGet<Edition>(`/api/editions/by-slug/${encodeURIComponent(slug)}`)
  usePage(edition === undefined ? null : edition.label, plain(edition?.messages[0]) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <EditionView edition={edition} />
}

function EditionView({ edition }: { edition: Edition }) {
  return (
    <article className="entity">
      <header>
        <p className="kind">{m.type_edition()}</p>
        <h1>{edition.label}</h1>
      </header>
      <div className="entity-main">
        <Errata edition={edition} />
        <section aria-labelledby="budskap">
          <h2 id="budskap">{m.edition_messages()}</h2>
          <ul>
            {edition.messages.map((message, i) => (
              <li key={i}>
                <Title of={message} />
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="siffror">
          <h2 id="siffror">{m.edition_figures()}</h2>
          <p>
            {needCount(edition.figures.totals.needs)}. {m.needs_totals({ corroborated: count(edition.figures.totals.corroborated), claims: count(edition.figures.totals.claims) })}
          </p>
          <CellTable figures={edition.figures} />
        </section>
        <section aria-labelledby="metod">
          <h2 id="metod">{m.edition_method()}</h2>
          <Prose of={edition.method} />
        </section>
        <Needs edition={edition} />
      </div>
      <aside className="entity-side" aria-label={m.facts()}>
        <h2>{m.facts()}</h2>
        <Facts
          facts={[
            { name: m.edition_day(), value: partialDate(edition.asOf) },
            { name: m.edition_known(), value: momentOf(edition.recordedAsOf) },
            { name: m.edition_published(), value: dayOf(edition.createdAt) },
            { name: m.edition_revision(), value: edition.revision },
          ]}
        />
        <h2>{m.edition_files()}</h2>
        <ul className="plain-list">
          {edition.files.map(({ format, href, bytes }) => (
            <li key={format}>
              <a href={href}>
                {edition.label}, {format}
              </a>{' '}
              <span className="quiet">({m.kilobytes({ size: count(Math.max(1, Math.round(bytes / 1000))) })})</span>
            </li>
          ))}
        </ul>
        <h2>{m.edition_cite()}</h2>
        <p>{m.edition_citation({ label: edition.label, revision: edition.revision, day: dayOf(edition.updatedAt) })}</p>
        <p className="quiet hash">SHA-256 {edition.contentHash}</p>
        <p>
          <Link to="/behov/utgavor">{m.editions_title()}</Link>
        </p>
        <Remarks type="EDITION" id={edition.id} title={edition.label} />
      </aside>
    </article>
  )
}

function Errata({ edition }: { edition: Edition }) {
  if (edition.errata.length === 0) return null
  return (
    <section className="notice" aria-labelledby="rattelser">
      <h2 id="rattelser">{m.edition_errata()}</h2>
      <ul>
        {edition.errata.map((each) => (
          <li key={each.revision}>
            {m.edition_revision()} {each.revision}, {dayOf(each.at)}: <Title of={each.text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Needs({ edition }: { edition: Edition }) {
  const { data, isPending, error, refetch } = useGet<Page<PictureNeed>>(`/api/editions/${edition.id}/needs?limit=50`)
  return (
    <section aria-labelledby="behoven">
      <h2 id="behoven">{m.needs_list()}</h2>
      {isPending && <Loading />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      <NeedList needs={itemsOf(data)} />
      {data?.next != null && <p className="quiet">{m.edition_rest()}</p>}
    </section>
  )
}
