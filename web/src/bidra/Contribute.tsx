import { useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem } from '../api/http'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { DraftTools } from '../drafts/DraftTools'
import { useDraft } from '../drafts/useDraft'
import * as m from '../paraglide/messages/_index.js'
import { LetterWish } from './LetterWish'
import { Preview } from './Preview'
import { Received } from './Received'
import { ShortForm } from './ShortForm'
import { bodyOf, type Kind } from './kinds'
import { useSending } from './useSending'

/** Something new, from anybody: written, looked through, sent, and followed with a code. */
export function Contribute({ kind }: { kind: Kind }) {
  usePage(kind.name(), m.bidra_intro())
  const draft = useDraft(kind.path, kind.empty)
  const sending = useSending('/api/proposals')
  const [previewed, setPreviewed] = useState(false)
  const [letters, setLetters] = useState(false)
  const send = async () => {
    if (await sending.submit({ kind: kind.kind, payload: bodyOf(kind, draft.draft), ...(letters && { letters: locale() }) })) draft.forget()
    else return
    setPreviewed(false)
  }
  const refusedField = sending.problem instanceof ApiProblem && sending.problem.errors.length > 0
  return (
    <div className="reading">
      <h1>{kind.name()}</h1>
      {sending.receipt !== null ? (
        <Received receipt={sending.receipt} again={sending.again} />
      ) : previewed && !refusedField ? (
        <Preview kind={kind} draft={draft.draft} problem={sending.problem} busy={sending.busy} working={sending.working} back={() => setPreviewed(false)} send={() => void send()}>
          <LetterWish need={kind.kind === 'NEED'} wanted={letters} change={setLetters} />
        </Preview>
      ) : (
        <>
          <p>{m.bidra_intro()}</p>
          <ShortForm
            kind={kind}
            draft={draft.draft}
            change={draft.change}
            problem={sending.problem}
            busy={sending.busy}
            submit={() => {
              sending.settle()
              setPreviewed(true)
            }}
            submitName={m.bidra_preview()}
          >
            <DraftTools {...draft.tools} />
          </ShortForm>
          <p>
            <Link to="/bidra">{m.bidra_other()}</Link>
          </p>
        </>
      )}
    </div>
  )
}
