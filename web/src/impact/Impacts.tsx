import { useRef, useState } from 'react'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { ErrorNotice } from '../ui/states'
import { Claim } from './Claim'
import type { ImpactDraft } from './fields'
import type { ImpactClaim } from './types'
import { NewImpact, ReviseImpact, WithdrawImpact } from './writingLater'

export interface ImpactsProps {
  /** Which claims: `about=` or `commitmentId=` with an id. */
  of: string
  /** What a new claim begins with. */
  start: ImpactDraft
  /** What every claim here is about; left out where each is about something else. */
  about?: string
}

type Open = { step: 'new' } | { step: 'revise' | 'withdraw'; id: string } | null

/** What came of something. Curators say so, change it and take it back; whoever else reads finds nothing where nothing is said. */
export function Impacts({ of, start, about }: ImpactsProps) {
  const { isCurator } = useSession()
  const { data, error, refetch } = useAll<ImpactClaim>(`/api/impact-claims?${of}`)
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState('')
  const section = useRef<HTMLElement>(null)
  const show = (next: Open) => {
    setOpen(next)
    setDone('')
  }
  const finish = (what: string) => {
    setOpen(null)
    setDone(what)
    section.current?.focus()
  }
  if (error === null && (data === undefined || (data.length === 0 && !isCurator))) return null
  const is = (step: 'revise' | 'withdraw', { id }: ImpactClaim) => open?.step === step && open.id === id
  return (
    <section ref={section} tabIndex={-1} aria-label={m.impact_title()}>
      {about !== undefined && <h2 id="effekt">{m.impact_title()}</h2>}
      {isCurator && <p role="status">{done}</p>}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && open === null && <p className="quiet">{m.impact_none()}</p>}
      <ul className="plain-list">
        {(data ?? []).map((claim) =>
          is('revise', claim) ? (
            <li key={claim.id}>
              <ReviseImpact claim={claim} about={about} close={finish} />
            </li>
          ) : (
            <Claim key={claim.id} claim={claim} saysAbout={about === undefined}>
              {isCurator && <Tools claim={claim} show={show} />}
              {is('withdraw', claim) && <WithdrawImpact claim={claim} close={finish} />}
            </Claim>
          ),
        )}
      </ul>
      {isCurator && open?.step !== 'new' && (
        <p>
          <button type="button" className="button-secondary" onClick={() => show({ step: 'new' })}>
            {m.impact_tell()}
          </button>
        </p>
      )}
      {open?.step === 'new' && <NewImpact name={of} start={start} about={about} close={finish} />}
    </section>
  )
}

function Tools({ claim: { id, indicator }, show }: { claim: ImpactClaim; show: (next: Open) => void }) {
  return (
    <p className="button-row">
      <button type="button" className="button-link" onClick={() => show({ step: 'revise', id })}>
        {m.impact_change()} <span className="visually-hidden">{indicator}</span>
      </button>
      <button type="button" className="button-link" onClick={() => show({ step: 'withdraw', id })}>
        {m.withdraw()} <span className="visually-hidden">{indicator}</span>
      </button>
    </p>
  )
}
