import { useEffect, useRef, type ReactNode } from 'react'
import { Errors, Field, Select } from '../account/ActorForm'
import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { EVIDENCE_LEVELS, evidenceName, evidenceText } from '../ui/evidence'
import { ErrorNotice } from '../ui/states'
import { ActorField } from './ActorField'
import { errorText, fieldName, fieldOf, type SolutionDraft } from './fields'

interface Props { draft: SolutionDraft; change: (draft: SolutionDraft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }

const idOf = (field: keyof SolutionDraft) => `falt-${field}`

/** A solution as a form; what the service refuses stands beside the field it means, and all of it on top. */
export function SolutionForm({ draft, change, problem, busy, submit, submitName }: Props) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  const about = (field: keyof SolutionDraft) => ({ id: idOf(field), label: fieldName(field), errors: errors.filter(({ pointer }) => fieldOf(pointer) === field).map(errorText) })
  const put = (part: Partial<SolutionDraft>) => change({ ...draft, ...part })
  const text = (field: keyof SolutionDraft) => ({ ...about(field), value: String(draft[field]), change: (value: string) => put({ [field]: value }) })
  return (
    <form
      ref={form}
      className="stacked-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {problem !== null && (
        <ErrorNotice error={problem}>
          <Refusals errors={errors} />
        </ErrorNotice>
      )}
      <Part title={m.form_names()}>
        <Field {...text('titleSv')} required lang="sv" />
        <Field {...text('titleEn')} lang="en" />
        <Field {...text('descriptionSv')} long lang="sv" />
        <Field {...text('descriptionEn')} long lang="en" />
        <ActorField {...about('owner')} value={draft.owner} change={(owner) => put({ owner })} />
      </Part>
      <Part title={m.form_answers()}>
        <Checks {...about('challenges')} hint={m.challenges_hint()} choices={useCodes('challenges').choices} chosen={draft.challenges} change={(challenges) => put({ challenges })} />
        <Checks {...about('stages')} choices={useCodes('stages').choices} chosen={draft.stages} change={(stages) => put({ stages })} />
        <Field {...text('beneficiariesSv')} lang="sv" />
        <Field {...text('beneficiariesEn')} lang="en" />
        <Field {...text('sdgTargets')} hint={m.sdg_targets_hint()} />
      </Part>
      <Part title={m.form_evidence()}>
        <Levels {...about('evidenceLevel')} chosen={draft.evidenceLevel} change={(evidenceLevel) => put({ evidenceLevel })} />
        <Field {...text('evidence')} hint={m.evidence_links_hint()} long />
      </Part>
      <Part title={m.form_spread()}>
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
      </Part>
      <Part title={m.form_place_short()}>
        <Select {...text('municipality')} choices={useCodes('municipalities').choices} />
        <Select {...text('county')} choices={useCodes('counties').choices} />
      </Part>
      <p className="button-row">
        <button type="submit" className="button" disabled={busy}>
          {submitName}
        </button>
      </p>
    </form>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="form-part">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

/** All that was refused, each with a way to its field. */
function Refusals({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <ul>
      {errors.map((error) => {
        const field = fieldOf(error.pointer)
        return <li key={error.pointer + error.code}>{field === null ? errorText(error) : <a href={`#${idOf(field)}`}>{`${fieldName(field)}: ${errorText(error)}`}</a>}</li>
      })}
    </ul>
  )
}

interface ChecksProps { id: string; label: string; errors: string[]; hint?: string; choices: Choice[]; chosen: string[]; change: (chosen: string[]) => void }

function Checks({ id, label, errors, hint, choices, chosen, change }: ChecksProps) {
  const toggled = (value: string) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="check-group" id={id} aria-describedby={`${id}e`}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <div className="check-columns">
        {choices.map(({ value, label: name }) => (
          <label key={value} className="check">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => change(toggled(value))} />
            <span className="check-name">{name}</span>
          </label>
        ))}
      </div>
      <Errors id={`${id}e`} errors={errors} />
    </fieldset>
  )
}

interface LevelsProps { id: string; label: string; errors: string[]; chosen: number; change: (level: number) => void }

/** Each level in plain words, since the number alone says little. */
function Levels({ id, label, errors, chosen, change }: LevelsProps) {
  return (
    <fieldset className="check-group" id={id} aria-describedby={`${id}e`}>
      <legend>{label}</legend>
      {EVIDENCE_LEVELS.map((level) => (
        <label key={level} className="check">
          <input type="radio" name={id} checked={chosen === level} onChange={() => change(level)} />
          <span className="check-name">
            {`${level} · ${evidenceName(level)}`}
            <br />
            <span className="quiet">{evidenceText(level)}</span>
          </span>
        </label>
      ))}
      <Errors id={`${id}e`} errors={errors} />
    </fieldset>
  )
}
