import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { get } from '../api/http'
import type { Feedback, Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import { STATUSES, statusName } from '../feedback/words'
import * as m from '../paraglide/messages/_index.js'
import { Select } from '../ui/form'
import { ErrorNotice, Loading } from '../ui/states'
import { FeedbackItem } from './FeedbackItem'

/** What visitors say stands in their way, the longest waiting first. */
export default function FeedbackPage() {
  usePage(m.feedback_queue())
  const { isCurator, pending } = useSession()
  const [query, setQuery] = useSearchParams()
  const status = STATUSES.find((each) => each === query.get('status')) ?? 'NEW'
  const path = `/api/feedback?status=${status}&limit=50`
  const { data, isPending, error, refetch } = useGet<Page<Feedback>>(isCurator ? path : null)
  if (pending) return <Loading lines={10} />
  if (!isCurator) return <NeedsRole />
  return (
    <div className="reading">
      <h1>{m.feedback_queue()}</h1>
      <p>{m.feedback_queue_text()}</p>
      <Select name="status" label={m.review_state()} value={status} errors={[]} change={(value) => setQuery(value === '' ? {} : { status: value }, { replace: true })} choices={STATUSES.map((value) => ({ value, label: statusName(value) }))} />
      {isPending && <Loading lines={8} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && <Pages key={path} path={path} first={data} />}
      <p>
        <Link to="/granskning">{m.queue_title()}</Link>
      </p>
    </div>
  )
}

function Pages({ path, first }: { path: string; first: Page<Feedback> }) {
  const [more, setMore] = useState<Page<Feedback>[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const pages = [first, ...more]
  const items = pages.flatMap((page) => itemsOf(page))
  const next = pages.at(-1)?.next ?? null
  if (items.length === 0) return <p>{m.feedback_queue_empty()}</p>
  return (
    <>
      <ul className="queue">
        {items.map((item) => (
          <FeedbackItem key={item.id} feedback={item} />
        ))}
      </ul>
      {problem !== null && <ErrorNotice error={problem} />}
      {next !== null && (
        <button type="button" className="button-secondary" onClick={() => void get<Page<Feedback>>(`${path}&cursor=${encodeURIComponent(next)}`).then((page) => setMore([...more, page]), setProblem)}>
          {m.show_more()}
        </button>
      )}
    </>
  )
}
