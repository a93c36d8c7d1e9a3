import { useEffect, useRef, type ReactNode } from 'react'
import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { ErrorNotice } from '../ui/states'
import { errorsFor, fieldOf, type ActorDraft } from './fields'

export function fieldName(field: keyof ActorDraft): string {
  return {
    nameSv: m.field_name_sv,
    nameEn: m.field_name_en,
    descriptionSv: m.field_description_sv,
    descriptionEn: m.field_description_en,
    sector: m.filter_sector,
    roles: m.filter_role,
    level: m.level,
    legalForm: m.legal_form,
    organisationNumber: m.organisation_number,
    website: m.website,
    country: m.filter_country,
    municipality: m.filter_municipality,
    locality: m.locality,
  }[field]()
}

export function errorText({ code, detail }: FieldError): string {
  if (/required|blank|empty|null/i.test(code)) return m.field_required()
  if (/size|length|long/i.test(code)) return m.field_too_long()
  if (/sole-trader|personal/i.test(code)) return m.field_sole_trader()
  if (/organisation-number|check-digit|luhn/i.test(code)) return m.field_check_digit()
  if (/url|web-?(site|address)/i.test(code)) return m.field_url()
  return detail ?? m.field_refused()
}

interface FormProps {
  draft: ActorDraft
  change: (draft: ActorDraft) => void
  problem: unknown
  busy: boolean
  submit: () => void
  submitName: string
  children?: ReactNode
}

/** The facts of an actor as a form; what the service refuses stands beside the field it means. */
export function ActorForm({ draft, change, problem, busy, submit, submitName, children }: FormProps) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const sectors = useCodes('sectors').choices
  const levels = useCodes('levels').choices
  const legalForms = useCodes('legal-forms').choices
  const municipalities = useCodes('municipalities').choices
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  const props = (field: keyof ActorDraft) => ({
    id: fieldId(field),
    label: fieldName(field),
    errors: errorsFor(errors, field).map(errorText),
    value: String(draft[field]),
    change: (value: string) => change({ ...draft, [field]: value }),
  })
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
          {errors.length > 0 && <ErrorList errors={errors} />}
        </ErrorNotice>
      )}
      <fieldset className="form-part">
        <legend>{m.form_names()}</legend>
        <Field {...props('nameSv')} required lang="sv" />
        <Field {...props('nameEn')} lang="en" />
        <Field {...props('descriptionSv')} long lang="sv" />
        <Field {...props('descriptionEn')} long lang="en" />
      </fieldset>
      <fieldset className="form-part">
        <legend>{m.form_kind()}</legend>
        <Select {...props('sector')} choices={sectors} required />
        <Select {...props('level')} choices={levels} />
        <Select {...props('legalForm')} choices={legalForms} />
        <Field {...props('organisationNumber')} hint={m.organisation_number_hint()} />
        <Roles draft={draft} change={change} errors={errorsFor(errors, 'roles')} />
      </fieldset>
      <fieldset className="form-part">
        <legend>{m.form_place()}</legend>
        <Field {...props('website')} hint="https://…" />
        <Field {...props('country')} hint={m.country_hint()} />
        <Select {...props('municipality')} choices={municipalities} />
        <Field {...props('locality')} />
      </fieldset>
      {children}
      <p className="button-row">
        <button type="submit" className="button" disabled={busy}>
          {submitName}
        </button>
      </p>
    </form>
  )
}

/** All that was refused, on top, each with a way to its field. */
function ErrorList({ errors }: { errors: readonly FieldError[] }) {
  return (
    <ul>
      {errors.map((error) => {
        const field = fieldOf(error.pointer)
        return (
          <li key={error.pointer + error.code}>
            {field === null ? errorText(error) : <a href={`#${fieldId(field)}`}>{`${fieldName(field)}: ${errorText(error)}`}</a>}
          </li>
        )
      })}
    </ul>
  )
}

const fieldId = (field: keyof ActorDraft) => `falt-${field}`

function Roles({ draft, change, errors }: { draft: ActorDraft; change: (draft: ActorDraft) => void; errors: FieldError[] }) {
  const roles = useCodes('roles').choices
  const toggled = (role: string) => (draft.roles.includes(role) ? draft.roles.filter((r) => r !== role) : [...draft.roles, role])
  return (
    <fieldset className="check-group" id={fieldId('roles')}>
      <legend>{fieldName('roles')}</legend>
      <div className="check-columns">
        {roles.map(({ value, label }) => (
          <label key={value} className="check">
            <input type="checkbox" checked={draft.roles.includes(value)} onChange={() => change({ ...draft, roles: toggled(value) })} />
            <span className="check-name">{label}</span>
          </label>
        ))}
      </div>
      <Errors id={`${fieldId('roles')}e`} errors={errors.map(errorText)} />
    </fieldset>
  )
}

export interface FieldProps { id: string; label: string; value: string; errors: string[]; change: (value: string) => void; hint?: string; required?: boolean; long?: boolean; lang?: string }

export function Field({ id, label, value, errors, change, hint, required = false, long = false, lang }: FieldProps) {
  const described = [hint === undefined ? '' : `${id}h`, errors.length > 0 ? `${id}e` : ''].filter(Boolean).join(' ')
  const common = {
    id,
    value,
    lang,
    required,
    'aria-invalid': errors.length > 0,
    'aria-describedby': described === '' ? undefined : described,
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="quiet"> ({m.required()})</span>}
      </label>
      {hint !== undefined && (
        <span id={`${id}h`} className="quiet">
          {hint}
        </span>
      )}
      {long ? <textarea {...common} rows={4} onChange={(event) => change(event.target.value)} /> : <input {...common} autoComplete="off" onChange={(event) => change(event.target.value)} />}
      <Errors id={`${id}e`} errors={errors} />
    </div>
  )
}

export function Select({ id, label, value, errors, change, choices, required = false }: FieldProps & { choices: Choice[] }) {
  const all = value === '' || choices.some((c) => c.value === value) ? choices : [...choices, { value, label: value }]
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="quiet"> ({m.required()})</span>}
      </label>
      <select id={id} value={value} required={required} aria-invalid={errors.length > 0} aria-describedby={errors.length > 0 ? `${id}e` : undefined} onChange={(event) => change(event.target.value)}>
        <option value="">{m.not_stated()}</option>
        {all.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Errors id={`${id}e`} errors={errors} />
    </div>
  )
}

export const Errors = ({ id, errors }: { id: string; errors: string[] }) =>
  errors.length === 0 ? null : (
    <p id={id} className="field-error">
      {errors.join(' ')}
    </p>
  )
