import { Link } from 'react-router'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import type { Commitment, Ledger, Recommendation } from '../recommendation/types'
import { useAll } from '../recommendation/useAll'
import { commitmentState } from '../recommendation/words'
import { WebLink } from '../ui/Facts'
import { useCodes } from '../ui/codes'
import { money, partialDate } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Title, plain } from '../ui/text'

/** What one recommendation unlocked. */
export function Commitments({ recommendation: { id } }: { recommendation: Recommendation }) {
  const { data, isPending, error, refetch } = useAll<Commitment>(`/api/commitments?recommendationId=${id}`)
  return (
    <section aria-labelledby="kapital">
      <h2 id="kapital">{m.capital_title()}</h2>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{m.capital_none()}</p>}
      {data !== undefined && data.length > 0 && (
        <>
          <LedgerTable path={`/api/commitments/ledger?recommendationId=${id}`} />
          <CommitmentTable commitments={data} />
        </>
      )}
      <p>
        <Link to="/kapital">{m.capital_all()}</Link>
      </p>
    </section>
  )
}

/** One line for each currency: they are never added up. */
export function LedgerTable({ path }: { path: string }) {
  const { data, isPending, error, refetch } = useGet<Ledger>(path)
  if (isPending) return <Loading lines={3} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  if (data.currencies.length === 0) return <p className="quiet">{m.capital_none()}</p>
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={m.ledger_table()}>
        <table className="figures">
          <caption className="visually-hidden">{m.ledger_table()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.currency()}</th>
              <th scope="col">{m.ledger_unlocked()}</th>
              <th scope="col">{m.commitment_decided()}</th>
              <th scope="col">{m.commitment_paid()}</th>
              <th scope="col">{m.commitment_pledged()}</th>
            </tr>
          </thead>
          <tbody>
            {data.currencies.map((line) => (
              <tr key={line.currency}>
                <th scope="row">{line.currency}</th>
                <td>
                  <strong>{money(line.unlocked)}</strong>
                </td>
                <td>{money(line.decided)}</td>
                <td>{money(line.paid)}</td>
                <td>{money(line.pledged)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{m.ledger_rule()}</p>
    </>
  )
}

export function CommitmentTable({ commitments, name = m.commitments() }: { commitments: readonly Commitment[]; name?: string }) {
  const { label } = useCodes('support-types')
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={name}>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{m.organisation()}</th>
            <th scope="col">{m.amount()}</th>
            <th scope="col">{m.rec_state()}</th>
            <th scope="col">{m.commitment_course()}</th>
          </tr>
        </thead>
        <tbody>
          {commitments.map(({ id, names, instrument, amount, purposes, reference, state, steps }) => (
            <tr key={id}>
              <th scope="row">
                <Title of={names} />
                <br />
                <span className="quiet">{reference}</span>
              </th>
              <td>
                {money(amount)}
                <br />
                {[label(instrument), plain(purposes)].filter((part) => part !== '').join(', ')}
              </td>
              <td>{commitmentState(state)}</td>
              <td>
                <ol className="plain-list">
                  {steps.map((step) => (
                    <li key={step.state}>
                      {commitmentState(step.state)} {partialDate(step.on)}: {step.evidence.url == null ? <Title of={step.evidence.titles} /> : <WebLink url={step.evidence.url}><Title of={step.evidence.titles} /></WebLink>}
                    </li>
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
