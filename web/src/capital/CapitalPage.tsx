import { Link } from 'react-router'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import type { Commitment, CommitmentState } from '../recommendation/types'
import { useAll } from '../recommendation/useAll'
import { commitmentState } from '../recommendation/words'
import { ErrorNotice, Loading } from '../ui/states'
import { CommitmentTable, LedgerTable } from './Commitments'

const STATES: readonly CommitmentState[] = ['PAID', 'DECIDED', 'PLEDGED', 'WITHDRAWN']

/** The ledger of what recommendations unlocked: what is decided or paid counts, and each commitment once. */
export default function CapitalPage() {
  usePage(m.capital_title(), m.capital_text())
  const { data, isPending, error, refetch } = useAll<Commitment>('/api/commitments')
  return (
    <div className="wide">
      <h1>{m.capital_title()}</h1>
      <p>{m.capital_text()}</p>
      <LedgerTable path="/api/commitments/ledger" />
      {isPending && <Loading lines={10} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {STATES.map((state) => {
        const commitments = (data ?? []).filter((each) => each.state === state)
        return (
          commitments.length > 0 && (
            <section key={state} aria-label={commitmentState(state)}>
              <h2>{m.counted({ name: commitmentState(state), count: commitments.length })}</h2>
              <CommitmentTable commitments={commitments} name={m.counted({ name: commitmentState(state), count: commitments.length })} />
            </section>
          )
        )
      })}
      <p>
        <Link to="/rekommendationer">{m.recs_all()}</Link>
      </p>
    </div>
  )
}
