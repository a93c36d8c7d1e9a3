import { call } from '../api/http'
import type { Introduction, IntroductionState } from '../api/types'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Title } from '../ui/text'
import { Broken, NoToken } from './Broken'
import { useLink, usePress, useToken } from './useToken'

const PATH = '/api/introductions'

/** Where the link of an introduction leads: for who asks to confirm it, for who is asked to say yes or no. */
export default function IntroductionPage() {
  usePage(m.introduction_title())
  const token = useToken()
  const { data, isPending, error, refetch } = useLink<Introduction>(PATH, token)
  const { go, busy, done, problem } = usePress((answer) => call<{ state: IntroductionState }>(`${PATH}/${encodeURIComponent(token)}/${answer}`, { method: 'POST' }))
  if (token !== '' && isPending) return <PageLoading />
  return (
    <div className="reading">
      <h1>{m.introduction_title()}</h1>
      {token === '' && <NoToken />}
      {error !== null && <Broken error={error} retry={refetch} />}
      {data !== undefined && done === null && <Question introduction={data.body} busy={busy} answer={go} />}
      <div role="status">{done !== null && <p className="notice notice-good">{answered(done.body.state)}</p>}</div>
      {problem !== null && <Broken error={problem} />}
    </div>
  )
}

function answered(state: IntroductionState): string {
  return { ASKED: m.introduction_relayed, RELAYED: m.introduction_relayed, INTRODUCED: m.introduction_made, DECLINED: m.introduction_declined, WITHDRAWN: m.introduction_withdrawn }[state]()
}

function Question({ introduction, busy, answer }: { introduction: Introduction; busy: boolean; answer: (word: string) => void }) {
  const mine = introduction.side === 'ASKER'
  const waiting = mine && introduction.state === 'RELAYED'
  return (
    <>
      <p>
        {mine ? m.introduction_yours() : m.introduction_from({ name: introduction.name })} <strong><Title of={introduction.titles} /></strong>
      </p>
      <blockquote>
        {introduction.message.split('\n').map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </blockquote>
      <p>{waiting ? m.introduction_waiting() : mine ? m.introduction_confirm_text() : m.introduction_answer_text()}</p>
      <p className="button-row">
        {!waiting && (
          <button type="button" className="button" disabled={busy} onClick={() => answer('accept')}>
            {mine ? m.introduction_confirm() : m.introduction_yes()}
          </button>
        )}
        <button type="button" className="button-secondary" disabled={busy} onClick={() => answer('decline')}>
          {mine ? m.introduction_take_back() : m.introduction_no()}
        </button>
      </p>
      <p className="quiet">{m.introduction_until({ day: dayOf(introduction.expiresAt) })}</p>
    </>
  )
}
