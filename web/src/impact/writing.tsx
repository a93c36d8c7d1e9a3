import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Conflict } from '../account/Conflict'
import { useRevising } from '../account/useRevising'
import { ApiProblem, call } from '../api/http'
import { Drafted } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { evidenceName } from '../ui/evidence'
import { nameIn } from '../ui/found'
import { ErrorNotice } from '../ui/states'
import { ImpactForm } from './ImpactForm'
import { bodyOf, differences, draftOf, type ImpactDraft } from './fields'
import type { ImpactClaim } from './types'
import { fieldName } from './words'

type Close = (done: string) => void
interface NewProps { name: string; start: ImpactDraft; about?: string | undefined; close: Close }

/** Sent once, however often the button is pressed or the net fails. */
export function NewImpact({ name, start, about, close }: NewProps) {
  const client = useQueryClient()
  const { draft, change, forget, tools } = useDraft(`/api/impact-claims/new?${name}`, start)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const publish = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call<ImpactClaim>('/api/impact-claims', { method: 'POST', body: bodyOf(draft), idempotencyKey: key })
      forget()
      void client.invalidateQueries()
      close(m.impact_published())
    } catch (refused) {
      setProblem(refused)
      if (refused instanceof ApiProblem && refused.status > 0) setKey(crypto.randomUUID())
      setBusy(false)
    }
  }
  return (
    <Part title={m.impact_tell()}>
      <p>{m.impact_tell_text()}</p>
      <Drafted tools={tools}>
        <ImpactForm draft={draft} change={change} problem={problem} busy={busy} submit={() => void publish()} submitName={m.publish()} about={about} />
      </Drafted>
      <Cancel close={close} name={m.cancel()} />
    </Part>
  )
}

interface ClaimProps { claim: ImpactClaim; about?: string | undefined; close: Close }

/** From the version that was read; when somebody was faster, both stand side by side and the person decides. */
export function ReviseImpact({ claim, about, close }: ClaimProps) {
  const client = useQueryClient()
  const revising = useRevising(claim, { path: `/api/impact-claims/${claim.id}`, seen: ({ version }) => version, draftOf, bodyOf, keep: () => void client.invalidateQueries() })
  const { base, draft, theirs, faster } = revising
  const shown = (value: string | number) => (typeof value === 'number' ? evidenceName(value) : (nameIn(client, value) ?? value))
  return (
    <Part title={m.impact_change_title()}>
      {revising.saved && (
        <p className="notice notice-good" role="status">
          {m.saved({ version: base.version })}
        </p>
      )}
      {faster?.status === 'WITHDRAWN' ? (
        <p className="notice" role="alert">
          {m.impact_withdrawn_meanwhile()}
        </p>
      ) : theirs !== null ? (
        <Conflict fields={differences(draft, theirs)} nameOf={fieldName} mine={draft} theirs={theirs} keep={revising.settle} shown={shown} />
      ) : (
        <Drafted tools={revising.tools}>
          <ImpactForm draft={draft} change={revising.change} problem={revising.problem} busy={revising.busy} submit={revising.save} submitName={m.save()} about={about ?? nameIn(client, base.about.id) ?? base.about.id} />
        </Drafted>
      )}
      <Cancel close={close} name={revising.saved ? m.impact_close() : m.cancel()} />
    </Part>
  )
}

/** Asks once more: what is taken back does not come back. */
export function WithdrawImpact({ claim, close }: ClaimProps) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call<ImpactClaim>(`/api/impact-claims/${claim.id}/withdraw`, { method: 'POST', ifMatch: claim.version })
      close(m.impact_withdrawn())
    } catch (refused) {
      setProblem(refused)
      setBusy(false)
    }
    void client.invalidateQueries()
  }
  return (
    <div className="notice" role="alert">
      <p>{m.impact_withdraw_sure({ name: claim.indicator })}</p>
      {problem !== null && <ErrorNotice error={problem} />}
      <p className="button-row">
        <button type="button" className="button-danger" disabled={busy} onClick={() => void withdraw()}>
          {m.impact_withdraw_yes()}
        </button>
        <button type="button" className="button-secondary" onClick={() => close('')}>
          {m.cancel()}
        </button>
      </p>
    </div>
  )
}

/** A form that opened in the page: whoever opened it stands at its heading. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="reading">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  )
}

const Cancel = ({ close, name }: { close: Close; name: string }) => (
  <p>
    <button type="button" className="button-link" onClick={() => close('')}>
      {name}
    </button>
  </p>
)
