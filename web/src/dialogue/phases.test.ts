import { describe, expect, it } from 'vitest'
import { currentPhase, type Phase } from './phases'

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T08:00:00Z`
const on = (n: number) => Date.parse(day(n))

const phases: Phase[] = [
  { kind: 'STATEMENTS', closes: day(5) },
  { kind: 'VOTING', opens: day(7), closes: day(10) },
  { kind: 'RESULTS' },
  { kind: 'RECOMMENDATION', opens: day(20) },
]

describe('the phase of a dialogue', () => {
  it.each([
    [1, 'STATEMENTS'],
    [7, 'VOTING'],
    [9, 'VOTING'],
    [10, 'RESULTS'],
    [19, 'RESULTS'],
    [20, 'RECOMMENDATION'],
    [30, 'RECOMMENDATION'],
  ])('on the %s it is %s', (n, kind) => expect(currentPhase(phases, on(n))?.kind).toBe(kind))

  it('is none between two phases, after the last one, and where there are none', () => {
    expect(currentPhase(phases, on(6))).toBeNull()
    expect(currentPhase(phases.slice(0, 1), on(5))).toBeNull()
    expect(currentPhase([], on(1))).toBeNull()
  })

  it('never begins after a phase that nobody ends', () => {
    expect(currentPhase([{ kind: 'VOTING' }, { kind: 'RESULTS' }], on(30))?.kind).toBe('VOTING')
  })
})
