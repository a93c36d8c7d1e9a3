import { Link } from 'react-router'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import type { Choice } from '../ui/codes'
import { dayOf } from '../ui/format'
import { ErrorNotice } from '../ui/states'
import { plain } from '../ui/text'
import { evidenceOf, evidenceSpecs } from './PledgeSteps'
import { both, organisation } from './StanceSteps'
import { StepForm } from './StepForm'
import { orNull, textOf, today, wordsOf } from './spec'
import type { ProposedAmendment, Recommendation } from './types'
import { outcomeChoices } from './words'

interface Props { recommendation: Recommendation; addressees: readonly Choice[] }

/** What curators do: each step only where the state allows it. */
export function CuratorSteps({ recommendation, addressees }: Props) {
  const { id, version, slug, state, milestones } = recommendation
  const path = `/api/recommendations/${id}`
  const plainStep = (name: string, title: string, text: string, submitName: string) => <StepForm<Recommendation> key={name} id={name} title={title} text={text} specs={() => []} path={`${path}/${name}`} version={version} submitName={submitName} />
  const undelivered = addressees.filter(({ value }) => recommendation.addressees.some((each) => each.actorId === value && each.delivery == null))
  return (
    <>
      <h3>{m.curator_steps()}</h3>
      {(state === 'DRAFT' || state === 'CONSULTATION') && (
        <p>
          <Link className="button-secondary" to={`/rekommendationer/${slug}/redigera`}>
            {m.rec_revise()}
          </Link>
        </p>
      )}
      {state === 'DRAFT' && plainStep('consult', m.step_consult(), m.step_consult_text(), m.step_consult())}
      {state === 'CONSULTATION' && <OpenAmendments recommendation={recommendation} />}
      {state === 'CONSULTATION' && plainStep('adopt', m.step_adopt(), m.step_adopt_text(), m.step_adopt())}
      {state === 'ADOPTED' && plainStep('reopen', m.step_reopen(), m.step_reopen_text(), m.step_reopen())}
      {(state === 'ADOPTED' || state === 'DELIVERED') && undelivered.length > 0 && (
        <StepForm<Recommendation>
          id="leverera"
          title={m.step_deliver()}
          specs={() => [organisation(undelivered), { name: 'day', label: m.delivered_day(), at: ['/deliveredOn'], kind: 'date', required: true }, { name: 'reference', label: m.delivery_reference(), at: ['/reference'], required: true, hint: m.delivery_reference_hint() }]}
          start={{ actor: undelivered[0]?.value ?? '', day: today() }}
          path={`${path}/deliver`}
          version={version}
          body={(values) => ({ actorId: textOf(values, 'actor'), deliveredOn: textOf(values, 'day'), reference: textOf(values, 'reference') })}
          submitName={m.register()}
        />
      )}
      {state !== 'DRAFT' && state !== 'CLOSED' && (
        <StepForm<Recommendation>
          id="milstolpe"
          title={m.milestone_plan()}
          specs={() => [...both('title', m.milestone_sv(), m.milestone_en(), '/titles'), { name: 'due', label: m.milestone_due_day(), at: ['/due'], kind: 'date' }]}
          path={`${path}/milestones`}
          version={version}
          body={(values) => ({ titles: wordsOf(values, 'title'), due: orNull(values, 'due') })}
          submitName={m.register()}
        />
      )}
      {milestones
        .filter(({ reachedOn }) => reachedOn == null)
        .map((each) => (
          <StepForm<Recommendation>
            key={each.id}
            id={`nadd-${each.id}`}
            title={m.milestone_reach({ name: plain(each.titles) })}
            specs={() => [{ name: 'day', label: m.day(), at: ['/reachedOn'], kind: 'date', required: true }, ...evidenceSpecs()]}
            start={{ day: today() }}
            path={`${path}/milestones/${each.id}/reach`}
            version={version}
            body={(values) => ({ reachedOn: textOf(values, 'day'), evidence: evidenceOf(values) })}
            submitName={m.register()}
          />
        ))}
      {state !== 'DRAFT' && state !== 'CLOSED' && (
        <StepForm<Recommendation>
          id="avsluta"
          title={m.step_close()}
          specs={() => both('because', m.because_sv(), m.because_en(), '/because')}
          path={`${path}/close`}
          version={version}
          body={(values) => ({ because: wordsOf(values, 'because') })}
          submitName={m.step_close()}
        />
      )}
    </>
  )
}

/** What organisations want changed; adopting waits until each of them has its reason. */
function OpenAmendments({ recommendation: { id, version } }: { recommendation: Recommendation }) {
  const { data, error, refetch } = useGet<{ items: ProposedAmendment[] }>(`/api/recommendations/${id}/amendments`)
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  return data?.items.map((each) => (
    <StepForm<Recommendation>
      key={each.id}
      id={`beslut-${each.id}`}
      title={m.amendment_decide({ name: each.actorName ?? each.actorId, day: dayOf(each.proposedAt) })}
      text={<span lang={each.language}>{m.amendment_says({ proposal: each.proposal, why: each.why })}</span>}
      specs={() => [{ name: 'outcome', label: m.amendment_outcome(), at: ['/outcome'], kind: 'select', choices: outcomeChoices(), required: true }, ...both('reason', m.amendment_reason_sv(), m.amendment_reason_en())]}
      path={`/api/recommendations/${id}/amendments/${each.id}/decide`}
      version={version}
      body={(values) => ({ outcome: textOf(values, 'outcome'), reason: wordsOf(values, 'reason') })}
      submitName={m.register()}
    />
  ))
}
