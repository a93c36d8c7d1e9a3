import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, call } from '../api/http'
import type { Need } from '../api/types'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ActorField } from '../ui/ActorField'
import type { Named } from '../ui/found'
import { ErrorNotice } from '../ui/states'

/** "Vi har det också": for an organisation that one speaks for. Without an account it leads to contributing. */
export function Corroborate({ need }: { need: Need }) {
  const { isMember } = useSession()
  if (need.state === 'ADDRESSED' || need.state === 'RETIRED') return null
  if (!isMember) {
    return (
      <p>
        <Link className="button-secondary" to="/bidra">
          {m.we_have_it_too()}
        </Link>
      </p>
    )
  }
  return <Saying need={need} />
}

function Saying({ need }: { need: Need }) {
  const id = useId()
  const client = useQueryClient()
  const [actor, setActor] = useState<Named>({ actorId: null, name: '' })
  const [severity, setSeverity] = useState(need.severity)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [said, setSaid] = useState(false)
  const say = () => {
    setBusy(true)
    setProblem(null)
    void call<Need>(`/api/needs/${need.id}/corroborations/${actor.actorId ?? ''}`, { method: 'PUT', ifMatch: need.version, body: { severity } })
      .then(({ body }) => {
        client.setQueryData([`/api/needs/by-slug/${encodeURIComponent(need.slug)}`], body)
        setSaid(true)
      }, setProblem)
      .finally(() => setBusy(false))
  }
  const notYours = problem instanceof ApiProblem && problem.code === 'need-not-yours'
  return (
    <details>
      <summary>{m.we_have_it_too()}</summary>
      <form
        className="stacked-form"
        onSubmit={(event) => {
          event.preventDefault()
          say()
        }}
      >
        <p>{m.we_have_it_too_text()}</p>
        <ActorField name="organisation" label={m.organisation()} value={actor} errors={[]} change={setActor} />
        <label htmlFor={id}>{m.severity()}</label>
        <select id={id} value={severity} onChange={(event) => setSeverity(Number(event.target.value))}>
          {[1, 2, 3, 4, 5].map((each) => (
            <option key={each} value={each}>
              {m.of_five({ severity: each })}
            </option>
          ))}
        </select>
        <p className="button-row">
          <button type="submit" className="button" disabled={busy || actor.actorId === null}>
            {m.we_have_it_too()}
          </button>
        </p>
      </form>
      <p role="status">{said && m.we_have_it_too_done()}</p>
      {notYours && <p className="notice" role="alert">{m.not_your_organisation()}</p>}
      {problem !== null && !notYours && <ErrorNotice error={problem} />}
    </details>
  )
}
