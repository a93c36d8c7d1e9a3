import { useQuery } from '@tanstack/react-query'
import { Suspense, lazy, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Dialogue } from '../api/types'
import { LoginLink } from '../app/Layout'
import { Unreadable } from '../app/NotFound'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { dayOf, momentOf } from '../ui/format'
import { ErrorNotice, PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { DialogueMeetings } from '../meeting/DialogueMeetings'
import { FigureTable } from './FigureTable'
import { PhaseList } from './PhaseList'
import { useFacilitates } from './useFacilitates'
import { Voting } from './Voting'
import { dialogueCalls } from './api'
import { Remarks } from '../ui/Remarks'

const Facilitating = lazy(() => import('./Facilitating'))

export default function DialoguePage() {
  const { slug = '' } = useParams()
  const { data: dialogue, isPending, error, refetch } = useGet<Dialogue>(`/api/dialogues/by-slug/${encodeURIComponent(slug)}`)
  usePage(dialogue === undefined ? null : plain(dialogue.questions), plain(dialogue?.descriptions) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <DialogueView dialogue={dialogue} changed={refetch} />
}

function DialogueView({ dialogue, changed }: { dialogue: Dialogue; changed: () => unknown }) {
  const { data: statements } = useQuery({ queryKey: ['statements', dialogue.id], queryFn: ({ signal }) => dialogueCalls(dialogue.id).statements(signal) })
  const facilitates = useFacilitates(dialogue.id)
  const running = dialogue.status === 'OPEN'
  const open = running && dialogue.pause == null
  return (
    <article className="entity dialogue">
      <header>
        <p className="kind">{m.type_dialogue()}</p>
        <h1>
          <Title of={dialogue.questions} />
        </h1>
        <p className="standing">
          {open ? m.dialogue_open() : running ? m.dialogue_paused() : m.dialogue_closed()}
          {dialogue.closes != null && ` · ${running ? m.closes({ day: dayOf(dialogue.closes) }) : m.closed_on({ day: dayOf(dialogue.closes) })}`}
        </p>
      </header>
      <div className="entity-main">
        <Prose of={dialogue.descriptions} />
        <PhaseList phases={dialogue.phases ?? []} />
        {running && dialogue.pause != null && (
          <div className="notice" role="status">
            <p>{m.dialogue_paused_since({ moment: momentOf(dialogue.pause.since) })}</p>
            <Prose of={dialogue.pause.reasons} />
          </div>
        )}
        <Voting dialogueId={dialogue.id} open={open} />
        <FigureTable dialogueId={dialogue.id} statements={statements ?? []} />
        {open && <OwnStatement dialogueId={dialogue.id} />}
        <DialogueMeetings dialogue={dialogue} />
        {running && facilitates === true && (
          <Suspense fallback={null}>
            <Facilitating dialogue={dialogue} changed={changed} />
          </Suspense>
        )}
      </div>
      <aside className="entity-side">
        <p>
          <Link to={`/dialog/${dialogue.slug}/resultat`}>{m.results_title()}</Link>
        </p>
        {facilitates === true && (
          <p>
            <Link to={`/dialog/${dialogue.slug}/redigera`}>{m.facilitate()}</Link>
          </p>
        )}
        <h2>{m.how_it_works()}</h2>
        <p>{m.how_votes()}</p>
        <p>{m.how_keys()}</p>
        <p>
          <Link to="/integritet">{m.privacy()}</Link>
        </p>
        <Remarks type="DIALOGUE" id={dialogue.id} title={plain(dialogue.questions)} />
      </aside>
    </article>
  )
}

const LONGEST = 280

function OwnStatement({ dialogueId }: { dialogueId: string }) {
  const { isMember } = useSession()
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const send = async () => {
    setProblem(null)
    await dialogueCalls(dialogueId)
      .submit(text.trim(), locale())
      .then(() => {
        setSent(true)
        setText('')
      }, setProblem)
  }
  return (
    <section aria-labelledby="eget">
      <h2 id="eget">{m.own_statement()}</h2>
      {!isMember ? (
        <p>
          {m.own_statement_login()} <LoginLink />
        </p>
      ) : (
        <form
          className="stacked-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') void send()
          }}
        >
          <label htmlFor="pastaende">{m.own_statement_label()}</label>
          <textarea id="pastaende" rows={3} maxLength={LONGEST} value={text} onChange={(event) => setText(event.target.value)} />
          <p className="quiet">{m.characters_left({ count: LONGEST - text.length })}</p>
          <button type="submit" className="button-secondary">
            {m.send()}
          </button>
          <p role="status">{sent && m.own_statement_sent()}</p>
          {problem !== null && <ErrorNotice error={problem} />}
        </form>
      )}
    </section>
  )
}
