import { useState } from 'react'
import { Link } from 'react-router'
import * as m from '../paraglide/messages/_index.js'

/** The code is shown here and nowhere else. It is no link: an address is remembered by browsers and read by others. */
export function Received({ receipt, again }: { receipt: string; again: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <section className="notice notice-good" aria-labelledby="kvitto">
      <h2 id="kvitto" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {m.sent_title()}
      </h2>
      <p>{m.sent_text()}</p>
      <p className="receipt-code">
        <code translate="no">{receipt}</code>
      </p>
      <p className="button-row">
        <button type="button" className="button-secondary" onClick={() => void navigator.clipboard.writeText(receipt).then(() => setCopied(true))}>
          {m.receipt_copy()}
        </button>
        <Link to="/bidra/status">{m.receipt_follow()}</Link>
        <button type="button" className="button-link" onClick={again}>
          {m.receipt_another()}
        </button>
      </p>
      <p role="status">{copied && m.receipt_copied()}</p>
    </section>
  )
}
