import { useEffect, useState } from 'react'

const keyOf = (name: string) => `samlingsplats.utkast.${name}`

/** A browser may forbid it, or have no room. */
function quietly<T>(step: () => T): T | null {
  try {
    return step()
  } catch {
    return null
  }
}

function stored<D extends object>(name: string, empty: D): { draft: D; kept: boolean } | null {
  const kept = quietly(() => localStorage.getItem(keyOf(name))) ?? null
  const text = kept ?? quietly(() => sessionStorage.getItem(keyOf(name))) ?? null
  const read = text === null ? null : quietly(() => JSON.parse(text) as Partial<D>)
  if (read === null || typeof read !== 'object') return null
  // A form may have another shape than when this was written: what no longer fits begins anew.
  const fitting = Object.fromEntries(Object.entries(read).filter(([field, value]) => typeof value === typeof empty[field as keyof D]))
  return { draft: { ...empty, ...fitting }, kept: kept !== null }
}

/** What is being written stays in this tab, or on this device if its owner says so; it leaves the browser only when it is sent. */
export function useDraft<D extends object>(name: string, empty: D) {
  const [before] = useState(() => stored(name, empty))
  const [draft, setDraft] = useState(before?.draft ?? empty)
  const [kept, setKept] = useState(before?.kept ?? false)
  const [cleared, setCleared] = useState<D | null>(null)
  useEffect(() => {
    quietly(() => {
      const [one, other] = kept ? [localStorage, sessionStorage] : [sessionStorage, localStorage]
      other.removeItem(keyOf(name))
      if (JSON.stringify(draft) === JSON.stringify(empty)) one.removeItem(keyOf(name))
      else one.setItem(keyOf(name), JSON.stringify(draft))
    })
  }, [name, draft, empty, kept])
  return {
    draft,
    change: (next: D) => {
      setDraft(next)
      setCleared(null)
    },
    found: before !== null,
    kept,
    keep: setKept,
    cleared: cleared !== null,
    clear: () => {
      setCleared(draft)
      setDraft(empty)
    },
    undo: () => {
      if (cleared !== null) setDraft(cleared)
      setCleared(null)
    },
    forget: () => setDraft(empty),
  }
}
