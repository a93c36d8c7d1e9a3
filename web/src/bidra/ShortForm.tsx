import type { ReactNode } from 'react'
import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { counties } from '../ui/counties'
import { CheckGroup, Field, Form, Select } from '../ui/form'
import type { Draft, Kind, Question } from './kinds'

interface Props { kind: Kind; draft: Draft; change: (draft: Draft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string; children?: ReactNode }

/** What takes two minutes to tell; everything else can be told in the long form. */
export function ShortForm({ kind, draft, change, problem, busy, submit, submitName, children }: Props) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const questions = kind.questions().filter(({ when }) => when?.(draft) ?? true)
  const meant = (pointer: string) => questionOf(questions, kind.fieldOf(pointer))
  return (
    <Form
      problem={problem}
      busy={busy}
      submit={submit}
      submitName={submitName}
      nameOf={(pointer) => {
        const question = meant(pointer)
        return question === undefined ? null : { field: question.field, label: question.label() }
      }}
    >
      <div className="form-part">
        {questions.map((question) => (
          <Asked key={question.field} question={question} draft={draft} change={change} errors={errors.filter(({ pointer }) => meant(pointer) === question)} />
        ))}
      </div>
      {children}
    </Form>
  )
}

/** A text that is missing in Swedish is missing in the language that is asked for. */
const questionOf = (questions: readonly Question[], field: string | null) =>
  questions.find((question) => question.field === field) ?? questions.find((question) => question.field === field?.replace(/Sv$/, 'En'))

interface AskedProps { question: Question; draft: Draft; change: (draft: Draft) => void; errors: ApiProblem['errors'] }

function Asked({ question, draft, change, errors }: AskedProps) {
  const choices = useChoices(question.list)
  const { field, as, required = false } = question
  const about = { name: field, label: question.label(), errors }
  const hint = question.hint?.()
  const hinted = hint === undefined ? {} : { hint }
  if (as === 'checks') return <CheckGroup {...about} {...hinted} choices={choices} chosen={draft[field] as string[]} choose={(chosen) => change({ ...draft, [field]: chosen })} />
  const put = question.put ?? ((old: Draft, value: string) => ({ ...old, [field]: value }))
  const value = valueOf(question, draft)
  if (as === 'select') return <Select {...about} value={value} change={(next) => change(put(draft, next))} choices={choices} required={required} />
  return <Field {...about} {...hinted} value={value} change={(next) => change(put(draft, next))} required={required} long={as === 'long'} />
}

export const valueOf = (question: Question, draft: Draft): string => question.get?.(draft) ?? String(draft[question.field] ?? '')

/** The code lists, and those that are no list of the service. */
export function useChoices(list: string | undefined): readonly Choice[] {
  const coded = useCodes(list === undefined || list in OWN_LISTS ? 'sectors' : list).choices
  return list === undefined ? [] : (OWN_LISTS[list]?.() ?? coded)
}

const OWN_LISTS: Readonly<Record<string, () => Choice[]>> = {
  counties: () => counties.map(({ code, name }) => ({ value: code, label: name })),
  severity: () => ['1', '2', '3', '4', '5'].map((value) => ({ value, label: m.of_five({ severity: value }) })),
  reach: () => [
    { value: 'REGIONAL', label: m.reach_regional() },
    { value: 'NATIONAL', label: m.reach_national() },
    { value: 'INTERNATIONAL', label: m.reach_international() },
  ],
}
