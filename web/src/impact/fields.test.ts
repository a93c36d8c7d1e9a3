import { expect, it } from 'vitest'
import { bodyOf, differences, draftOf, emptyImpact, fieldOf } from './fields'
import type { ImpactClaim } from './types'
import { fieldName, figure, refusalText } from './words'

const claim: ImpactClaim = {
  id: 'c1', version: 2, about: { kind: 'SOLUTION', id: 's1' }, outcomes: { sv: 'Fler i arbete', de: 'Mehr in Arbeit' }, indicator: 'personer i arbete', unit: 'personer', baseline: '12', target: null, actual: '37.5',
  periodFrom: '2026-01-01', periodTo: '2026-12-31', population: null, evidenceLevel: 2, evidenceUrl: 'https://example.org/a', irisId: null, impactClass: 'B', commitmentId: null, status: 'PUBLISHED', createdAt: '2026-11-20T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z',
}

it('what is read and not touched is sent as it was, with the texts in other languages', () => {
  const { id, version, status, createdAt, updatedAt, ...profile } = claim
  expect(bodyOf(draftOf(claim), claim)).toEqual(profile)
  expect([id, version, status, createdAt, updatedAt]).not.toContain(undefined)
})

it('numbers may be written as people write them, and what is none is left to the service', () => {
  expect(bodyOf({ ...emptyImpact, baseline: '1 200', target: '−3,5', actual: 'många' })).toMatchObject({ baseline: '1200', target: '-3.5', actual: 'många' })
})

it('what was left empty is sent as nothing', () => {
  expect(bodyOf(emptyImpact)).toMatchObject({ about: { kind: 'INITIATIVE', id: null }, outcomes: {}, population: null, periodFrom: null, evidenceUrl: null, irisId: null, impactClass: null, commitmentId: null })
})

it('a pointer leads to the field that it means', () => {
  expect(fieldOf('/outcomes')).toBe('outcomesSv')
  expect(fieldOf('/outcomes/en')).toBe('outcomesEn')
  expect(fieldOf('/about/id')).toBe('aboutId')
  expect(fieldOf('/periodTo')).toBe('periodTo')
  expect(fieldOf('/sources')).toBeNull()
})

it.each([
  ['/periodTo', 'impact-period-ends-first', 'Perioden slutar innan den börjar.'],
  ['/evidenceUrl', 'impact-evidence-missing', 'Ange var underlaget finns, eller välj nivå 0.'],
  ['/evidenceUrl', 'pattern', 'Skriv en hel adress som börjar med https://'],
  ['/about', 'impact-claim-moved', 'Det går inte att ändra. Ta tillbaka uppgiften och gör en ny.'],
  ['/about/id', 'unknown-about', 'Det är inte publicerat. Välj något annat, eller publicera det först.'],
  ['/actual', 'pattern', 'Skriv ett tal med siffror, högst 15 före kommat och 6 efter.'],
  ['/irisId', 'pattern', 'Skriv två bokstäver och fyra siffror, till exempel PI4060.'],
  ['/outcomes', 'localized', 'Skriv vad som blev annorlunda, med högst 1 000 tecken på varje språk.'],
  ['/population', 'localized', 'Skriv högst 500 tecken på varje språk.'],
  ['/indicator', 'not-blank', 'Fyll i det här.'],
  ['/unit', 'size', 'Texten är för lång.'],
  ['/periodFrom', 'not-null', 'Fyll i det här.'],
])('every way to be refused is told in words at its field: %s %s', (pointer, code, words) => {
  expect(refusalText({ pointer, code, detail: 'In English' })).toBe(words)
  expect(fieldName(fieldOf(pointer) ?? expect.fail(pointer))).not.toBe('')
})

it('two drafts differ where they differ', () => {
  expect(differences(draftOf(claim), { ...draftOf(claim), actual: '40', evidenceLevel: 3 })).toEqual(['actual', 'evidenceLevel'])
})

it('a figure keeps its decimals', () => {
  expect(figure('37.123456')).toBe('37,123456')
})
