const MONTH = (365.25 / 12) * 86_400_000
const NEVER = 24

/** What was said is worth half after each year; what nobody has confirmed counts as two years old. */
export function freshness(assuredAt: string | null | undefined, now = Date.now()): number {
  const months = assuredAt == null ? NEVER : Math.max(0, (now - Date.parse(assuredAt)) / MONTH)
  return 2 ** (-months / 12)
}

/** Fresh is what is worth at least half. */
export const isFresh = (assuredAt: string | null | undefined, now = Date.now()): boolean => freshness(assuredAt, now) >= 0.5
