import { useEffect, useRef, type ReactNode } from 'react'
import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import type { Choice } from './codes'
import { SettlingFields, useSettledSubmit } from './settling'
import { ErrorNotice } from './states'

/** What a person is told about a refused field. */
export function errorText({ code, detail }: FieldError): string {
  if (/required|blank|empty|null/i.test(code)) return m.field_required()
  if (/size|length|long/i.test(code)) return m.field_too_long()
  if (/sole-trader|personal/i.test(code)) return m.field_sole_trader()
  if (/organisation-number|check-digit|luhn/i.test(code)) return m.field_check_digit()
  if (/url|web-?(site|address)/i.test(code)) return m.field_url()
  if (code === 'no-address') return m.letters_no_address()
  return detail ?? m.field_refused()
}

export const fieldId = (name: string) => `falt-${name}`

interface FormProps {
  problem: unknown
  busy: boolean
  submit: () => void
  submitName: string
  nameOf: (pointer: string) => { field: string; label: string } | null
  textOf?: (error: FieldError) => string
  children: ReactNode
}

/** A form whose refusals stand on top and beside their fields; the first refused field gets the focus. What its fields still look up is waited for. */
export function Form({ problem, busy, submit, submitName, nameOf, textOf = errorText, children }: FormProps) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const form = useRef<HTMLFormElement>(null)
  const { sending, send, fields } = useSettledSubmit(submit)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  return (
    <form
      ref={form}
      className="stacked-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {problem !== null && (
        <ErrorNotice error={problem}>
          {errors.length > 0 && <ErrorList errors={errors} nameOf={nameOf} textOf={textOf} />}
        </ErrorNotice>
      )}
      <SettlingFields value={fields}>{children}</SettlingFields>
      <p className="button-row">
        <button type="submit" className="button" disabled={busy || sending}>
          {submitName}
        </button>
        <span className="quiet" role="status">
          {sending && m.looking_up_names()}
        </span>
      </p>
    </form>
  )
}

/** All that was refused, on top, each with a way to its field. */
function ErrorList({ errors, nameOf, textOf }: { errors: readonly FieldError[]; nameOf: FormProps['nameOf']; textOf: (error: FieldError) => string }) {
  return (
    <ul>
      {errors.map((error) => {
        const known = nameOf(error.pointer)
        return <li key={error.pointer + error.code}>{known === null ? textOf(error) : <a href={`#${fieldId(known.field)}`}>{`${known.label}: ${textOf(error)}`}</a>}</li>
      })}
    </ul>
  )
}

export interface FieldProps {
  name: string
  label: string
  value: string
  errors: readonly FieldError[]
  change: (value: string) => void
  textOf?: (error: FieldError) => string
}
interface TextProps extends FieldProps { hint?: string; required?: boolean; long?: boolean; lang?: string; type?: 'text' | 'datetime-local' | 'date' | 'number' | 'email'; list?: string }

export function Field({ name, label, value, errors, change, textOf = errorText, hint, required = false, long = false, lang, type = 'text', list }: TextProps) {
  const id = fieldId(name)
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
      {long ? (
        <textarea {...common} rows={4} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...common} type={type} list={list} autoComplete={type === 'email' ? type : 'off'} onChange={(event) => change(event.target.value)} />
      )}
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </div>
  )
}

export function Select({ name, label, value, errors, change, textOf = errorText, choices, required = false }: FieldProps & { choices: readonly Choice[]; required?: boolean }) {
  const id = fieldId(name)
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
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </div>
  )
}

interface CheckProps extends Omit<FieldProps, 'value' | 'change'> { choices: readonly Choice[]; chosen: readonly string[]; choose: (chosen: string[]) => void; hint?: string }

export function CheckGroup({ name, label, errors, textOf = errorText, choices, chosen, choose, hint }: CheckProps) {
  const id = fieldId(name)
  const toggled = (value: string) => (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="check-group" id={id} tabIndex={-1} aria-describedby={errors.length > 0 ? `${id}e` : undefined}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <div className="check-columns">
        {choices.map((choice) => (
          <label key={choice.value} className="check">
            <input type="checkbox" checked={chosen.includes(choice.value)} onChange={() => choose(toggled(choice.value))} />
            <span className="check-name">{choice.label}</span>
          </label>
        ))}
      </div>
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </fieldset>
  )
}

export const Errors = ({ id, texts }: { id: string; texts: string[] }) =>
  texts.length === 0 ? null : (
    <p id={id} className="field-error">
      {texts.join(' ')}
    </p>
  )
