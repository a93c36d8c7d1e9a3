import * as m from '../paraglide/messages/_index.js'

const LEVELS = [
  [m.evidence_0, m.evidence_0_text],
  [m.evidence_1, m.evidence_1_text],
  [m.evidence_2, m.evidence_2_text],
  [m.evidence_3, m.evidence_3_text],
  [m.evidence_4, m.evidence_4_text],
] as const

export const EVIDENCE_LEVELS = LEVELS.map((_, level) => level)

/** How well something is shown to work, in a word or two. */
export const evidenceName = (level: number): string => LEVELS[level]?.[0]() ?? String(level)

/** The same in plain words. */
export const evidenceText = (level: number): string => LEVELS[level]?.[1]() ?? ''
