import { Link, useNavigate } from 'react-router'
import * as m from '../paraglide/messages/_index.js'
import { both } from '../recommendation/StanceSteps'
import { StepForm } from '../recommendation/StepForm'
import { textOf, wordsOf, wordsOrNull } from '../recommendation/spec'
import { useAll } from '../recommendation/useAll'
import { ErrorNotice } from '../ui/states'
import { Title } from '../ui/text'
import type { Dialogue } from './types'

/** What curators prepare: nobody else knows of it. */
export function Unopened() {
  const drafts = useAll<Dialogue>('/api/dialogues?status=DRAFT')
  const scheduled = useAll<Dialogue>('/api/dialogues?status=SCHEDULED')
  const all = [...(scheduled.data ?? []), ...(drafts.data ?? [])]
  const error = drafts.error ?? scheduled.error
  return (
    <section aria-label={m.dialogues_unopened()}>
      <h2>{m.dialogues_unopened()}</h2>
      {error !== null && <ErrorNotice error={error} retry={() => Promise.all([drafts.refetch(), scheduled.refetch()])} />}
      {drafts.data !== undefined && scheduled.data !== undefined && all.length === 0 && <p className="quiet">{m.none_yet()}</p>}
      <ul className="plain-list">
        {all.map(({ id, slug, questions }) => (
          <li key={id}>
            <Link to={`/dialog/${slug}/redigera`}>
              <Title of={questions} />
            </Link>
          </li>
        ))}
      </ul>
      <NewDialogue />
      <p>
        <Link to="/redaktion/importera-dialog">{m.import_title()}</Link>
      </p>
    </section>
  )
}

/** A draft with its first statements, one on each line; translations come on its own page. */
function NewDialogue() {
  const go = useNavigate()
  return (
    <StepForm<Dialogue>
      id="ny-dialog"
      title={m.dialogue_new()}
      text={m.dialogue_new_text()}
      specs={() => [
        ...both('question', m.import_question_sv(), m.import_question_en(), '/questions'),
        ...both('description', m.field_description_sv(), m.field_description_en(), '/descriptions', false),
        { name: 'statements', label: m.dialogue_first_statements(), at: ['/statements'], kind: 'long', lang: 'sv', hint: m.dialogue_first_statements_hint() },
        { name: 'moderation', label: m.dialogue_moderation(), at: ['/moderation'], kind: 'select', required: true, choices: [{ value: 'BEFORE', label: m.dialogue_moderation_before() }, { value: 'SEEDS_ONLY', label: m.dialogue_moderation_seeds() }] },
      ]}
      start={{ moderation: 'BEFORE' }}
      path="/api/dialogues"
      body={(values) => ({
        questions: wordsOf(values, 'question'),
        descriptions: wordsOrNull(values, 'description'),
        moderation: textOf(values, 'moderation'),
        statements: linesOf(textOf(values, 'statements')).map((sv) => ({ texts: { sv }, originalLanguage: 'sv' })),
      })}
      submitName={m.rec_save_draft()}
      done={({ slug }) => void go(`/dialog/${slug}/redigera`)}
    />
  )
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
