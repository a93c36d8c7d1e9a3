import { lazy, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Localized } from '../api/types'
import { NotFound, Unreadable } from '../app/NotFound'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Loading } from '../ui/states'
import { plain } from '../ui/text'
import { LetterWish } from './LetterWish'
import { Received } from './Received'
import { changes, draftOf, kindAt, type Draft, type Kind } from './kinds'
import { useSending } from './useSending'

const FullForm = lazy(() => import('./fullForms'))
type Thing = { id: string; version: number; revision?: number; slug: string } & Readonly<Record<string, unknown>>

export function CorrectPage() {
  const [query] = useSearchParams()
  const kind = kindAt(query.get('typ'))
  const slug = query.get('sida') ?? ''
  return kind === undefined || slug === '' ? <NotFound /> : <Reading kind={kind} slug={slug} />
}

function Reading({ kind, slug }: { kind: Kind; slug: string }) {
  const { data, isPending, error, refetch } = useGet<Thing>(`${kind.api}/by-slug/${encodeURIComponent(slug)}`)
  if (isPending) return <Loading lines={14} />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <Correct key={`${data.id}${kind.versionOf(data)}`} kind={kind} thing={data} />
}

/** Only what was changed is sent, with the version it was changed from. */
export function Correct({ kind, thing }: { kind: Kind; thing: Thing }) {
  const name = plain(kind.titleOf(thing) as Localized)
  usePage(m.correct_title({ name }))
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, thing))
  const [unchanged, setUnchanged] = useState(false)
  const sending = useSending('/api/proposals')
  const [letters, setLetters] = useState(false)
  const send = async () => {
    const payload = changes(kind, draft, thing)
    setUnchanged(Object.keys(payload).length === 0)
    if (Object.keys(payload).length === 0) return
    await sending.submit({ kind: kind.kind, correction: { target: thing.id, baseVersion: kind.versionOf(thing) }, payload, ...(letters && { letters: locale() }) })
  }
  return (
    <div className="reading">
      <h1>{m.correct_title({ name })}</h1>
      {sending.receipt !== null ? (
        <Received receipt={sending.receipt} again={sending.again} />
      ) : (
        <>
          <p>{m.correct_intro()}</p>
          <p role="status">{unchanged ? m.correct_nothing() : sending.working && m.proving()}</p>
          <LetterWish need={false} wanted={letters} change={setLetters} />
          <FullForm kind={kind} draft={draft} change={setDraft} problem={sending.problem} busy={sending.busy} submit={() => void send()} submitName={m.correct_send()} />
        </>
      )}
      <p>
        <Link to={`${kind.pages}/${thing.slug}`}>{name}</Link>
      </p>
    </div>
  )
}
