const PREFIX = 'samlingsplats.utkast.'
/** So many drafts wait in one place; the oldest makes room. */
const MOST = 30
/** No form of ours is as long as this. */
const LONGEST = 200_000

/** What was written, and from which version of the thing: 0 where it is new. */
export interface Written<D> { version: number; draft: D }
interface Stored { version?: unknown; at?: unknown; draft?: unknown }

/** A browser may forbid it, or have no room. */
function quietly<T>(step: () => T): T | null {
  try {
    return step()
  } catch {
    return null
  }
}

const read = (place: () => Storage, key: string): Stored | null =>
  quietly(() => {
    const stored: unknown = JSON.parse(place().getItem(key) ?? 'null')
    return typeof stored === 'object' ? stored : null
  })

/** The draft that lies here, unless it says nothing else than what is there anyway. */
export function kept<D extends object>(name: string, untouched: D): (Written<D> & { onDevice: boolean }) | null {
  const device = read(() => localStorage, PREFIX + name)
  const stored = device ?? read(() => sessionStorage, PREFIX + name)
  if (stored === null || typeof stored.draft !== 'object' || stored.draft === null || typeof stored.version !== 'number') return null
  // A form may have another shape than when this was written: what no longer fits begins anew.
  const fitting = Object.entries(stored.draft).filter(([field, value]) => fits(value, untouched[field as keyof D]))
  const draft = { ...untouched, ...Object.fromEntries(fitting) }
  return JSON.stringify(draft) === JSON.stringify(untouched) ? null : { version: stored.version, draft, onDevice: device !== null }
}

const fits = (value: unknown, wanted: unknown) => typeof value === typeof wanted && Array.isArray(value) === Array.isArray(wanted) && value !== null

/** Puts a draft in its place and nowhere else; null takes it away. */
export function keepDraft(name: string, onDevice: boolean, written: Written<object> | null) {
  const key = PREFIX + name
  quietly(() => (onDevice ? sessionStorage : localStorage).removeItem(key))
  quietly(() => {
    const place = onDevice ? localStorage : sessionStorage
    const text = written === null ? '' : JSON.stringify({ ...written, at: Date.now() })
    if (text === '' || text.length > LONGEST) return place.removeItem(key)
    makeRoom(place, key)
    place.setItem(key, text)
  })
}

const drafts = (place: Storage) => Object.keys(place).filter((key) => key.startsWith(PREFIX))

function makeRoom(place: Storage, key: string) {
  const others = drafts(place).filter((each) => each !== key)
  const age = (each: string) => Number(read(() => place, each)?.at ?? 0)
  for (const oldest of others.toSorted((one, other) => age(one) - age(other)).slice(0, Math.max(0, others.length - MOST + 1))) place.removeItem(oldest)
}

/** Whoever logs out leaves nothing in the tab for the next person; what they put on the device stays. */
export function forgetTab() {
  quietly(() => {
    for (const key of drafts(sessionStorage)) sessionStorage.removeItem(key)
  })
}
