import { useEffect, useState } from 'react'
import { kept, keepDraft, type Written } from './kept'

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What is being written stays in this tab, or on this device if its owner says so; it leaves the browser only when it is
 * sent, and is then deleted. A draft knows which version of the thing it was written from.
 */
export function useDraft<D extends object>(name: string, untouched: D, version = 0) {
  const [before] = useState(() => kept(name, untouched))
  const [origin, setOrigin] = useState({ untouched, version: before?.version ?? version })
  const [draft, setDraft] = useState(before?.draft ?? untouched)
  const [found, setFound] = useState(before !== null)
  const [onDevice, setOnDevice] = useState(before?.onDevice ?? false)
  const [cleared, setCleared] = useState<D | null>(null)
  useEffect(() => {
    keepDraft(name, onDevice, same(draft, origin.untouched) ? null : { version: origin.version, draft })
  }, [name, draft, origin, onDevice])
  const startFrom = (next: Written<D>, nextDraft = next.draft) => {
    setOrigin({ untouched: next.draft, version: next.version })
    setDraft(nextDraft)
    setFound(false)
    setCleared(null)
  }
  return {
    draft,
    change: (next: D) => {
      setDraft(next)
      setCleared(null)
    },
    /** From which version the draft was written that lay here; null where none did. */
    foundVersion: before?.version ?? null,
    startFrom,
    /** What was sent is deleted at once: whoever wrote it may leave for another page. */
    forget: () => {
      keepDraft(name, onDevice, null)
      startFrom({ version: origin.version, draft: origin.untouched })
    },
    tools: {
      found,
      kept: onDevice,
      keep: setOnDevice,
      cleared: cleared !== null,
      clear: () => {
        setCleared(draft)
        setDraft(origin.untouched)
        setFound(false)
      },
      undo: () => {
        if (cleared !== null) setDraft(cleared)
        setCleared(null)
      },
    },
  }
}

export type DraftTools = ReturnType<typeof useDraft>['tools']
