import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ApiProblem, call, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ChooseField } from '../ui/ChooseField'
import { Field, Form, Select } from '../ui/form'
import { idsOf, specAt, type Spec, type Values } from './spec'
import { refusal } from './words'

interface FieldsProps { id: string; specs: readonly Spec[]; values: Values; problem: unknown; change: (values: Values) => void }

const errorsOf = (problem: unknown): readonly FieldError[] => (problem instanceof ApiProblem ? problem.errors : [])

/** The fields of a form, each with what was refused of it. */
export function Fields({ id, specs, values, problem, change }: FieldsProps) {
  return specs.map((spec) => {
    const common = {
      name: `${id}-${spec.name}`,
      label: spec.label,
      value: values[spec.name] ?? '',
      errors: errorsOf(problem).filter(({ pointer }) => specAt(specs, pointer) === spec),
      change: (value: string) => change({ ...values, [spec.name]: value }),
      required: spec.required === true,
    }
    const hint = spec.hint === undefined ? {} : { hint: spec.hint }
    if (spec.among !== undefined) return <ChooseField key={spec.name} {...common} {...hint} among={spec.among} most={spec.kind === 'one' ? 1 : 100} chosen={idsOf(values, spec.name)} change={(ids) => change({ ...values, [spec.name]: ids.join('\n') })} />
    if (spec.kind === 'select') return <Select key={spec.name} {...common} choices={spec.choices ?? []} />
    const type = spec.kind === 'date' ? 'date' : spec.kind === 'moment' ? 'datetime-local' : 'text'
    return <Field key={spec.name} {...common} type={type} long={spec.kind === 'long'} {...hint} {...(spec.lang === undefined ? {} : { lang: spec.lang })} />
  })
}

interface FormProps extends FieldsProps { busy: boolean; submit: () => void; submitName: string }

export function SpecForm({ id, specs, values, problem, change, busy, submit, submitName }: FormProps) {
  const meaning = refusal(problem)
  return (
    <Form
      problem={problem}
      busy={busy}
      submit={submit}
      submitName={submitName}
      nameOf={(pointer) => {
        const spec = specAt(specs, pointer)
        return spec === undefined ? null : { field: `${id}-${spec.name}`, label: spec.label }
      }}
    >
      {meaning !== null && <p className="field-error">{meaning}</p>}
      <Fields id={id} specs={specs} values={values} problem={problem} change={change} />
    </Form>
  )
}

export interface StepProps<T> {
  id: string
  title: string
  text?: ReactNode
  specs: (values: Values) => readonly Spec[]
  start?: Values
  path: string | ((values: Values) => string)
  method?: 'POST' | 'PUT' | 'DELETE'
  version?: number
  body?: (values: Values) => unknown
  submitName: string
  done?: (answer: T) => void
}

/** One step behind its name: what it takes, and what came of it. Whoever was too slow reads anew before the next try. */
export function StepForm<T>({ id, title, text, specs, start = {}, path, method = 'POST', version, body, submitName, done }: StepProps<T>) {
  const client = useQueryClient()
  const [values, change] = useState<Values>(start)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [sent, setSent] = useState(false)
  const send = async () => {
    setBusy(true)
    setProblem(null)
    setSent(false)
    try {
      const { body: answer } = await call<T>(typeof path === 'string' ? path : path(values), {
        method,
        ...(body === undefined ? {} : { body: body(values) }),
        ...(version === undefined ? {} : { ifMatch: version }),
        ...(method === 'POST' && version === undefined ? { idempotencyKey: key } : {}),
      })
      setSent(true)
      setKey(crypto.randomUUID())
      change(start)
      done?.(answer)
      void client.invalidateQueries()
    } catch (refused) {
      setProblem(refused)
      if (refused instanceof ApiProblem && refused.status > 0) setKey(crypto.randomUUID())
      if (refused instanceof ApiProblem && [409, 412].includes(refused.status)) void client.invalidateQueries()
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className="step">
      <summary>{title}</summary>
      {text !== undefined && <p>{text}</p>}
      <SpecForm id={id} specs={specs(values)} values={values} problem={problem} change={change} busy={busy} submit={() => void send()} submitName={submitName} />
      <p role="status">{sent && m.saved_step()}</p>
    </details>
  )
}
