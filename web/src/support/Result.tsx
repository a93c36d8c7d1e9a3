import { useState } from 'react'
import { Link } from 'react-router'
import { basename, locale, withinSite } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { count, momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Title, plain } from '../ui/text'
import { toFragment, type Answers } from './answers'
import { useSupport, type Match } from './api'
import { openUntil, reason, type Label } from './words'

/** Three parts: what fits, what to check, and what is near but not for you now. */
export function Result({ answers }: { answers: Answers }) {
  const found = useSupport(answers)
  const labels = useLabels()
  const pages = found.data?.pages ?? []
  const first = pages[0]
  const hits = pages.flatMap((page) => page.hits)
  const toCheck = pages.flatMap((page) => page.toCheck)
  return (
    <div aria-busy={found.isFetching}>
      <p role="status" aria-atomic="true" className="quiet">
        {found.isPending ? m.searching() : first === undefined ? '' : m.support_count({ hits: count(first.total.hits), toCheck: count(first.total.toCheck) })}
      </p>
      {found.isPending && <Loading lines={12} />}
      {found.isError && <ErrorNotice error={found.error} retry={found.refetch} />}
      {first !== undefined && (
        <>
          {first.total.hits + first.total.toCheck === 0 && <p className="empty">{m.support_none()}</p>}
          <Part title={m.support_hits({ count: count(first.total.hits) })} text={first.total.hits === 0 ? m.support_hits_none() : m.support_hits_text()} matches={hits} labels={labels} />
          <Part title={m.support_to_check({ count: count(first.total.toCheck) })} text={m.support_to_check_text()} matches={toCheck} labels={labels} />
          {found.hasNextPage && (
            <button type="button" className="button-secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {found.isFetchingNextPage ? m.loading() : m.show_more()}
            </button>
          )}
          {first.notNow.length > 0 && <Part title={m.support_not_now()} text={m.support_not_now_text()} matches={first.notNow} labels={labels} />}
          <Share answers={answers} />
        </>
      )}
    </div>
  )
}

function useLabels(): Label {
  const lists = { 'legal-forms': useCodes('legal-forms'), sectors: useCodes('sectors'), stages: useCodes('stages') }
  return (list, code) => lists[list].label(code)
}

function Part({ title, text, matches, labels }: { title: string; text: string; matches: readonly Match[]; labels: Label }) {
  return (
    <section className="support-part">
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {matches.length > 0 && (
        <ol className="hits">
          {matches.map((match) => (
            <SupportMatch key={match.id} match={match} labels={labels} />
          ))}
        </ol>
      )}
    </section>
  )
}

function SupportMatch({ match, labels }: { match: Match; labels: Label }) {
  const kinds = useCodes('support-types')
  const reasons = match.rules.map((finding) => ({ verdict: finding.verdict, text: reason(finding, labels) })).filter(({ text }) => text !== null && text !== '')
  return (
    <li>
      <h3>
        <Link to={withinSite(match.links.page)}>
          <Title of={match.titles} />
        </Link>
      </h3>
      <p className="hit-kind">{[match.owner, ...match.supportTypes.map(kinds.label)].filter((part) => part != null && part !== '').join(' · ')}</p>
      {reasons.length > 0 && (
        <ul className="reasons">
          {reasons.map(({ verdict, text }) => (
            <li key={text} className={`reason-${verdict.toLowerCase()}`}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <Times match={match} />
    </li>
  )
}

function Times({ match: { titles, nextOpening, closesAt, stale, links } }: { match: Match }) {
  const time = nextOpening != null ? m.support_opens({ moment: momentOf(nextOpening) }) : closesAt == null ? null : openUntil(closesAt)
  if (time === null && !stale && links.calendar == null) return null
  return (
    <p className="hit-why">
      {time} {stale && <span className="ended">{m.support_stale()}</span>}{' '}
      {links.calendar != null && (
        <a href={`${links.calendar}?lang=${locale()}`} aria-label={m.support_calendar_for({ title: plain(titles) })}>
          {m.support_calendar()}
        </a>
      )}
    </p>
  )
}

/** A link that carries the answers in its fragment, which stays in the browser. */
function Share({ answers }: { answers: Answers }) {
  const [copied, setCopied] = useState(false)
  const path = `${basename()}/hitta-stod#${toFragment(answers)}`
  return (
    <p className="share">
      <a href={path}>{m.support_link()}</a>{' '}
      <button type="button" className="button-link" onClick={() => void navigator.clipboard.writeText(`${location.origin}${path}`).then(() => setCopied(true), () => undefined)}>
        {m.support_copy()}
      </button>
      <span role="status"> {copied ? m.support_copied() : ''}</span>
      <br />
      <span className="quiet">{m.support_link_text()}</span>
    </p>
  )
}
