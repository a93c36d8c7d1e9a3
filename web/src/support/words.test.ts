import { afterEach, expect, it } from 'vitest'
import { speakLanguageOf } from '../app/locale'
import type { Finding } from './api'
import { openUntil, reason, type Label } from './words'

afterEach(() => speakLanguageOf('/'))

const names: Record<string, string> = { AKTIEBOLAG: 'Aktiebolag', STIFTELSE: 'Stiftelse', PILOT: 'Pilot', CIVIL_SOCIETY: 'Civilsamhälle' }
const label: Label = (_, code) => names[code] ?? code
const finding = (rule: Finding['rule'], verdict: Finding['verdict'], more: Partial<Finding> = {}): Finding => ({ rule, verdict, expects: [], range: null, texts: {}, ...more })
const said = (...of: Parameters<typeof finding>) => reason(finding(...of), label)

it('a rule in the way is told with what it asks', () => {
  expect(said('LEGAL_FORM', 'FAIL', { expects: ['AKTIEBOLAG', 'STIFTELSE'] })).toBe('Hindrar: sökanden ska vara aktiebolag eller stiftelse')
  expect(said('REACH', 'FAIL', { expects: ['23', '22'] })).toBe('Hindrar: stödet gäller i Jämtland eller Västernorrland')
  expect(said('REACH', 'FAIL')).toBe('Hindrar: stödet gäller i ett annat land')
  expect(said('INTAKE', 'FAIL')).toBe('Hindrar: det går inte att söka nu')
  expect(said('CAPACITY', 'FAIL')).toBe('Hindrar: det är fullt')
})

it('what is met and what is to be checked are told apart', () => {
  expect(said('STAGE', 'PASS', { expects: ['PILOT'] })).toBe('Passar: arbetet ska vara i skedet pilot')
  expect(said('SECTOR', 'CHECK', { expects: ['CIVIL_SOCIETY'] })).toBe('Kontrollera: sökanden ska höra till civilsamhälle')
  expect(said('FREE_TEXT', 'CHECK', { texts: { sv: 'Minst tio medlemmar' } })).toBe('Kontrollera: Minst tio medlemmar')
})

it('sums are told with their currency', () => {
  const range = { min: '50000.00', max: '300000.00', currency: 'SEK' }
  expect(said('AMOUNT', 'PASS', { range })?.replace(/\s/g, ' ')).toBe('Passar: beloppet ska vara 50 000 kr till 300 000 kr')
  expect(said('AMOUNT', 'CHECK', { range: { ...range, min: null, currency: 'EUR' } })?.replace(/\s/g, ' ')).toBe('Kontrollera: beloppet ska vara högst 300 000 EUR')
})

it('that it is open, and of the kind that was asked for, goes without saying', () => {
  expect(said('INTAKE', 'PASS')).toBeNull()
  expect(said('KIND', 'PASS')).toBeNull()
})

it('a code nobody knows the name of stays as it is', () => {
  expect(said('STAGE', 'FAIL', { expects: ['MOON_SHOT'] })).toContain('MOON_SHOT')
})

it('English readers get English', () => {
  speakLanguageOf('/en/hitta-stod')
  expect(said('INTAKE', 'FAIL')).toBe('In the way: applications are not taken in now')
})

it('what closes at midnight is open through the day before', () => {
  expect(openUntil('2027-01-31T23:00:00Z')).toBe('Öppet till och med 31 januari 2027.')
  expect(openUntil('2027-06-30T22:00:00Z')).toBe('Öppet till och med 30 juni 2027.')
  expect(openUntil('2027-02-01T11:00:00Z')).toBe('Öppet till 1 feb. 2027 12:00.')
})
