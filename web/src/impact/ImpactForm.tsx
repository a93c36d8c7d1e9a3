import { useId } from 'react'
import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ChooseField } from '../ui/ChooseField'
import { FormPart } from '../ui/FormPart'
import { Levels } from '../ui/Levels'
import { Field, Form, Select } from '../ui/form'
import { AMONG, fieldOf, type ImpactDraft, type ImpactField } from './fields'
import type { AboutKind } from './types'
import { ABOUT_KINDS, aboutKindName, classChoices, fieldName, levelText, refusalText } from './words'

interface Props {
  draft: ImpactDraft
  change: (draft: ImpactDraft) => void
  problem: unknown
  busy: boolean
  submit: () => void
  submitName: string
  /** What the claim is about, where that is given; it stays as it is once it is published. */
  about?: string | undefined
}

/** What came of something as a form: what changed, how that is measured, and how well it is shown. */
export function ImpactForm({ draft, change, problem, busy, submit, submitName, about }: Props) {
  const prefix = useId()
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const put = (part: Partial<ImpactDraft>) => change({ ...draft, ...part })
  const common = (field: ImpactField) => ({ name: prefix + field, label: fieldName(field), errors: errors.filter(({ pointer }) => fieldOf(pointer) === field), textOf: refusalText })
  const text = (field: ImpactField) => ({ ...common(field), value: String(draft[field]), change: (value: string) => put({ [field]: value }) })
  const nameOf = (pointer: string) => {
    const field = fieldOf(pointer)
    return field === null ? null : { field: prefix + field, label: fieldName(field) }
  }
  return (
    <Form problem={problem} busy={busy} submit={submit} submitName={submitName} nameOf={nameOf} textOf={refusalText}>
      <FormPart title={m.impact_form_what()}>
        {about !== undefined && <p className="field-wide quiet">{m.impact_is_about({ kind: aboutKindName(draft.aboutKind), name: about })}</p>}
        <Field {...text('outcomesSv')} hint={m.impact_outcomes_hint()} required long lang="sv" />
        <Field {...text('outcomesEn')} long lang="en" />
        <Field {...text('populationSv')} hint={m.impact_population_hint()} lang="sv" />
        <Field {...text('populationEn')} lang="en" />
      </FormPart>
      <FormPart title={m.impact_form_measure()}>
        <Field {...text('indicator')} hint={m.impact_indicator_hint()} required />
        <Field {...text('unit')} hint={m.impact_unit_hint()} required />
        <Field {...text('baseline')} hint={m.impact_baseline_hint()} />
        <Field {...text('target')} hint={m.impact_target_hint()} />
        <Field {...text('actual')} hint={m.impact_actual_hint()} />
        <Field {...text('periodFrom')} hint={m.impact_period_hint()} type="date" required />
        <Field {...text('periodTo')} type="date" required />
      </FormPart>
      <FormPart title={m.evidence_title()}>
        <Levels {...common('evidenceLevel')} explain={levelText} chosen={draft.evidenceLevel} change={(evidenceLevel) => put({ evidenceLevel })} />
        <Field {...text('evidenceUrl')} hint={m.impact_evidence_hint()} required={draft.evidenceLevel > 0} />
        <Select {...text('impactClass')} choices={classChoices()} />
        <Field {...text('irisId')} hint={m.impact_iris_hint()} />
      </FormPart>
      <FormPart title={m.impact_form_origin()}>
        {about === undefined && (
          <>
            <Select {...text('aboutKind')} choices={ABOUT_KINDS.map((value) => ({ value, label: aboutKindName(value) }))} required change={(kind) => put({ aboutKind: kindOf(kind), aboutId: '' })} />
            <ChooseField key={draft.aboutKind} {...common('aboutId')} among={AMONG[draft.aboutKind]} most={1} chosen={idsOf(draft.aboutId)} change={([id]) => put({ aboutId: id ?? '' })} required />
          </>
        )}
        <ChooseField {...common('commitmentId')} hint={m.impact_commitment_hint()} among="commitment" most={1} chosen={idsOf(draft.commitmentId)} change={([id]) => put({ commitmentId: id ?? '' })} />
      </FormPart>
    </Form>
  )
}

const idsOf = (id: string) => (id === '' ? [] : [id])
const kindOf = (value: string): AboutKind => ABOUT_KINDS.find((kind) => kind === value) ?? 'INITIATIVE'
