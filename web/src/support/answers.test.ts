import { expect, it } from 'vitest'
import { NO_ANSWERS, asksForMoney, fromFragment, fromQuery, plainAmount, toBody, toFragment } from './answers'

const association = { legalForm: 'IDEELL_FORENING', county: '23', stage: 'PILOT', kinds: ['LOAN', 'GRANT'], amount: '150 000 kr' }

it('the fragment carries the answers and gives them back', () => {
  const fragment = toFragment(association)
  expect(fragment).toBe('form=IDEELL_FORENING&county=23&stage=PILOT&kind=GRANT.LOAN&amount=150000')
  expect(fromFragment(`#${fragment}`)).toEqual({ ...association, kinds: ['GRANT', 'LOAN'], amount: '150000' })
})

it('the same answers give the same link in whatever order they were chosen', () => {
  expect(toFragment({ ...association, kinds: ['GRANT', 'LOAN'] })).toBe(toFragment(association))
})

it('no answers are no fragment', () => {
  expect(toFragment(NO_ANSWERS)).toBe('')
  expect(fromFragment('')).toBeNull()
  expect(fromFragment('#innehall')).toBeNull()
})

it('what somebody wrote into the link that is no answer is left out', () => {
  expect(fromFragment('#form=<script>&county=023&stage=pilot&kind=GRANT.GRANT.%00&amount=-5&name=Kim')).toEqual({ ...NO_ANSWERS, kinds: ['GRANT'] })
  expect(fromFragment(`#kind=${Array.from({ length: 500 }, (_, i) => 'A'.repeat(2 + (i % 38))).join('.')}`)?.kinds.length).toBeLessThanOrEqual(30)
  expect(fromFragment('#form=%E0%A4%A')).toBeNull()
})

it('the address of the form without script is understood too', () => {
  expect(fromQuery('?legalForm=KOMMUN&county=&supportType=COACHING&supportType=GRANT&utm_source=brev')).toEqual({ ...NO_ANSWERS, legalForm: 'KOMMUN', kinds: ['COACHING', 'GRANT'] })
  expect(fromQuery('?utm_source=brev')).toBeNull()
})

it.each([['150 000', '150000'], ['150\u00a0000,50 kr', '150000.50'], ['1', '1'], ['0', null], ['-1', null], ['1e9', null], ['många', null], ['', null], ['9999999999999', null]])('the sum %s is %s', (text, plain) => {
  expect(plainAmount(text)).toBe(plain)
})

it('who looks for advice only is not asked how much, and says nothing of it', () => {
  const advice = { ...association, kinds: ['COACHING', 'NETWORK'] }
  expect(asksForMoney(advice)).toBe(false)
  expect(toBody(advice).amount).toBeNull()
  expect(toFragment(advice)).not.toContain('amount')
  expect(toBody(association)).toEqual({ legalForm: 'IDEELL_FORENING', county: '23', stage: 'PILOT', supportTypes: ['LOAN', 'GRANT'], amount: { amount: '150000', currency: 'SEK' } })
})
