import { expect, it } from 'vitest'
import { clothHeight } from './CountyBand'

it('the county with the most is woven to the top, and four times fewer to the half', () => {
  expect(clothHeight(400, 400)).toBe(100)
  expect(clothHeight(100, 400)).toBe(50)
})

it('a single actor shows as one thread, none as no cloth', () => {
  expect(clothHeight(1, 100_000)).toBe(5)
  expect(clothHeight(0, 400)).toBe(0)
})
