import { Link, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import type { PossibleDuplicate, ProposalReview } from '../api/types'
import { NotFound, Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { StepList } from '../bidra/StepList'
import { kindOf } from '../bidra/kinds'
import { complaintName, kindName, stateName } from '../bidra/words'
import * as m from '../paraglide/messages/_index.js'
import { Facts } from '../ui/Facts'
import { age } from '../ui/format'
import { Loading } from '../ui/states'
import { Deciding } from './Deciding'
import { fieldLabel, written } from './fieldLabels'
import { objectionText } from './objections'

export default function ReviewPage() {
  const [query] = useSearchParams()
  const id = query.get('id')
  const { isCurator, pending } = useSession()
  const { data, isPending, error, refetch } = useGet<ProposalReview>(isCurator && id !== null ? `/api/proposals/${encodeURIComponent(id)}` : null)
  usePage(data === undefined ? null : data.title || kindName(data.kind))
  if (pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  if (id === null) return <NotFound />
  if (isPending) return <Loading lines={14} />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Review key={data.version} review={data} />
}

/** A proposal beside what it would change and what it may repeat. */
export function Review({ review }: { review: ProposalReview }) {
  const waits = ['RECEIVED', 'CHANGES_REQUESTED', 'APPEALED'].includes(review.state)
  return (
    <div className="reading">
      <p className="kind">{kindName(review.kind)}</p>
      <h1>{review.title === '' ? kindName(review.kind) : review.title}</h1>
      <p role="status">
        <strong>{stateName(review.state)}</strong> <span className="quiet">{age(review.receivedAt)}</span>
      </p>
      <Duplicates review={review} />
      {review.kind === 'REPORT' ? <Reported review={review} /> : review.targetNow == null && review.target == null ? <Proposed review={review} /> : <Compared review={review} />}
      <StepList steps={review.steps} />
      {waits && (review.objection == null ? <Deciding review={review} /> : <p className="notice">{objectionText(review.objection)}</p>)}
      <p>
        <Link to="/granskning">{m.review_back()}</Link>
      </p>
    </div>
  )
}

function Proposed({ review }: { review: ProposalReview }) {
  const facts = Object.entries(review.payload).map(([name, value]) => ({ name: fieldLabel(review.kind, name), value: written(value) }))
  return <Facts facts={facts} />
}

function Reported({ review }: { review: ProposalReview }) {
  const { reason, text, page } = review.payload as { reason?: never; text?: string; page?: string | null }
  return (
    <>
      <Facts
        facts={[
          { name: m.report_why(), value: reason === undefined ? '' : complaintName(reason) },
          { name: m.report_words(), value: text === undefined ? '' : <span className="as-written">{text}</span> },
          { name: m.review_page(), value: page != null && <Link to={page.replace(/^\/en(?=\/)/, '')}>{page}</Link> },
        ]}
      />
    </>
  )
}

/** Field by field: as it was when the correction was written, as it is, as it would be. */
function Compared({ review }: { review: ProposalReview }) {
  const now = review.targetNow
  const kind = kindOf(review.kind)
  return (
    <>
      {now == null && <p className="notice notice-error">{m.review_target_gone()}</p>}
      {now != null && kind !== undefined && (
        <p>
          <Link to={`${kind.pages}/${now.slug}`}>{m.see_result()}</Link>
        </p>
      )}
      {now?.stale === true && <p className="notice notice-error">{now.conflicts.length > 0 ? m.review_conflict() : m.review_stale()}</p>}
      <div className="table-frame" tabIndex={0} role="region" aria-label={m.review_compare()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.field()}</th>
              <th scope="col">{m.review_then()}</th>
              <th scope="col">{m.review_now()}</th>
              <th scope="col">{m.review_proposed()}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(review.payload).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{fieldLabel(review.kind, name)}</th>
                <td>{written(review.base[name]) || m.not_stated()}</td>
                <td>{now == null ? '' : written(now.fields[name]) || m.not_stated()}</td>
                <td>{written(value) || m.not_stated()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Duplicates({ review }: { review: ProposalReview }) {
  if (review.possibleDuplicates.length === 0) return null
  const names: Record<PossibleDuplicate['likeness'], string> = { SAME_NUMBER: m.likeness_number(), SAME_NAME: m.likeness_name(), ALIKE: m.likeness_alike(), PROPOSED_TOO: m.likeness_proposed() }
  const pages = kindOf(review.kind)?.pages ?? ''
  return (
    <section className="notice" aria-labelledby="liknande">
      <h2 id="liknande">{m.review_duplicates()}</h2>
      <ul>
        {review.possibleDuplicates.map(({ likeness, id, slug }) => (
          <li key={likeness + id}>
            {names[likeness]}: <Link to={slug == null ? `/granskning/arende?id=${id}` : `${pages}/${slug}`}>{slug ?? review.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
