import { describe, expect, it } from 'vitest'
import { clockOf, instantOf } from './stockholm'

describe('the clocks of Stockholm', () => {
  it('are an hour ahead in winter and two in summer, wherever the browser is', () => {
    expect(instantOf('2026-01-14T17:00')).toBe('2026-01-14T16:00:00.000Z')
    expect(instantOf('2026-07-14T18:00')).toBe('2026-07-14T16:00:00.000Z')
    expect(clockOf('2026-01-14T16:00:00Z')).toBe('2026-01-14T17:00')
    expect(clockOf('2026-07-14T16:00:00Z')).toBe('2026-07-14T18:00')
  })

  it('come back as they were on the days of the change', () => {
    for (const clock of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T01:30', '2026-10-25T03:30']) {
      expect(clockOf(instantOf(clock) ?? '')).toBe(clock)
    }
  })

  it('know no time where none was given', () => {
    expect(instantOf('')).toBeNull()
    expect(instantOf('i morgon')).toBeNull()
  })
})
