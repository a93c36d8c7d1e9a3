import { useEffect, useId, useRef, type ReactNode } from 'react'
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

function errorText({ code, detail }: FieldError): string {
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
  const roles = useCodes('roles').choices
  const levels = useCodes('levels').choices
  const legalForms = useCodes('legal-forms').choices
  const municipalities = useCodes('municipalities').choices
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  const props = (field: keyof ActorDraft) => ({
    label: fieldName(field),
    errors: errorsFor(errors, field).map(errorText),
    value: String(draft[field]),
    change: (value: string) => change({ ...draft, [field]: value }),
  })
  const elsewhere = errors.filter(({ pointer }) => fieldOf(pointer) === null)
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
          {elsewhere.map((error) => (
            <p key={error.pointer + error.code}>{errorText(error)}</p>
          ))}
        </ErrorNotice>
      )}
      <Field {...props('nameSv')} required lang="sv" />
      <Field {...props('nameEn')} lang="en" />
      <Field {...props('descriptionSv')} long lang="sv" />
      <Field {...props('descriptionEn')} long lang="en" />
      <Select {...props('sector')} choices={sectors} required />
      <fieldset className="check-group">
        <legend>{fieldName('roles')}</legend>
        {roles.map(({ value, label }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={draft.roles.includes(value)}
              onChange={() => change({ ...draft, roles: draft.roles.includes(value) ? draft.roles.filter((r) => r !== value) : [...draft.roles, value] })}
            />
            <span className="check-name">{label}</span>
          </label>
        ))}
        {errorsFor(errors, 'roles').map((error) => (
          <p key={error.code} className="field-error">
            {errorText(error)}
          </p>
        ))}
      </fieldset>
      <Select {...props('level')} choices={levels} />
      <Select {...props('legalForm')} choices={legalForms} />
      <Field {...props('organisationNumber')} hint={m.organisation_number_hint()} />
      <Field {...props('website')} hint="https://…" />
      <Field {...props('country')} hint={m.country_hint()} />
      <Select {...props('municipality')} choices={municipalities} />
      <Field {...props('locality')} />
      {children}
      <p className="button-row">
        <button type="submit" className="button" disabled={busy}>
          {submitName}
        </button>
      </p>
    </form>
  )
}

interface FieldProps { label: string; value: string; errors: string[]; change: (value: string) => void; hint?: string; required?: boolean; long?: boolean; lang?: string }

function Field({ label, value, errors, change, hint, required = false, long = false, lang }: FieldProps) {
  const id = useId()
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

function Select({ label, value, errors, change, choices, required = false }: FieldProps & { choices: Choice[] }) {
  const id = useId()
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

const Errors = ({ id, errors }: { id: string; errors: string[] }) =>
  errors.length === 0 ? null : (
    <p id={id} className="field-error">
      {errors.join(' ')}
    </p>
  )
