import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { WebLink } from '../ui/Facts'
import { count, dayOf, partialDate } from '../ui/format'
import { Prose, Title } from '../ui/text'
import type { Addressee, Recommendation, Standing } from './types'
import { decisionName } from './words'

/** Whom it goes to, when they got it, what they answered, and for how many days there has been no answer. */
export function Addressees({ recommendation: { id, addressees } }: { recommendation: Recommendation }) {
  const { data } = useGet<Standing>(`/api/recommendations/${id}/standing`)
  return (
    <section aria-labelledby="mottagare">
      <h2 id="mottagare">{m.addressees()}</h2>
      {addressees.length === 0 && <p className="quiet">{m.addressees_none()}</p>}
      <ul className="plain-list">
        {addressees.map((each) => (
          <li key={each.actorId}>
            <h3>
              <Title of={each.names} />
            </h3>
            <Way addressee={each} days={data?.waiting.find(({ actorId }) => actorId === each.actorId)?.days} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Way({ addressee: { delivery, answer }, days }: { addressee: Addressee; days: number | undefined }) {
  return (
    <>
      <p>
        {delivery == null ? m.not_delivered() : m.delivered_on({ day: partialDate(delivery.deliveredOn), reference: delivery.reference })}
        {delivery != null && ` ${delivery.receivedOn == null ? m.not_confirmed() : m.received_on({ day: partialDate(delivery.receivedOn), number: delivery.diaryNumber ?? '–' })}`}
      </p>
      {answer == null && days !== undefined && (
        <p>
          <strong>{m.days_without_answer({ days: count(days) })}</strong>
        </p>
      )}
      {answer != null && (
        <>
          <p>
            <strong>{decisionName(answer.decision)}</strong> {m.answered_on({ day: partialDate(answer.answeredOn), number: answer.diaryNumber })} <WebLink url={answer.letter} />
          </p>
          <Prose of={answer.texts} />
          <p className="quiet">{answer.confirmedAt == null ? m.answer_unconfirmed() : m.answer_confirmed({ day: dayOf(answer.confirmedAt) })}</p>
        </>
      )}
    </>
  )
}
