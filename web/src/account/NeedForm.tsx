import { useEffect, useRef } from 'react'
import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { evidenceName } from '../needs/labels'
import { useCodes, type Choice } from '../ui/codes'
import { counties } from '../ui/counties'
import { ErrorNotice } from '../ui/states'
import { Errors, Field, Select, errorText } from './ActorForm'
import { emptyEvidence, needField, type EvidenceDraft, type NeedDraft } from './needFields'

const KINDS = (['SURVEY', 'INTERVIEW', 'STATISTIC', 'DIALOGUE', 'REPORT'] as const).map((kind) => ({ value: kind, name: () => evidenceName(kind) }))

interface FormProps { draft: NeedDraft; change: (draft: NeedDraft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }

/** A need as a form; what the service refuses stands beside the field it means. */
export function NeedForm({ draft, change, problem, busy, submit, submitName }: FormProps) {
  const areas = useCodes('need-areas').choices
  const types = useCodes('support-types').choices
  const stages = useCodes('stages').choices
  const challenges = useCodes('challenges').choices
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const errorsOf = (field: string) => errors.filter(({ pointer }) => needField(pointer) === field).map(errorText)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  const text = (field: keyof NeedDraft & string, label: string) => ({
    id: `falt-${field}`,
    label,
    errors: errorsOf(field),
    value: String(draft[field]),
    change: (value: string) => change({ ...draft, [field]: value }),
  })
  const codes = (field: 'supportTypes' | 'stages' | 'challenges' | 'counties', label: string, choices: Choice[]) => (
    <Checks label={label} choices={choices} chosen={draft[field]} errors={errorsOf(field)} change={(value) => change({ ...draft, [field]: value })} />
  )
  const evidence = (index: number, next: EvidenceDraft) => change({ ...draft, evidence: draft.evidence.map((each, i) => (i === index ? next : each)) })
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
          {errors.length > 0 && (
            <ul>
              {errors.map((error) => (
                <li key={error.pointer + error.code}>
                  <a href={`#falt-${needField(error.pointer)}`}>{errorText(error)}</a>
                </li>
              ))}
            </ul>
          )}
        </ErrorNotice>
      )}
      <fieldset className="form-part">
        <legend>{m.need_form_what()}</legend>
        <Field {...text('titleSv', m.need_title_sv())} required lang="sv" />
        <Field {...text('titleEn', m.need_title_en())} lang="en" />
        <Field {...text('descriptionSv', m.field_description_sv())} long lang="sv" />
        <Field {...text('descriptionEn', m.field_description_en())} long lang="en" />
        <Select {...text('needArea', m.need_area())} choices={areas} required />
        <Select {...text('severity', m.severity())} choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: m.of_five({ severity: value }) }))} required />
        {codes('supportTypes', m.support_wanted(), types)}
        {codes('stages', m.stages(), stages)}
        {codes('challenges', m.challenges(), challenges)}
      </fieldset>
      <fieldset className="form-part">
        <legend>{m.need_form_who()}</legend>
        <label className="check">
          <input type="checkbox" checked={draft.national} onChange={() => change({ ...draft, national: !draft.national })} />
          <span className="check-name">{m.all_of_sweden()}</span>
        </label>
        {!draft.national && codes('counties', m.filter_county(), counties.map(({ code, name }) => ({ value: code, label: name })))}
        <Field {...text('beneficiariesSv', m.beneficiaries_sv())} lang="sv" />
        <Field {...text('beneficiariesEn', m.beneficiaries_en())} lang="en" />
        <Field {...text('owner', m.need_owner())} hint={m.need_owner_hint()} />
        <Field {...text('validTo', m.valid_to())} hint={m.day_hint()} />
      </fieldset>
      <fieldset className="form-part">
        <legend>{m.evidence()}</legend>
        <p className="quiet field-wide">{m.evidence_hint()}</p>
        {draft.evidence.map((each, index) => (
          <EvidencePart key={index} number={index} evidence={each} errorsOf={errorsOf} change={(next) => evidence(index, next)} remove={() => change({ ...draft, evidence: draft.evidence.filter((_, i) => i !== index) })} />
        ))}
        <p>
          <button type="button" className="button-secondary" onClick={() => change({ ...draft, evidence: [...draft.evidence, emptyEvidence] })}>
            {m.evidence_add()}
          </button>
        </p>
      </fieldset>
      <p className="button-row">
        <button type="submit" className="button" disabled={busy}>
          {submitName}
        </button>
      </p>
    </form>
  )
}

interface PartProps { number: number; evidence: EvidenceDraft; errorsOf: (field: string) => string[]; change: (next: EvidenceDraft) => void; remove: () => void }

function EvidencePart({ number, evidence, errorsOf, change, remove }: PartProps) {
  const text = (field: keyof EvidenceDraft, label: string) => ({
    id: `falt-evidence-${number}-${field}`,
    label,
    errors: errorsOf(`evidence-${number}-${field}`),
    value: evidence[field],
    change: (value: string) => change({ ...evidence, [field]: value }),
  })
  return (
    <fieldset className="form-part field-wide">
      <legend>{m.evidence_numbered({ number: number + 1 })}</legend>
      <Select {...text('kind', m.evidence_kind())} choices={KINDS.map(({ value, name }) => ({ value, label: name() }))} required />
      <Field {...text('source', m.source())} required />
      <Field {...text('url', m.evidence_url())} hint="https://…" />
      <Field {...text('n', m.evidence_n())} />
      <Field {...text('responseRate', m.evidence_rate())} hint={m.evidence_rate_hint()} />
      <Field {...text('collectedFrom', m.evidence_from())} hint={m.day_hint()} />
      <Field {...text('collectedTo', m.evidence_to())} hint={m.day_hint()} />
      <Field {...text('method', m.evidence_method())} long />
      <p>
        <button type="button" className="button-link" onClick={remove}>
          {m.evidence_remove()}
        </button>
      </p>
    </fieldset>
  )
}

interface ChecksProps { label: string; choices: Choice[]; chosen: string[]; errors: string[]; change: (chosen: string[]) => void }

function Checks({ label, choices, chosen, errors, change }: ChecksProps) {
  const toggled = (value: string) => (chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <fieldset className="check-group">
      <legend>{label}</legend>
      <div className="check-columns">
        {choices.map((choice) => (
          <label key={choice.value} className="check">
            <input type="checkbox" checked={chosen.includes(choice.value)} onChange={() => change(toggled(choice.value))} />
            <span className="check-name">{choice.label}</span>
          </label>
        ))}
      </div>
      <Errors id={`${label}e`} errors={errors} />
    </fieldset>
  )
}
