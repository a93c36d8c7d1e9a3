import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { Statement, Vote, VoteValue } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { WovenBar } from '../weave/WovenBar'
import { Consent, type Joining } from './Consent'
import { Refused } from './Refused'
import { dialogueCalls } from './api'
import { Remarks } from '../ui/Remarks'

export const CHOICES: readonly { vote: VoteValue; key: string; name: () => string; className: string }[] = [
  { vote: 1, key: '1', name: m.vote_agree, className: 'vote-agree' },
  { vote: -1, key: '2', name: m.vote_disagree, className: 'vote-disagree' },
  { vote: 0, key: '3', name: m.vote_pass, className: 'vote-pass' },
]
const voteName = (vote: VoteValue) => CHOICES.find((c) => c.vote === vote)?.name() ?? ''

/** One statement at a time. The first vote asks for consent; each vote is confirmed at once and can be taken back. */
export function Voting({ dialogueId, open }: { dialogueId: string; open: boolean }) {
  const calls = dialogueCalls(dialogueId)
  const client = useQueryClient()
  const statements = useQuery({ queryKey: ['statements', dialogueId], queryFn: ({ signal }) => calls.statements(signal) })
  const mine = useQuery({ queryKey: ['votes', dialogueId], queryFn: ({ signal }) => calls.mine(signal) })
  const offered = useQuery({ queryKey: ['next', dialogueId], queryFn: ({ signal }) => calls.next(signal), staleTime: Infinity })
  const [waiting, setWaiting] = useState<VoteValue | null>(null)
  const [receipt, setReceipt] = useState<string | null>(null)
  const [last, setLast] = useState<Vote | null>(null)
  const [important, setImportant] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const votes = mine.data ?? []
  const all = statements.data ?? []
  const unvoted = all.filter((s) => !votes.some((v) => v.statementId === s.id))
  const current = unvoted.find((s) => s.id === offered.data?.statement?.id) ?? unvoted[0] ?? null

  const setVotes = (change: (votes: Vote[]) => Vote[]) => client.setQueryData<Vote[]>(['votes', dialogueId], (old) => change(old ?? []))
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    await work().catch(setProblem)
    setBusy(false)
  }
  const cast = (vote: VoteValue) =>
    attempt(async () => {
      if (current === null) return
      const confirmed = await calls.vote(current.id, vote, important)
      setVotes((old) => [...old.filter((v) => v.statementId !== current.id), confirmed])
      setLast(confirmed)
      setImportant(false)
      void client.invalidateQueries({ queryKey: ['next', dialogueId] })
    })
  const takesPart = receipt !== null || votes.length > 0
  const choose = (vote: VoteValue) => {
    if (busy || current === null) return
    if (!takesPart) setWaiting(vote)
    else void cast(vote)
  }
  const code = codeOf(useLocation().hash)
  const agree = (joining: Joining) =>
    attempt(async () => {
      setReceipt(await calls.consent(joining))
      if (waiting !== null) await cast(waiting)
      setWaiting(null)
    })
  const undo = (vote: Vote) =>
    attempt(async () => {
      await calls.undo(vote.statementId)
      setVotes((old) => old.filter((v) => v.statementId !== vote.statementId))
      setLast(null)
    })
  useVoteKeys(choose, open && waiting === null && current !== null)

  if (statements.isPending || mine.isPending) return <Loading lines={8} />
  if (statements.isError) return <ErrorNotice error={statements.error} retry={statements.refetch} />
  return (
    <section className="voting" aria-labelledby="rosta">
      <h2 id="rosta">{open ? m.what_do_you_think() : m.statements()}</h2>
      <p className="progress">{m.vote_progress({ voted: votes.length, total: all.length })}</p>
      <WovenBar className="progress-bar" percent={(100 * votes.length) / Math.max(all.length, 1)} label={m.vote_progress({ voted: votes.length, total: all.length })} />
      {problem !== null && <Refused problem={problem} />}
      {open && code !== '' && !takesPart && <p className="notice">{m.room_code_given({ code })}</p>}
      {open && current !== null && waiting === null && <Card statement={current} busy={busy} important={important} setImportant={setImportant} choose={choose} />}
      {waiting !== null && <Consent dialogueId={dialogueId} busy={busy} code={code} agree={(joining) => void agree(joining)} cancel={() => setWaiting(null)} />}
      {open && all.length > 0 && current === null && <p className="all-done">{m.all_voted()}</p>}
      {all.length === 0 && <p className="quiet">{m.no_statements()}</p>}
      <p className="vote-confirmed" role="status">
        {last !== null && (
          <>
            {m.vote_confirmed({ vote: voteName(last.vote) })}{' '}
            <button type="button" className="button-link" disabled={busy} onClick={() => void undo(last)}>
              {m.undo()}
            </button>
          </>
        )}
      </p>
      {receipt !== null && <Receipt code={receipt} />}
      <OwnVotes statements={all} votes={votes} busy={busy} undo={(vote) => void undo(vote)} />
      <Erase
        erase={async (code) => {
          await calls.erase(code)
          setVotes(() => [])
          setLast(null)
          setReceipt(null)
          void client.invalidateQueries({ queryKey: ['next', dialogueId] })
        }}
        takesPart={takesPart}
      />
    </section>
  )
}

