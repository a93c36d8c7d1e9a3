import * as m from '../paraglide/messages/_index.js'

export type PhaseKind = 'STATEMENTS' | 'VOTING' | 'RESULTS' | 'RECOMMENDATION' | 'FOLLOW_UP'
export interface Phase { readonly kind: PhaseKind; readonly opens?: string | null; readonly closes?: string | null }

export const PHASES: readonly PhaseKind[] = ['STATEMENTS', 'VOTING', 'RESULTS', 'RECOMMENDATION', 'FOLLOW_UP']

export const phaseName = (kind: PhaseKind): string =>
  ({ STATEMENTS: m.phase_statements, VOTING: m.phase_voting, RESULTS: m.phase_results, RECOMMENDATION: m.phase_recommendation, FOLLOW_UP: m.phase_follow_up })[kind]()

const at = (hour: string | null | undefined, otherwise: number) => (hour == null ? otherwise : Date.parse(hour))

/** When a phase begins: at its hour, else when the one before it ends; the first without an hour has always been there. */
function beginning(phases: readonly Phase[], index: number): number {
  const before = phases[index - 1]
  return at(phases[index]?.opens, before === undefined ? -Infinity : at(before.closes, Infinity))
}

/** Which phase it is now: the last one that has begun, unless it has ended. Between two phases it is none. */
export function currentPhase<P extends Phase>(phases: readonly P[], now: number): P | null {
  const last = phases.findLastIndex((_, index) => beginning(phases, index) <= now)
  const phase = phases[last]
  return phase === undefined || at(phase.closes, Infinity) <= now ? null : phase
}
