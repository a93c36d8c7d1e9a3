import * as m from '../paraglide/messages/_index.js'
import { both } from '../recommendation/StanceSteps'
import { StepForm } from '../recommendation/StepForm'
import { evidenceOf, evidenceSpecs } from '../recommendation/PledgeSteps'
import { idsOf, orNull, textOf, wordsOf, wordsOrNull } from '../recommendation/spec'
import type { Message } from './types'

/** A moment without its zone, as this browser's clock means it. */
const instantOf = (moment: string): string | null => (moment === '' ? null : new Date(moment).toISOString())

/** What curators publish: a sentence with the one fact behind it, and a window with what is said in it. */
export function MessageForms() {
  const kinds = [
    { value: 'CONSULTATION', label: m.window_consultation() },
    { value: 'BUDGET', label: m.window_budget() },
    { value: 'HEARING', label: m.window_hearing() },
    { value: 'ELECTION', label: m.window_election() },
    { value: 'OTHER', label: m.window_other() },
  ]
  return (
    <section aria-labelledby="nytt-budskap">
      <h2 id="nytt-budskap">{m.curator_steps()}</h2>
      <StepForm<Message>
        id="budskapet"
        title={m.message_new()}
        specs={() => [
          ...both('sentence', m.message_sentence_sv(), m.message_sentence_en(), '/sentences'),
          ...both('figure', m.message_figure_sv(), m.message_figure_en(), '/figures'),
          ...evidenceSpecs('/source'),
          { name: 'recommendation', label: m.message_recommendation(), at: ['/recommendationId'], kind: 'one', among: 'recommendation' },
        ]}
        path="/api/messages"
        body={(values) => ({ sentences: wordsOf(values, 'sentence'), figures: wordsOf(values, 'figure'), source: evidenceOf(values), recommendationId: orNull(values, 'recommendation') })}
        submitName={m.publish()}
      />
      <StepForm
        id="fonstret"
        title={m.window_new()}
        specs={() => [
          { name: 'kind', label: m.window_kind(), at: ['/kind'], kind: 'select', choices: kinds, required: true },
          ...both('title', m.window_title_sv(), m.window_title_en(), '/titles'),
          ...both('description', m.field_description_sv(), m.field_description_en(), '/descriptions', false),
          ...both('receiver', m.window_receivers_sv(), m.window_receivers_en(), '/receivers'),
          { name: 'opens', label: m.window_opens(), at: ['/opensAt'], kind: 'moment', required: true },
          { name: 'deadline', label: m.window_deadline(), at: ['/deadline'], kind: 'moment', required: true },
          { name: 'url', label: m.window_url(), at: ['/url'], hint: 'https://…' },
          { name: 'recommendations', label: m.window_recommendations(), at: ['/recommendationIds'], kind: 'several', among: 'recommendation' },
          { name: 'messages', label: m.window_messages(), at: ['/messageIds'], kind: 'several', among: 'message' },
        ]}
        path="/api/windows"
        body={(values) => ({
          kind: textOf(values, 'kind'),
          titles: wordsOf(values, 'title'),
          descriptions: wordsOrNull(values, 'description'),
          receivers: wordsOf(values, 'receiver'),
          opensAt: instantOf(textOf(values, 'opens')),
          deadline: instantOf(textOf(values, 'deadline')),
          url: orNull(values, 'url'),
          recommendationIds: idsOf(values, 'recommendations'),
          messageIds: idsOf(values, 'messages'),
        })}
        submitName={m.publish()}
      />
    </section>
  )
}
