import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { NO_ANSWERS, fromFragment, fromQuery, toFragment, type Answers } from './answers'
import { Questions } from './Questions'
import { Result } from './Result'

export default function SupportPage() {
  usePage(m.support_title(), m.support_intro())
  const { hash, search } = useLocation()
  const navigate = useNavigate()
  const asked = fromFragment(hash)
  const result = useRef<HTMLElement>(null)
  // Asked without a single answer: there is no fragment to remember it by.
  const [everything, setEverything] = useState(false)

  // An address of the form without script: from here on the answers stand in the fragment, and in no history.
  useEffect(() => {
    const given = fromQuery(search)
    if (given !== null) void navigate({ search: '', hash: toFragment(given) }, { replace: true })
  }, [search, navigate])

  function ask(answers: Answers) {
    const fragment = toFragment(answers)
    setEverything(fragment === '')
    void navigate({ search: '', hash: fragment }, { preventScrollReset: true })
    requestAnimationFrame(() => result.current?.focus())
  }
  const answered = asked ?? (everything ? NO_ANSWERS : null)
  return (
    <div className="wide support-page">
      <div className="support-ask">
        <h1>{m.support_title()}</h1>
        <p>{m.support_intro()}</p>
        <Asking key={hash} from={asked ?? NO_ANSWERS} ask={ask} clear={() => {
          setEverything(false)
          void navigate({ search: '', hash: '' })
        }} />
      </div>
      {answered !== null && (
        <section ref={result} tabIndex={-1} className="support-result" aria-label={m.support_result()}>
          <Result answers={answered} />
        </section>
      )}
    </div>
  )
}

function Asking({ from, ask, clear }: { from: Answers; ask: (answers: Answers) => void; clear: () => void }) {
  const [answers, setAnswers] = useState(from)
  return (
    <Questions
      answers={answers}
      change={setAnswers}
      submit={() => ask(answers)}
      clear={() => {
        setAnswers(NO_ANSWERS)
        clear()
      }}
    />
  )
}