/** A one-time code comes in the fragment, which no server and no log ever sees. */
const codeOf = (fragment: string): string => (new URLSearchParams(fragment.replace(/^#/, '')).get('kod') ?? '').slice(0, 40)

/** 1, 2 and 3 vote, as long as nobody is writing and no modifier is held. */
export function useVoteKeys(choose: (vote: VoteValue) => void, active: boolean) {
  const latest = useRef(choose)
  useEffect(() => {
    latest.current = choose
  })
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select')
      const choice = CHOICES.find(({ key }) => key === event.key)
      if (choice === undefined || writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      event.preventDefault()
      latest.current(choice.vote)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active])
}

interface CardProps { statement: Statement; busy: boolean; important: boolean; setImportant: (important: boolean) => void; choose: (vote: VoteValue) => void }

function Card({ statement, busy, important, setImportant, choose }: CardProps) {
  return (
    <div className="statement-card">
      <blockquote aria-live="polite">
        <Prose of={statement.texts} />
      </blockquote>
      <Origin statement={statement} />
      <div className="vote-buttons" role="group" aria-label={m.your_vote()}>
        {CHOICES.map(({ vote, key, name, className }) => (
          <button key={key} type="button" className={className} aria-disabled={busy} aria-keyshortcuts={key} onClick={() => choose(vote)}>
            <span>{name()}</span> <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={important} onChange={(event) => setImportant(event.target.checked)} />
        <span className="check-name">{m.important_to_me()}</span>
      </label>
      <Remarks type="STATEMENT" id={statement.id} title={plain(statement.texts)} />
    </div>
  )
}

/** Where a statement was taken from, if it was. */
const Origin = ({ statement: { derivedFrom } }: { statement: Statement }) =>
  derivedFrom == null ? null : (
    <p className="quiet">
      {m.statement_origin()}{' '}
      <Link to={`#mote-${derivedFrom.id}`}>
        <Title of={derivedFrom.titles} />
      </Link>
    </p>
  )

function Receipt({ code }: { code: string }) {
  return (
    <div className="notice receipt">
      <p>{m.receipt_title()}</p>
      <p>
        <code>{code}</code>
      </p>
      <p className="quiet">{m.receipt_text()}</p>
    </div>
  )
}

function OwnVotes({ statements, votes, busy, undo }: { statements: Statement[]; votes: Vote[]; busy: boolean; undo: (vote: Vote) => void }) {
  if (votes.length === 0) return null
  return (
    <details className="own-votes">
      <summary>{m.own_votes({ count: votes.length })}</summary>
      <ul className="plain-list">
        {votes.map((vote) => (
          <li key={vote.statementId}>
            <Title of={statements.find((s) => s.id === vote.statementId)?.texts} />
            <br />
            <strong>{voteName(vote.vote)}</strong>
            {vote.important === true && ` · ${m.important_to_me()}`}{' '}
            <button type="button" className="button-link" disabled={busy} onClick={() => undo(vote)}>
              {m.undo()}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Takes every own vote away, by the cookie of this browser or, when it is lost, by the receipt code. */
function Erase({ erase, takesPart }: { erase: (code: string | null) => Promise<void>; takesPart: boolean }) {
  const [code, setCode] = useState('')
  const [done, setDone] = useState(false)
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const run = async (receiptCode: string | null) => {
    setProblem(null)
    await erase(receiptCode).then(() => setDone(true), setProblem)
    setSure(false)
  }
  return (
    <details className="erase">
      <summary>{m.erase_votes()}</summary>
      {takesPart && !sure && (
        <p>
          <button type="button" className="button-danger" onClick={() => setSure(true)}>
            {m.erase_here()}
          </button>
        </p>
      )}
      {sure && (
        <p className="button-row">
          {m.erase_sure()}{' '}
          <button type="button" className="button-danger" onClick={() => void run(null)}>
            {m.erase_yes()}
          </button>
          <button type="button" className="button-secondary" onClick={() => setSure(false)}>
            {m.cancel()}
          </button>
        </p>
      )}
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() !== '') void run(code.trim())
        }}
      >
        <label htmlFor="kvittokod">{m.erase_by_code()}</label>
        <input id="kvittokod" value={code} autoComplete="off" onChange={(event) => setCode(event.target.value)} />
        <button type="submit" className="button-secondary">
          {m.erase()}
        </button>
      </form>
      <p role="status">{done && m.erased()}</p>
      {problem !== null && <ErrorNotice error={problem} />}
    </details>
  )
}
