import { useState } from 'react'
import { ApiProblem, call } from '../api/http'
import type { Adopter, Solution } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ActorField } from '../ui/ActorField'
import { Field, Select } from '../ui/form'
import { OUTCOMES, outcomeName } from '../ui/outcome'
import { SettlingFields, useSettledSubmit } from '../ui/settling'
import { ErrorNotice } from '../ui/states'
import { AdopterTable } from './AdopterTable'
import { adopterBodyOf, adopterDraftOf, emptyAdopter, errorText } from './fields'

interface Props { solution: Solution; keep: (next: Solution) => void }

/** Who uses the solution: recorded, described anew or taken away, one at a time. */
export function AdopterEditor({ solution, keep }: Props) {
  const [open, setOpen] = useState<Adopter | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Adopter | null>(null)
  const [done, setDone] = useState('')
  const show = (adopter: Adopter | 'new') => {
    setOpen(adopter)
    setDone('')
  }
  const finish = (next: Solution, what: string) => {
    keep(next)
    setOpen(null)
    setLeaving(null)
    setDone(what)
  }
  return (
    <section aria-labelledby="anvands">
      <h2 id="anvands">{m.adopters_title()}</h2>
      <p role="status">{done}</p>
      <AdopterTable
        adopters={solution.adopters ?? []}
        tools={(adopter) => (
          <span className="button-row">
            <button type="button" className="button-link" onClick={() => show(adopter)}>
              {m.adopter_change()} <span className="visually-hidden">{adopter.name}</span>
            </button>
            <button type="button" className="button-link" onClick={() => setLeaving(adopter)}>
              {m.adopter_withdraw()} <span className="visually-hidden">{adopter.name}</span>
            </button>
          </span>
        )}
      />
      {leaving !== null && <Withdrawal key={leaving.id} solution={solution} adopter={leaving} keep={(next) => finish(next, m.adopter_withdrawn())} cancel={() => setLeaving(null)} />}
      {open === null ? (
        <p>
          <button type="button" className="button-secondary" onClick={() => show('new')}>
            {m.adopter_add()}
          </button>
        </p>
      ) : (
        <AdopterForm key={open === 'new' ? 'new' : open.id} solution={solution} adopter={open === 'new' ? undefined : open} keep={(next, name) => finish(next, m.adopter_changed({ name }))} cancel={() => setOpen(null)} />
      )}
    </section>
  )
}

interface FormProps { solution: Solution; adopter: Adopter | undefined; keep: (next: Solution, name: string) => void; cancel: () => void }

function AdopterForm({ solution, adopter, keep, cancel }: FormProps) {
  const [draft, setDraft] = useState(() => (adopter === undefined ? emptyAdopter : adopterDraftOf(adopter)))
  const [id] = useState(() => adopter?.id ?? crypto.randomUUID())
  const [problem, setProblem] = useState<unknown>(null)
  const errors = (pointer: RegExp) => (problem instanceof ApiProblem ? problem.errors.filter((error) => pointer.test(error.pointer)) : [])
  const save = () =>
    call<Solution>(`/api/solutions/${solution.id}/adopters/${id}`, { method: 'PUT', body: adopterBodyOf(draft, adopter), ifMatch: solution.version }).then(({ body }) => keep(body, draft.adopter.name), setProblem)
  const { sending, send, fields } = useSettledSubmit(() => void save())
  return (
    <form
      className="stacked-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {problem !== null && <ErrorNotice error={problem} />}
      <SettlingFields value={fields}>
        <ActorField name="anv-namn" label={m.adopter_name()} value={draft.adopter} errors={errors(/^\/(name|actorId)/)} textOf={errorText} change={(chosen) => setDraft({ ...draft, adopter: chosen })} />
      </SettlingFields>
      <Field name="anv-sedan" label={m.adopter_since()} hint={m.adopter_since_hint()} value={draft.since} errors={errors(/^\/since/)} textOf={m.field_since} change={(since) => setDraft({ ...draft, since })} />
      <Select name="anv-utfall" label={m.adopter_outcome()} value={draft.outcome} errors={errors(/^\/outcome/)} choices={OUTCOMES.map((value) => ({ value, label: outcomeName(value) }))} change={(outcome) => setDraft({ ...draft, outcome })} />
      <Field name="anv-sv" label={m.adopter_how_sv()} long lang="sv" value={draft.howSv} errors={errors(/^\/howItWent/)} textOf={errorText} change={(howSv) => setDraft({ ...draft, howSv })} />
      <Field name="anv-en" label={m.adopter_how_en()} long lang="en" value={draft.howEn} errors={[]} change={(howEn) => setDraft({ ...draft, howEn })} />
      <p className="button-row">
        <button type="submit" className="button" disabled={sending}>
          {m.save()}
        </button>
        <button type="button" className="button-secondary" onClick={cancel}>
          {m.cancel()}
        </button>
      </p>
    </form>
  )
}

interface WithdrawalProps { solution: Solution; adopter: Adopter; keep: (next: Solution) => void; cancel: () => void }

/** Asks once more: what is forgotten everywhere cannot come back. */
function Withdrawal({ solution, adopter, keep, cancel }: WithdrawalProps) {
  const [problem, setProblem] = useState<unknown>(null)
  const withdraw = () =>
    call<Solution>(`/api/solutions/${solution.id}/adopters/${adopter.id}`, { method: 'DELETE', ifMatch: solution.version }).then(({ body }) => keep(body), setProblem)
  return (
    <div className="notice" role="alert">
      <p>{m.adopter_withdraw_sure({ name: adopter.name })}</p>
      {problem !== null && <ErrorNotice error={problem} />}
      <p className="button-row">
        <button type="button" className="button-danger" onClick={() => void withdraw()}>
          {m.adopter_withdraw_yes()}
        </button>
        <button type="button" className="button-secondary" onClick={cancel}>
          {m.cancel()}
        </button>
      </p>
    </div>
  )
}
