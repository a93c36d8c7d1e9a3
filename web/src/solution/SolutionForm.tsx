import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ActorField } from '../ui/ActorField'
import { FormPart } from '../ui/FormPart'
import { Levels } from '../ui/Levels'
import { useCodes } from '../ui/codes'
import { evidenceText } from '../ui/evidence'
import { CheckGroup, Field, Form, Select } from '../ui/form'
import { errorText, fieldName, fieldOf, type SolutionDraft } from './fields'

interface Props { draft: SolutionDraft; change: (draft: SolutionDraft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }

/** A solution as a form; what the service refuses stands beside the field it means, and all of it on top. */
export function SolutionForm({ draft, change, problem, busy, submit, submitName }: Props) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const about = (field: keyof SolutionDraft) => ({ name: field, label: fieldName(field), errors: errors.filter(({ pointer }) => fieldOf(pointer) === field), textOf: errorText })
  const put = (part: Partial<SolutionDraft>) => change({ ...draft, ...part })
  const text = (field: keyof SolutionDraft) => ({ ...about(field), value: String(draft[field]), change: (value: string) => put({ [field]: value }) })
  return (
    <Form problem={problem} busy={busy} submit={submit} submitName={submitName} nameOf={nameOf} textOf={errorText}>
      <FormPart title={m.form_names()}>
        <Field {...text('titleSv')} required lang="sv" />
        <Field {...text('titleEn')} lang="en" />
        <Field {...text('descriptionSv')} long lang="sv" />
        <Field {...text('descriptionEn')} long lang="en" />
        <ActorField {...about('owner')} value={draft.owner} change={(owner) => put({ owner })} />
      </FormPart>
      <FormPart title={m.form_answers()}>
        <CheckGroup {...about('challenges')} hint={m.challenges_hint()} choices={useCodes('challenges').choices} chosen={draft.challenges} choose={(challenges) => put({ challenges })} />
        <CheckGroup {...about('stages')} choices={useCodes('stages').choices} chosen={draft.stages} choose={(stages) => put({ stages })} />
        <Field {...text('beneficiariesSv')} lang="sv" />
        <Field {...text('beneficiariesEn')} lang="en" />
        <Field {...text('sdgTargets')} hint={m.sdg_targets_hint()} />
      </FormPart>
      <FormPart title={m.form_evidence()}>
        <Levels {...about('evidenceLevel')} explain={evidenceText} chosen={draft.evidenceLevel} change={(evidenceLevel) => put({ evidenceLevel })} />
        <Field {...text('evidence')} hint={m.evidence_links_hint()} long />
      </FormPart>
      <FormPart title={m.form_spread()}>
        <Field {...text('costAmount')} hint={m.cost_amount_hint()} />
        <Field {...text('costCurrency')} />
        <Field {...text('costSv')} lang="sv" />
        <Field {...text('costEn')} lang="en" />
        <fieldset className="check-group">
          <legend className="visually-hidden">{fieldName('readyToSpread')}</legend>
          <label className="check">
            <input type="checkbox" checked={draft.readyToSpread} onChange={() => put({ readyToSpread: !draft.readyToSpread })} />
            <span className="check-name">{fieldName('readyToSpread')}</span>
          </label>
        </fieldset>
        <Field {...text('adoptionNeedsSv')} long lang="sv" />
        <Field {...text('adoptionNeedsEn')} long lang="en" />
      </FormPart>
      <FormPart title={m.form_place_short()}>
        <Select {...text('municipality')} choices={useCodes('municipalities').choices} />
        <Select {...text('county')} choices={useCodes('counties').choices} />
      </FormPart>
    </Form>
  )
}

function nameOf(pointer: string) {
  const field = fieldOf(pointer)
  return field === null ? null : { field, label: fieldName(field) }
}
