import * as m from '../paraglide/messages/_index.js'
import type { Choice } from '../ui/codes'
import { both, organisation } from './StanceSteps'
import { StepForm } from './StepForm'
import { textOf, today, wordsOf } from './spec'
import type { Recommendation } from './types'
import { decisionChoices } from './words'

interface Props { recommendation: Recommendation; organisations: readonly Choice[]; bound: readonly Choice[] }

/** What an addressee does, or a curator who has its letter: confirm that it came, answer, and say that the answer is its own. */
export function AnswerSteps({ recommendation: { id, version, addressees }, organisations, bound }: Props) {
  const those = (fits: (each: Recommendation['addressees'][number]) => boolean, among = organisations) => among.filter(({ value }) => addressees.some((each) => each.actorId === value && fits(each)))
  const receiving = those(({ delivery }) => delivery != null && delivery.receivedOn == null)
  const answering = those(({ delivery, answer }) => delivery?.receivedOn != null && answer?.confirmedAt == null)
  const confirming = those(({ answer }) => answer != null && answer.confirmedAt == null, bound)
  const path = `/api/recommendations/${id}`
  return (
    <>
      {receiving.length > 0 && (
        <StepForm<Recommendation>
          id="mottaget"
          title={m.confirm_delivery()}
          text={m.confirm_delivery_text()}
          specs={() => [organisation(receiving), { name: 'day', label: m.received_day(), at: ['/receivedOn'], kind: 'date', required: true }, { name: 'number', label: m.diary_number(), at: ['/diaryNumber'], required: true }]}
          start={{ actor: receiving[0]?.value ?? '', day: today() }}
          path={`${path}/confirm-delivery`}
          version={version}
          body={(values) => ({ actorId: textOf(values, 'actor'), receivedOn: textOf(values, 'day'), diaryNumber: textOf(values, 'number') })}
          submitName={m.confirm()}
        />
      )}
      {answering.length > 0 && (
        <StepForm<Recommendation>
          id="svar"
          title={m.answer_title()}
          text={m.answer_text()}
          specs={() => [
            organisation(answering),
            { name: 'decision', label: m.decision(), at: ['/decision'], kind: 'select', choices: decisionChoices(), required: true },
            ...both('answer', m.answer_sv(), m.answer_en(), '/texts'),
            { name: 'day', label: m.answer_day(), at: ['/answeredOn'], kind: 'date', required: true },
            { name: 'letter', label: m.answer_letter(), at: ['/letter'], required: true, hint: m.answer_letter_hint() },
            { name: 'number', label: m.diary_number(), at: ['/diaryNumber'], required: true },
          ]}
          start={{ actor: answering[0]?.value ?? '', day: today() }}
          path={`${path}/answer`}
          version={version}
          body={(values) => ({ actorId: textOf(values, 'actor'), decision: textOf(values, 'decision'), texts: wordsOf(values, 'answer'), answeredOn: textOf(values, 'day'), letter: textOf(values, 'letter'), diaryNumber: textOf(values, 'number') })}
          submitName={m.answer_submit()}
        />
      )}
      {confirming.map(({ value, label }) => (
        <StepForm<Recommendation> key={value} id={`bekrafta-${value}`} title={m.confirm_answer({ name: label })} text={m.confirm_answer_text()} specs={() => []} path={`${path}/confirm-answer`} version={version} body={() => ({ actorId: value })} submitName={m.confirm()} />
      ))}
    </>
  )
}
