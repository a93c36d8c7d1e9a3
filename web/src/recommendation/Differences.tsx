import { useState } from 'react'
import { useGet } from '../app/queries'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { dayOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import type { Piece, Recommendation, TextDifferences } from './types'

/** Which versions there are of the text, and what became of each word between two of them. */
export function Versions({ recommendation }: { recommendation: Recommendation }) {
  const { texts, id } = recommendation
  const last = texts.at(-1)?.number ?? 1
  const [from, setFrom] = useState(Math.max(1, last - 1))
  const [to, setTo] = useState(last)
  const pick = (label: string, value: number, choose: (value: number) => void, field: string) => (
    <label htmlFor={field}>
      {label}{' '}
      <select id={field} value={value} onChange={(event) => choose(Number(event.target.value))}>
        {texts.map(({ number, writtenAt }) => (
          <option key={number} value={number}>
            {m.rec_version_of({ number, day: dayOf(writtenAt) })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section aria-labelledby="versioner">
      <h2 id="versioner">{m.rec_versions()}</h2>
      {texts.length < 2 ? (
        <p>{m.rec_one_version()}</p>
      ) : (
        <details>
          <summary>{m.rec_compare({ count: texts.length })}</summary>
          <p className="inline-form">
            {pick(m.rec_from_version(), from, setFrom, 'fran-version')}
            {pick(m.rec_to_version(), to, setTo, 'till-version')}
          </p>
          <Compared id={id} from={from} to={to} />
        </details>
      )}
    </section>
  )
}

function Compared({ id, from, to }: { id: string; from: number; to: number }) {
  const { data, isPending, error, refetch } = useGet<TextDifferences>(`/api/recommendations/${id}/texts/${to}/differences?from=${from}`)
  if (isPending) return <Loading lines={4} />
  if (error !== null) return <ErrorNotice error={error} retry={refetch} />
  const parts = [
    { name: m.rec_title(), both: data.titles },
    { name: m.rec_body(), both: data.bodies },
    { name: m.rec_rationale(), both: data.rationales },
  ]
  return (
    <div aria-live="polite">
      <p className="quiet">{m.rec_difference_key()}</p>
      {parts.map(({ name, both }) => {
        const language = both[locale()] != null ? locale() : (Object.keys(both)[0] ?? 'sv')
        return (
          <div key={name}>
            <h3>{name}</h3>
            <p className="as-written" lang={language}>
              {(both[language] ?? []).map((piece, i) => (
                <Marked key={i} piece={piece} />
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}

/** What went is struck through and what came is underlined, and both are said to whoever cannot see it. */
function Marked({ piece: { change, text } }: { piece: Piece }) {
  if (change === 'SAME') return text
  const Tag = change === 'ADDED' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{change === 'ADDED' ? m.rec_added() : m.rec_removed()} </span>
      {text}
    </Tag>
  )
}
