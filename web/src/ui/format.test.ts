import { expect, it } from 'vitest'
import { age, dayOf, money, partialDate } from './format'

it('a date is as exact as it was given', () => {
  expect(partialDate('2021')).toBe('2021')
  expect(partialDate('2021-10')).toBe('oktober 2021')
  expect(partialDate('2021-10-05')).toBe('5 oktober 2021')
})

it('what is no date is shown as it stands', () => {
  expect(partialDate('okänt-datum')).toBe('okänt-datum')
})

it('a moment is a day in Swedish time', () => {
  expect(dayOf('2026-06-30T22:30:00Z')).toBe('1 juli 2026')
})

it('money has öre only when there are some', () => {
  expect(money({ amount: '800000.00', currency: 'SEK' }).replace(/\s/g, ' ')).toBe('800 000 kr')
  expect(money({ amount: '12.50', currency: 'EUR' }).replace(/\s/g, ' ')).toBe('12,50 EUR')
})

it('age is told in the largest unit that fits', () => {
  const now = Date.parse('2026-11-24T00:00:00Z')
  expect(age('2026-11-21T00:00:00Z', now)).toBe('för 3 dagar sedan')
  expect(age('2024-11-01T00:00:00Z', now)).toBe('för 2 år sedan')
})
