import { useId, type ReactNode } from 'react'
import * as m from '../paraglide/messages/_index.js'
import { useCodes, type Choice } from '../ui/codes'
import { counties } from '../ui/counties'
import { asksForMoney, plainAmount, type Answers } from './answers'

interface Props { answers: Answers; change: (answers: Answers) => void; submit: () => void; clear: () => void }

/** Five questions, each of which may be left out. Plain controls: they work by keyboard as everywhere. */
export function Questions({ answers, change, submit, clear }: Props) {
  const legalForms = useCodes('legal-forms')
  const stages = useCodes('stages')
  const set = (part: Partial<Answers>) => change({ ...answers, ...part })
  const bad = asksForMoney(answers) && answers.amount.trim() !== '' && plainAmount(answers.amount) === null
  return (
    <form
      className="stacked-form questions"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!bad) submit()
      }}
    >
      <OneOf name={m.support_q_form()} value={answers.legalForm} choices={legalForms.choices} set={(legalForm) => set({ legalForm })} />
      <OneOf name={m.support_q_county()} value={answers.county} choices={counties.map(({ code, name }) => ({ value: code, label: name }))} set={(county) => set({ county })} />
      <OneOf name={m.support_q_stage()} value={answers.stage} choices={stages.choices} set={(stage) => set({ stage })} />
      <Kinds chosen={answers.kinds} set={(kinds) => set({ kinds })} />
      {asksForMoney(answers) && <Amount value={answers.amount} bad={bad} set={(amount) => set({ amount })} />}
      <div className="button-row">
        <button type="submit" className="button">
          {m.support_go()}
        </button>
        <button type="button" className="button-link" onClick={clear}>
          {m.support_clear()}
        </button>
      </div>
    </form>
  )
}

function OneOf({ name, value, choices, set }: { name: string; value: string; choices: Choice[]; set: (value: string) => void }) {
  const id = useId()
  const missing = value !== '' && !choices.some((choice) => choice.value === value)
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{m.support_unknown()}</option>
        {missing && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Kinds({ chosen, set }: { chosen: readonly string[]; set: (kinds: string[]) => void }) {
  const { choices } = useCodes('support-types')
  const hint = useId()
  return (
    <fieldset className="check-group" aria-describedby={hint}>
      <legend>{m.support_q_kind()}</legend>
      <p id={hint} className="quiet">
        {m.support_q_kind_hint()}
      </p>
      <div className="check-columns">
        {choices.map(({ value, label }) => (
          <label key={value} className="check">
            <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => set(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
            <span className="check-name">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Amount({ value, bad, set }: { value: string; bad: boolean; set: (amount: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{m.support_q_amount()}</label>
      <input id={id} type="text" inputMode="decimal" autoComplete="off" maxLength={30} value={value} aria-invalid={bad} aria-describedby={`${id}hint`} onChange={(event) => set(event.target.value)} />
      <Hint id={`${id}hint`} bad={bad}>
        {bad ? m.support_amount_bad() : m.support_q_amount_hint()}
      </Hint>
    </div>
  )
}

const Hint = ({ id, bad, children }: { id: string; bad: boolean; children: ReactNode }) => (
  <p id={id} className={bad ? 'field-error' : 'quiet'} role={bad ? 'alert' : undefined}>
    {children}
  </p>
)
