import { useState } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { call } from '../api/http'
import type { Offer } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import { Drafted } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { OfferForm } from './OfferForm'
import { bodyOf, emptyDraft } from './fields'

/** A curator puts an offer into the directory. */
export default function PublishOffer() {
  usePage(m.publish_offer())
  const { isCurator, pending } = useSession()
  const { draft, change, forget, tools } = useDraft('/api/offers/new', emptyDraft)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [published, setPublished] = useState<Offer | null>(null)
  const [busy, setBusy] = useState(false)
  if (pending) return <Loading lines={14} />
  if (!isCurator) return <NeedsRole />
  const send = async () => {
    setBusy(true)
    setProblem(null)
    await call<Offer>('/api/offers', { method: 'POST', body: bodyOf(draft), idempotencyKey: key }).then(
      ({ body }) => {
        setPublished(body)
        forget()
        setKey(crypto.randomUUID())
      },
      (refused: unknown) => {
        setProblem(refused)
      },
    )
    setBusy(false)
  }
  return (
    <div className="reading">
      <h1>{m.publish_offer()}</h1>
      <p>{m.publish_offer_text()}</p>
      {published !== null && (
        <p className="notice notice-good" role="status">
          {m.offer_published({ name: plain(published.titles) })} <Link to={`/stod/${published.slug}`}>{m.see_offer()}</Link>
        </p>
      )}
      <Drafted tools={tools}>
        <OfferForm draft={draft} change={change} problem={problem} busy={busy} submit={() => void send()} submitName={m.publish()} />
      </Drafted>
    </div>
  )
}
