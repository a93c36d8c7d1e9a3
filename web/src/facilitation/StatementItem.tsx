import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiProblem, call } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { StepForm } from '../recommendation/StepForm'
import { textOf, type Values } from '../recommendation/spec'
import { dayOf, languageName } from '../ui/format'
import { ErrorNotice } from '../ui/states'
import type { ModeratedStatement, ModerationReason } from './types'
import { moderationReason, reasonsAgainst } from './words'

interface Props { statement: ModeratedStatement; changed: (what: string) => void }

const AN_ADDRESS = /\S@\S/
/** The languages of the site. */
const LANGUAGES = ['sv', 'en']

/** A statement in all its languages, what was decided of it, and what can be decided. */
export function StatementItem({ statement, changed }: Props) {
  const { texts, originalLanguage, seed, createdAt, moderation, moderationReason: why, missingTranslations } = statement
  const others = Object.entries(texts).filter(([language]) => language !== originalLanguage)
  return (
    <li>
      <p>
        <strong lang={originalLanguage}>{texts[originalLanguage]}</strong>
      </p>
      {others.map(([language, text]) => (
        <p key={language}>
          <span className="quiet">{languageName(language)}:</span> <span lang={language}>{text}</span>
        </p>
      ))}
      <p className="quiet">
        {[seed ? m.statement_seed() : m.statement_from_participant(), dayOf(createdAt), m.statement_written_in({ language: languageName(originalLanguage) })].join(' · ')}
        {missingTranslations.length > 0 && ` · ${m.statement_untranslated({ languages: missingTranslations.map(languageName).join(', ') })}`}
      </p>
      {why != null && <p className="quiet">{m.statement_because({ reason: moderationReason(why) })}</p>}
      {moderation === 0 && AN_ADDRESS.test(texts[originalLanguage] ?? '') && <p className="field-error">{m.statement_has_address()}</p>}
      <Deciding statement={statement} changed={changed} />
      <Translating key={statement.version} statement={statement} changed={changed} />
    </li>
  )
}

function Deciding({ statement: { id, version, texts, originalLanguage, moderation, moderationReason: why }, changed }: Props) {
  const field = useId()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const name = (
    <span className="visually-hidden" lang={originalLanguage}>
      {texts[originalLanguage]}
    </span>
  )
  const decide = async (decision: 1 | -1, because: ModerationReason) => {
    setBusy(true)
    setProblem(null)
    try {
      await call(`/api/statements/${id}/moderate`, { method: 'POST', body: { moderation: decision, reason: because }, ifMatch: version })
      changed(decision === 1 ? m.statement_now_shown() : m.statement_now_hidden())
    } catch (refused) {
      setProblem(refused)
      if (refused instanceof ApiProblem && [409, 412].includes(refused.status)) void client.invalidateQueries()
    } finally {
      setBusy(false)
    }
  }
  const hide = () => {
    setMissing(reason === '')
    if (reason !== '') void decide(-1, reason as ModerationReason)
  }
  return (
    <>
      <p className="inline-form">
        {(moderation !== 1 || why === 'UNREAD') && (
          <button type="button" className="button" disabled={busy} onClick={() => void decide(1, 'FITS')}>
            {m.statement_show()} {name}
          </button>
        )}
        {moderation !== -1 && (
          <>
            <label htmlFor={field}>{m.reason()}</label>
            <select id={field} value={reason} aria-invalid={missing} aria-describedby={missing ? `${field}e` : undefined} onChange={(event) => setReason(event.target.value)}>
              <option value="">{m.not_stated()}</option>
              {reasonsAgainst().map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <button type="button" className="button-secondary" disabled={busy} onClick={hide}>
              {m.statement_hide()} {name}
            </button>
          </>
        )}
      </p>
      {missing && (
        <p id={`${field}e`} className="field-error" role="alert">
          {m.statement_reason_missing()}
        </p>
      )}
      {problem !== null && <ErrorNotice error={problem} />}
    </>
  )
}

/** A translation is the same statement: its votes are, too. The words that people voted on stay as they are. */
function Translating({ statement: { id, version, texts, originalLanguage, meta }, changed }: Props) {
  const wanted = LANGUAGES.filter((language) => language !== originalLanguage)
  return (
    <StepForm
      id={`oversatt-${id}`}
      title={m.statement_translate()}
      text={m.statement_translate_text()}
      specs={() => wanted.map((language) => ({ name: language, label: m.statement_in({ language: languageName(language) }), at: [`/texts/${language}`, '/texts'], kind: 'long', lang: language }))}
      start={Object.fromEntries(wanted.map((language) => [language, texts[language] ?? '']))}
      path={`/api/statements/${id}`}
      method="PUT"
      version={version}
      body={(values) => ({ texts: translated(texts, wanted, values), meta })}
      submitName={m.save()}
      done={() => changed(m.statement_translated())}
    />
  )
}

const translated = (texts: Readonly<Record<string, string>>, wanted: readonly string[], values: Values): Record<string, string> =>
  Object.fromEntries([...Object.entries(texts).filter(([language]) => !wanted.includes(language)), ...wanted.map((language) => [language, textOf(values, language)])].filter(([, text]) => text !== '') as [string, string][])
