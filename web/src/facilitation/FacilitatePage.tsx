import { Link, useParams, useSearchParams } from 'react-router'
import { NeedsRole } from '../account/NeedsRole'
import { Unreadable } from '../app/NotFound'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import { useFacilitates } from '../dialogue/useFacilitates'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { Title, plain } from '../ui/text'
import { DialogueFiles } from './DialogueFiles'
import { NewStatement } from './NewStatement'
import { Opening } from './Opening'
import { StatementQueue } from './StatementQueue'
import type { Dialogue } from './types'

/** Everything that whoever runs a dialogue does with it. */
export default function FacilitatePage() {
  const { slug = '' } = useParams()
  const { isMember, pending } = useSession()
  const { data: dialogue, isPending, error, refetch } = useGet<Dialogue>(isMember ? `/api/dialogues/by-slug/${encodeURIComponent(slug)}` : null)
  usePage(dialogue === undefined ? null : m.facilitate_title({ question: plain(dialogue.questions) }))
  const facilitates = useFacilitates(dialogue?.id)
  if ((!pending && !isMember) || facilitates === false) return <NeedsRole />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  if (pending || isPending || facilitates === undefined) return <Loading lines={14} />
  return (
    <article className="reading">
      <p className="kind">{m.facilitate()}</p>
      <h1>
        <Title of={dialogue.questions} />
      </h1>
      <p className="button-row">
        <Link to={`/dialog/${dialogue.slug}`}>{m.facilitate_to_dialogue()}</Link>
        <Link to={`/dialog/${dialogue.slug}/resultat`}>{m.results_title()}</Link>
      </p>
      <Opening dialogue={dialogue} />
      <Statements dialogue={dialogue} />
      <DialogueFiles dialogue={dialogue} />
    </article>
  )
}

const SHOWN = { vantar: 'moderation=0', olasta: 'unread=true', visas: 'moderation=1', 'visas-inte': 'moderation=-1' } as const
type Shelf = keyof typeof SHOWN
const SHELVES = Object.keys(SHOWN) as Shelf[]
const shelfName = (shelf: Shelf): string => ({ vantar: m.statements_waiting, olasta: m.statements_unread, visas: m.statements_shown, 'visas-inte': m.statements_hidden })[shelf]()

function Statements({ dialogue }: { dialogue: Dialogue }) {
  const [search] = useSearchParams()
  const shelf = SHELVES.find((each) => each === search.get('visa')) ?? 'vantar'
  return (
    <section aria-labelledby="pastaenden">
      <h2 id="pastaenden">{m.statements()}</h2>
      <div className="view-choice">
        <nav aria-label={m.statements_which()}>
          {SHELVES.map((each) => (
            <Link key={each} to={`?visa=${each}`} aria-current={each === shelf ? 'page' : undefined}>
              {shelfName(each)}
            </Link>
          ))}
        </nav>
      </div>
      <StatementQueue key={shelf} dialogueId={dialogue.id} which={SHOWN[shelf]} none={shelf === 'vantar' ? m.statements_none_waiting() : m.none_yet()} title={shelfName(shelf)} />
      {dialogue.status !== 'CLOSED' && <NewStatement dialogueId={dialogue.id} />}
    </section>
  )
}
