import { expect, it } from 'vitest'
import type { Offer } from '../api/types'
import { capacityText, intakeNow, intakeSentence, lastMoment, rangeText, rulesOf } from './words'

const spaces = (text: string) => text.replace(/\s/g, ' ')
const intake = { opens: '2026-12-01T09:00', closes: '2027-02-01T00:00', zone: 'Europe/Stockholm', rolling: false, opensAt: '2026-12-01T08:00:00Z', closesAt: '2027-01-31T23:00:00Z' }
const offer = (of: Partial<Offer>) => ({ status: 'ACTIVE', intake, ...of }) as Offer
const at = (moment: string) => Date.parse(moment)

it('an intake is open from its first minute until the one that is closed', () => {
  expect(intakeNow(offer({}), at('2026-12-01T07:59:59Z'))).toBe('waiting')
  expect(intakeNow(offer({}), at('2026-12-01T08:00:00Z'))).toBe('open')
  expect(intakeNow(offer({}), at('2027-01-31T22:59:59Z'))).toBe('open')
  expect(intakeNow(offer({}), at('2027-01-31T23:00:00Z'))).toBe('closed')
})

it('who gives no support now takes in nobody, whatever the dates say', () => {
  expect(intakeNow(offer({ status: 'TEMPORARILY_CLOSED' }), at('2026-12-24T12:00:00Z'))).toBe('resting')
  expect(intakeSentence(offer({ status: 'DEFUNCT' }), at('2026-12-24T12:00:00Z'))).toBe('Stödet har upphört.')
})

it('the dates are said in Swedish time, and midnight as the end of the day before', () => {
  expect(spaces(intakeSentence(offer({}), at('2026-11-01T00:00:00Z')))).toBe('Öppnar 1 december 2026 kl. 09:00, och är sedan öppet till och med 31 januari 2027.')
  expect(spaces(intakeSentence(offer({}), at('2026-12-24T00:00:00Z')))).toBe('Öppet för ansökan till och med 31 januari 2027.')
  expect(spaces(lastMoment('2027-01-31T14:00:00Z'))).toBe('till 31 januari 2027 kl. 15:00')
})

it('what is not known is not guessed', () => {
  expect(intakeSentence(offer({ intake: null }))).toBe('Vi känner inte till någon ansökningstid. Fråga den som ger stödet.')
  expect(intakeSentence(offer({ intake: { ...intake, rolling: true, opens: null, closes: null, opensAt: null, closesAt: null } }))).toBe('Öppet för ansökan löpande.')
})

it('money is from, to, or between', () => {
  expect(spaces(rangeText({ min: '50000.00', max: '300000.00', currency: 'SEK' }))).toBe('50 000 kr till 300 000 kr')
  expect(spaces(rangeText({ min: null, max: '300000.00', currency: 'SEK' }))).toBe('högst 300 000 kr')
  expect(rangeText({ min: null, max: null, currency: 'SEK' })).toBe('')
})

it('only the rules that there are become words', () => {
  const same = (code: string) => ({ IDEELL: 'Ideell förening', STIFTELSE: 'Stiftelse' })[code] ?? code
  const rules = rulesOf({ eligibility: { legalForms: ['IDEELL', 'STIFTELSE'], stages: [], amount: null } } as unknown as Offer, { legalForm: same, sector: same, county: same, stage: same })
  expect(rules).toEqual([{ name: 'Sökanden ska vara', value: 'ideell förening eller stiftelse' }])
})

it('room is counted, and full is said', () => {
  expect(capacityText({ capacity: { total: 20, available: 5, fullUntil: null } })).toBe('5 av 20 platser är lediga')
  expect(capacityText({ capacity: { total: 20, available: 0, fullUntil: null } })).toBe('Fullt just nu')
  expect(capacityText({ capacity: { total: 20, available: null, fullUntil: '2027-03-01' } }, at('2027-02-01T00:00:00Z'))).toBe('Fullt till 1 mars 2027')
  expect(capacityText({ capacity: { total: 20, available: null, fullUntil: '2027-03-01' } }, at('2027-03-02T00:00:00Z'))).toBe('20 platser')
})
