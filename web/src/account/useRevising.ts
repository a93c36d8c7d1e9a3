import { useState } from 'react'
import { ApiProblem, call } from '../api/http'
import { useDraft } from '../drafts/useDraft'

interface Ways<T, D> {
  path: string
  seen: (it: T) => number
  draftOf: (it: T) => D
  bodyOf: (draft: D, base: T) => unknown
  keep: (next: T) => void
}

/**
 * A form's way from what was read to what is saved; when somebody was faster, theirs is fetched and nothing of the person's
 * own is lost. Nor is it when they leave the page: a draft that was written from an older version stands beside the newer.
 */
export function useRevising<T, D extends object>(start: T, { path, seen, draftOf, bodyOf, keep }: Ways<T, D>) {
  const [base, setBase] = useState(start)
  const { draft, change, foundVersion, tools, ...writing } = useDraft(path, draftOf(start), seen(start))
  const [faster, setFaster] = useState(foundVersion === null || foundVersion === seen(start) ? null : start)
  const [problem, setProblem] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)

  const startFrom = (next: T, nextDraft: D) => {
    setBase(next)
    keep(next)
    writing.startFrom({ version: seen(next), draft: draftOf(next) }, nextDraft)
  }
  /** What another form of the same page has saved; what is being written here stays. */
  const goOnFrom = (next: T) => startFrom(next, draft)
  /** The end of it: nothing is left to write. */
  const stopAt = (next: T) => startFrom(next, draftOf(next))
  const save = async () => {
    setBusy(true)
    setProblem(null)
    setSaved(false)
    try {
      const { body } = await call<T>(path, { method: 'PUT', body: bodyOf(draft, base), ifMatch: seen(base) })
      stopAt(body)
      setSaved(true)
    } catch (refused) {
      if (refused instanceof ApiProblem && refused.status === 412) await call<T>(path).then(({ body }) => setFaster(body), setProblem)
      else setProblem(refused)
    } finally {
      setBusy(false)
    }
  }
  const settle = (draftToKeep: D) => {
    if (faster === null) return
    startFrom(faster, draftToKeep)
    setFaster(null)
  }
  return { base, draft, change, tools, faster, theirs: faster === null ? null : draftOf(faster), problem, saved, busy, save: () => void save(), settle, goOnFrom, stopAt }
}
