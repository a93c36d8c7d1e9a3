import { NeedsRole } from '../account/NeedsRole'
import { ApiProblem } from '../api/http'
import type { Letter, MailStatus } from '../api/types'
import { usePage } from '../app/page'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count, momentOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { usePart } from './usePart'

/** Letters that wait, and on a machine of one's own what they say: their links can be followed from here. */
export default function LettersPage() {
  usePage(m.letters_title())
  const { isOperator, pending } = useSession()
  if (pending) return <Loading lines={12} />
  if (!isOperator) return <NeedsRole />
  return (
    <div className="wide">
      <h1>{m.letters_title()}</h1>
      <Standing />
      <Letters />
    </div>
  )
}

function Standing() {
  const { data, error } = usePart<MailStatus>('/api/operations/directory/mail')
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return null
  return (
    <>
      <p>{data.server ? m.letters_server() : m.letters_no_server()}</p>
      <p>
        {m.letters_waiting({ waiting: count(data.waiting), seconds: count(Math.round(data.waitingSeconds)) })} {m.letters_parked({ parked: count(data.parked), seconds: count(Math.round(data.parkedSeconds)) })}
      </p>
    </>
  )
}

function Letters() {
  const { data, error, isPending } = usePart<Letter[]>('/api/operations/directory/letters')
  if (isPending) return <Loading lines={6} />
  if (error instanceof ApiProblem && error.code === 'letters-not-shown') return <p className="quiet">{m.letters_not_shown()}</p>
  if (error !== null) return <ErrorNotice error={error} />
  return (
    <ol className="plain-list">
      {data.length === 0 && <li className="quiet">{m.letters_none()}</li>}
      {data.map((letter) => (
        <li key={letter.id}>
          <article aria-label={letter.subject}>
            <h2>{letter.subject}</h2>
            <p className="quiet">
              {m.letters_to({ to: letter.to, moment: momentOf(letter.writtenAt) })}
            </p>
            <div lang={letter.language} className="letter">
              {letter.body.split('\n').map((line, i) => (
                <p key={i}>{/^https?:\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
              ))}
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}
