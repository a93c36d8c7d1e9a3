import { expect, it } from 'vitest'
import { asking, endOfDay, pictureQuery, rowsOf } from './picture'

const cell = (needArea: string, supportType: string | null, needs: number) => ({ needArea, supportType, count: { needs, severity: needs, corroborated: 0, claims: 0 } })

it('a day ends at midnight in Sweden, in winter and in summer', () => {
  expect(new Date(endOfDay('2026-01-15')).toISOString()).toBe('2026-01-15T22:59:59.000Z')
  expect(new Date(endOfDay('2026-07-15')).toISOString()).toBe('2026-07-15T21:59:59.000Z')
})

it('only what was known that day is asked for when the reader wants so', () => {
  expect(pictureQuery(new URLSearchParams('asOf=2026-01-15&known=1&x=y'))).toBe('limit=50&asOf=2026-01-15&recordedAsOf=2026-01-15T22%3A59%3A59.000Z')
  expect(pictureQuery(new URLSearchParams('known=1'))).toBe('limit=50')
})

it('another question begins at the first page', () => {
  expect(asking(new URLSearchParams('asOf=2026-01-15&cursor=abc'), { needArea: 'SKILLS', county: null })).toBe('/behov?asOf=2026-01-15&needArea=SKILLS')
})

it('the support most needed comes first and what nobody named last', () => {
  const figures = { totals: cell('', null, 0).count, cells: [cell('FINANCING', null, 9), cell('FINANCING', 'LOAN', 1), cell('SKILLS', 'GRANT', 1), cell('FINANCING', 'GRANT', 1)] }
  expect(rowsOf(figures).map((row) => row.supportType)).toEqual(['GRANT', 'LOAN', null])
})
