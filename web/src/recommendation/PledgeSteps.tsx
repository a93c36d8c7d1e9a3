import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { money } from '../ui/format'
import { plain } from '../ui/text'
import { both, organisation } from './StanceSteps'
import { StepForm } from './StepForm'
import { amountOf, orNull, textOf, today, wordsOf, wordsOrNull, type Spec, type Values } from './spec'
import type { Commitment, CommitmentState, Recommendation } from './types'
import { useAll } from './useAll'
import { INSTRUMENTS, commitmentState } from './words'

const NEXT: Readonly<Record<CommitmentState, readonly ('decide' | 'pay' | 'withdraw')[]>> = { PLEDGED: ['decide', 'withdraw'], DECIDED: ['pay', 'withdraw'], PAID: ['withdraw'], WITHDRAWN: [] }
const RESULT = { decide: 'DECIDED', pay: 'PAID', withdraw: 'WITHDRAWN' } as const

/** Capital that comes of it: promised, then decided, then paid, each with what shows it. */
export function PledgeSteps({ recommendation: { id }, organisations }: { recommendation: Recommendation; organisations: readonly Choice[] }) {
  const { isCurator } = useSession()
  const { label } = useCodes('support-types')
  const { data } = useAll<Commitment>(`/api/commitments?recommendationId=${id}`)
  const mine = (data ?? []).filter(({ actorId }) => isCurator || organisations.some(({ value }) => value === actorId))
  return (
    <>
      <StepForm<Commitment>
        id="lofte"
        title={m.pledge_title()}
        text={m.pledge_text()}
        specs={() => [
          organisations.length > 0 && !isCurator ? organisation(organisations) : { name: 'actor', label: m.organisation(), at: ['/actorId'], kind: 'one', among: 'actor', required: true },
          { name: 'instrument', label: m.instrument(), at: ['/instrument'], kind: 'select', choices: INSTRUMENTS.map((value) => ({ value, label: label(value) })), required: true },
          { name: 'amount', label: m.amount(), at: ['/amount', '/amount/amount'], required: true, hint: m.amount_hint() },
          { name: 'currency', label: m.currency(), at: ['/amount/currency'], required: true },
          ...both('purpose', m.purpose_sv(), m.purpose_en(), '/purposes', false),
          { name: 'reference', label: m.pledge_reference(), at: ['/reference'], required: true, hint: m.pledge_reference_hint() },
          ...shownSpecs('/pledgedOn'),
        ]}
        start={{ actor: organisations[0]?.value ?? '', currency: 'SEK', day: today() }}
        path="/api/commitments"
        body={(values) => ({
          recommendationId: id,
          actorId: textOf(values, 'actor'),
          instrument: textOf(values, 'instrument'),
          amount: amountOf(values),
          purposes: wordsOrNull(values, 'purpose'),
          reference: textOf(values, 'reference'),
          pledgedOn: textOf(values, 'day'),
          evidence: evidenceOf(values),
        })}
        submitName={m.pledge_submit()}
      />
      {mine.flatMap((each) =>
        NEXT[each.state].map((step) => (
          <StepForm<Commitment>
            key={`${each.id}${step}`}
            id={`${step}-${each.id}`}
            title={m.commitment_step({ state: commitmentState(RESULT[step]), name: plain(each.names), amount: money(each.amount) })}
            specs={() => shownSpecs('/on')}
            start={{ day: today() }}
            path={`/api/commitments/${each.id}/${step}`}
            version={each.version}
            body={(values) => ({ on: textOf(values, 'day'), evidence: evidenceOf(values) })}
            submitName={m.register()}
          />
        )),
      )}
    </>
  )
}

export const evidenceSpecs = (at = '/evidence'): Spec[] => [
  { name: 'shownSv', label: m.shown_by_sv(), at: [at, `${at}/titles`, `${at}/titles/sv`], required: true, lang: 'sv' },
  { name: 'shownEn', label: m.shown_by_en(), at: [`${at}/titles/en`], lang: 'en' },
  { name: 'url', label: m.shown_by_url(), at: [`${at}/url`], hint: 'https://…' },
]
export const evidenceOf = (values: Values) => ({ titles: wordsOf(values, 'shown'), url: orNull(values, 'url') })

const shownSpecs = (day: string): Spec[] => [{ name: 'day', label: m.day(), at: [day], kind: 'date', required: true }, ...evidenceSpecs()]
