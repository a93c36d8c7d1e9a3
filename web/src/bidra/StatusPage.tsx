import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, call } from '../api/http'
import type { ProposalStatus } from '../api/types'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form } from '../ui/form'
import { Answering } from './Answering'
import { StepList } from './StepList'
import { kindOf } from './kinds'
import { isWellTyped } from './receipt'
import { kindName, stateName } from './words'

/** For whoever has a code. It is typed, and sent in the body: an address would be remembered. */
export function StatusPage() {
  usePage(m.follow_title(), m.status_intro())
  const [receipt, setReceipt] = useState('')
  const [status, setStatus] = useState<ProposalStatus | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    if (!isWellTyped(receipt)) {
      setProblem(new ApiProblem(400, 'mistyped', '', [{ pointer: '/receipt', code: 'mistyped' }]))
      return
    }
    setBusy(true)
    setProblem(null)
    await call<ProposalStatus>('/api/proposals/status', { method: 'POST', body: { receipt } }).then(({ body }) => setStatus(body), setProblem)
    setBusy(false)
  }
  const unknown = problem instanceof ApiProblem && problem.code === 'receipt-unknown'
  const shown = unknown ? new ApiProblem(404, 'receipt-unknown', '', [{ pointer: '/receipt', code: 'unknown' }]) : problem
  const errors = shown instanceof ApiProblem ? shown.errors : []
  return (
    <div className="reading">
      <h1>{m.follow_title()}</h1>
      {status === null ? (
        <>
          <p>{m.status_intro()}</p>
          <Form problem={shown} busy={busy} submit={() => void ask()} submitName={m.status_show()} nameOf={() => ({ field: 'receipt', label: m.status_code() })} textOf={wrongCode}>
            <Field name="receipt" label={m.status_code()} hint={m.status_code_hint()} value={receipt} errors={errors} change={setReceipt} textOf={wrongCode} required />
          </Form>
        </>
      ) : (
        <Standing status={status} receipt={receipt} changed={setStatus} />
      )}
    </div>
  )
}

const wrongCode = ({ code }: { code: string }) => (code === 'unknown' ? m.status_unknown() : m.status_mistyped())

function Standing({ status, receipt, changed }: { status: ProposalStatus; receipt: string; changed: (status: ProposalStatus) => void }) {
  const kind = kindOf(status.kind)
  return (
    <>
      <p className="quiet">{kindName(status.kind)}</p>
      <h2>{status.title === '' ? m.kind_report() : status.title}</h2>
      <p role="status">
        <strong>{stateName(status.state)}</strong>
      </p>
      {kind !== undefined && status.resultSlug != null && (
        <p>
          <Link to={`${kind.pages}/${status.resultSlug}`}>{m.see_result()}</Link>
        </p>
      )}
      <StepList steps={status.steps} />
      <Answering key={status.version} status={status} receipt={receipt} changed={changed} />
    </>
  )
}
