import { useState } from 'react'
import { Link } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { ApiProblem } from '../api/http'
import { basename } from '../app/locale'
import { usePage } from '../app/page'
import { itemsOf, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { Progress } from './ErasureProgress'
import { Refused } from './Refused'
import { useSending } from './useSending'
import { useMemberships } from './useSpeaker'

const STORES = () => [m.erase_store_directory(), m.erase_store_keycloak(), m.erase_store_search(), m.erase_store_dialogue(), m.erase_store_kafka(), m.erase_store_backup()]

/** Says what happens where and when, asks outright, and shows what comes of it. */
export default function ErasePage() {
  usePage(m.erase_title())
  const { isMember, pending } = useSession()
  const { busy, problem, send } = useSending()
  const [sure, setSure] = useState(false)
  const [receipt, setReceipt] = useState('')
  const orphans = itemsOf(useMemberships().data).filter(({ lastOwner }) => lastOwner)
  if (receipt !== '') return <Erased receipt={receipt} />
  if (pending) return <Loading lines={8} />
  if (!isMember) return <NeedsRole />
  return (
    <div className="reading">
      <h1>{m.erase_title()}</h1>
      <p className="lead">{m.erase_text()}</p>
      <h2>{m.erase_where()}</h2>
      <ul>
        {STORES().map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {orphans.length > 0 && (
        <div className="notice">
          <p>{m.erase_orphans()}</p>
          <ul>
            {orphans.map((each) => (
              <li key={each.id}>
                <Link to={`/konto/organisation?aktor=${each.actorId}`}>{each.actorName}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <label className="check">
        <input type="checkbox" checked={sure} onChange={() => setSure(!sure)} />
        <span className="check-name">{m.erase_account_sure()}</span>
      </label>
      <Refused problem={problem} />
      {problem instanceof ApiProblem && problem.code === 'login-too-old' && (
        <p>
          <a className="button" href={`/oauth2/authorization/keycloak?again&next=${encodeURIComponent(`${basename()}/konto/radera`)}`} rel="nofollow">
            {m.log_in_again()}
          </a>
        </p>
      )}
      <p className="button-row">
        <button type="button" className="button-danger" disabled={busy || !sure} onClick={() => send<{ receiptCode: string }>('/api/me', { method: 'DELETE', body: { confirmed: sure } }, ({ receiptCode }) => setReceipt(receiptCode))}>
          {m.erase_now()}
        </button>
        <Link to="/konto">{m.back_to_account()}</Link>
      </p>
    </div>
  )
}

function Erased({ receipt }: { receipt: string }) {
  return (
    <div className="reading">
      <h1>{m.erased_title()}</h1>
      <p>{m.erased_text()}</p>
      <p className="lead" data-testid="receipt">
        {receipt}
      </p>
      <Progress receipt={receipt} />
    </div>
  )
}
