import { useState } from 'react'
import { ApiProblem, call } from '../api/http'

interface Ways<T, D> {
  path: string
  seen: (it: T) => number
  draftOf: (it: T) => D
  bodyOf: (draft: D, base: T) => unknown
  keep: (next: T) => void
}

/** A form's way from what was read to what is saved; when somebody was faster, theirs is fetched and nothing of the person's own is lost. */
export function useRevising<T, D>(start: T, { path, seen, draftOf, bodyOf, keep }: Ways<T, D>) {
  const [base, setBase] = useState(start)
  const [draft, setDraft] = useState(() => draftOf(start))
  const [faster, setFaster] = useState<T | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)

  const startFrom = (next: T, nextDraft: D) => {
    setBase(next)
    keep(next)
    setDraft(nextDraft)
  }
  /** What another form of the same page has saved; what is being written here stays. */
  const goOnFrom = (next: T) => startFrom(next, draft)
  const save = async () => {
    setBusy(true)
    setProblem(null)
    setSaved(false)
    try {
      const { body } = await call<T>(path, { method: 'PUT', body: bodyOf(draft, base), ifMatch: seen(base) })
      startFrom(body, draftOf(body))
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
  return { base, draft, change: setDraft, faster, theirs: faster === null ? null : draftOf(faster), problem, saved, busy, save: () => void save(), settle, goOnFrom }
}
