import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Fresh, freshnessLine } from './Fresh'
import { freshness, isFresh } from './fresh'

const NOW = Date.parse('2026-11-02T08:00:00Z')

test('facts are worth half after each year and a quarter when nobody has confirmed them', () => {
  expect(freshness('2026-11-02T08:00:00Z', NOW)).toBe(1)
  expect(freshness('2025-11-02T02:00:00Z', NOW)).toBeCloseTo(0.5, 3)
  expect(freshness('2024-11-01T20:00:00Z', NOW)).toBeCloseTo(0.25, 3)
  expect(freshness(null, NOW)).toBe(0.25)
  expect(freshness('2026-12-24T08:00:00Z', NOW)).toBe(1)
})

test('fresh is what somebody has confirmed within a year', () => {
  expect(isFresh('2025-11-03T08:00:00Z', NOW)).toBe(true)
  expect(isFresh('2025-11-01T08:00:00Z', NOW)).toBe(false)
  expect(isFresh(null, NOW)).toBe(false)
})

test('the picture says in words what it shows', () => {
  render(<Fresh assuredAt="2026-05-02T08:00:00Z" now={NOW} />)
  expect(screen.getByRole('img', { name: 'Uppgifternas färskhet: 71 procent' })).toBeInTheDocument()
  expect(screen.getByText(/Bekräftade 2 maj 2026 \(för 6 månader sedan\)/)).toBeInTheDocument()
})

test('old facts and facts that nobody has confirmed are told apart', () => {
  expect(freshnessLine('2024-05-02T08:00:00Z', NOW)).toBe('Äldre uppgifter, bekräftade för 2 år sedan')
  expect(freshnessLine(null, NOW)).toBe('Ingen har bekräftat uppgifterna')
})
