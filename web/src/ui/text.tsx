import type { Localized } from '../api/types'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { languageName } from './format'

export interface Chosen { text: string; language: string; missing: boolean }

/** The reader's language if it is there; else what there is, marked as another language: never a guess. */
export function choose(texts: Localized | null | undefined, wanted: string = locale()): Chosen | null {
  if (texts == null) return null
  const own = texts[wanted]
  if (own !== undefined && own !== '') return { text: own, language: wanted, missing: false }
  for (const language of ['sv', 'en', ...Object.keys(texts)]) {
    const text = texts[language]
    if (text !== undefined && text !== '') return { text, language, missing: language !== 'und' }
  }
  return null
}

export const plain = (texts: Localized | null | undefined): string => choose(texts)?.text ?? ''

const langOf = (chosen: Chosen) => (chosen.language === 'und' || chosen.language === locale() ? undefined : chosen.language)

/** A name or a title: spoken in its own language, with a small mark when the translation is missing. */
export function Title({ of }: { of: Localized | null | undefined }) {
  const chosen = choose(of)
  return chosen === null ? null : <span lang={langOf(chosen)}>{chosen.text}</span>
}

export function Prose({ of }: { of: Localized | null | undefined }) {
  const chosen = choose(of)
  if (chosen === null) return null
  return (
    <div className="prose">
      {chosen.missing && <p className="translation-missing">{m.translation_missing({ language: languageName(chosen.language) })}</p>}
      {chosen.text.split(/\n{2,}/).map((part, i) => (
        <p key={i} lang={langOf(chosen)}>
          {part}
        </p>
      ))}
    </div>
  )
}
