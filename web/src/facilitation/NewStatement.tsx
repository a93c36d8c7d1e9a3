import * as m from '../paraglide/messages/_index.js'
import { both } from '../recommendation/StanceSteps'
import { StepForm } from '../recommendation/StepForm'
import { wordsOf } from '../recommendation/spec'

/** A statement to begin with, or from somewhere else; it is shown at once. */
export const NewStatement = ({ dialogueId }: { dialogueId: string }) => (
  <StepForm
    id="nytt-pastaende"
    title={m.statement_new()}
    text={m.statement_new_text()}
    specs={() => both('text', m.statement_sv(), m.statement_en(), '/texts')}
    path={`/api/dialogues/${dialogueId}/statements`}
    body={(values) => {
      const texts = wordsOf(values, 'text')
      return { texts, originalLanguage: texts['sv'] === undefined ? 'en' : 'sv' }
    }}
    submitName={m.statement_add()}
  />
)
