import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Offer } from '../api/types'
import { Editor } from './OfferEditor'
import { bodyOf, draftOf, emptyDraft, fieldOf } from './fields'

const offer: Offer = {
  id: 'o1', version: 7, revision: 2, slug: 'pilotstod', titles: { sv: 'Pilotstöd', de: 'Pilotförderung' }, owner: { actorId: 'a1', name: 'Norrstrands fond' }, supportTypes: ['GRANT'], status: 'ACTIVE', reach: 'REGIONAL', counties: ['23'], jurisdiction: 'SE',
  ticket: { min: '50000.00', max: '300000.00', currency: 'SEK' }, intake: { opens: '2026-12-01T09:00', closes: null, zone: 'Europe/Stockholm', rolling: false, opensAt: '2026-12-01T08:00:00Z', closesAt: null }, intakeState: 'OPEN',
}
let puts: { ifMatch: string | null; body: Offer }[]
let refusals: Response[]

beforeEach(() => {
  puts = []
  refusals = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (init?.method !== 'PUT') return Promise.resolve(new Response(path.startsWith('/api/search/suggest') ? '{"suggestions":[]}' : '{"items":[]}'))
    const body = JSON.parse(String(init.body)) as Offer
    puts.push({ ifMatch: new Headers(init.headers).get('If-Match'), body })
    return Promise.resolve(refusals.shift() ?? new Response(JSON.stringify({ ...offer, ...body, revision: offer.revision + 1 })))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Editor offer={offer} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('a revision goes from the revision that was read, not from the version the clock made', async () => {
  const user = open()
  await user.type(screen.getByLabelText(/Titel på engelska/), 'Pilot support')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText(/Sparat som version 3/)).toBeInTheDocument()
  expect(puts).toMatchObject([{ ifMatch: '"2"', body: { titles: { sv: 'Pilotstöd', en: 'Pilot support', de: 'Pilotförderung' }, owner: { actorId: 'a1' } } }])
  expect(Object.keys(puts[0]?.body ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(id|version|revision|slug|intakeState|assuredAt|freshness)$/)]))
})

it('a contradiction stands beside its field and on top, in words', async () => {
  refusals = [new Response(JSON.stringify({ code: 'offer-contradictory', errors: [{ pointer: '/intake/closes', code: 'closes-before-it-opens' }, { pointer: '/ticket/max', code: 'min-above-max' }] }), { status: 422 })]
  const user = open()
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('link', { name: 'Stänger: Ansökan stänger innan den öppnar.' })).toHaveAttribute('href', '#falt-closes')
  expect(screen.getByRole('link', { name: 'Högsta belopp: Det lägsta beloppet är större än det högsta.' })).toHaveAttribute('href', '#falt-ticketMax')
  expect(screen.getByLabelText('Stänger')).toHaveAttribute('aria-invalid', 'true')
})

it('a changed owner is a name until somebody links it', async () => {
  const user = open()
  await user.type(screen.getByLabelText(/Vem ger stödet/), ' i norr')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await screen.findByText(/Sparat som version 3/)
  expect(puts[0]?.body.owner).toEqual({ actorId: null, name: 'Norrstrands fond i norr' })
})

it('an offer is taken away with a reason, from the revision that was read', async () => {
  const asked: { path: string; body: unknown; ifMatch: string | null }[] = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return Promise.resolve(new Response('{"items":[],"suggestions":[]}'))
    asked.push({ path, body: JSON.parse(String(init.body)), ifMatch: new Headers(init.headers).get('If-Match') })
    return Promise.resolve(new Response(JSON.stringify({ ...offer, status: 'RETIRED' })))
  })
  const user = open()
  await user.click(screen.getByText('Ta bort stödet', { selector: 'summary' }))
  await user.selectOptions(screen.getByLabelText('Skäl'), 'OWN_REQUEST')
  await user.click(screen.getByRole('button', { name: 'Ta bort stödet' }))
  expect(await screen.findByText('Stödet är borttaget.')).toBeInTheDocument()
  expect(asked).toEqual([{ path: '/api/offers/o1/retire', body: { reason: 'OWN_REQUEST' }, ifMatch: '"2"' }])
})

it('what is read and not touched is sent as it was', () => {
  expect(bodyOf(draftOf(offer), offer)).toMatchObject({ ticket: { min: '50000', max: '300000', currency: 'SEK' }, intake: { opens: '2026-12-01T09:00', closes: null }, capacity: null, eligibility: { amount: null } })
})

it('money may be written with spaces and a comma, and nothing written is nothing', () => {
  expect(bodyOf({ ...emptyDraft, ticketMax: '300 000,50' })).toMatchObject({ ticket: { min: null, max: '300000.50', currency: 'SEK' }, intake: null, capacity: null })
})

it('counties belong to a regional offer only', () => {
  expect(bodyOf({ ...draftOf(offer), reach: 'NATIONAL' })).toMatchObject({ counties: [] })
})

it('a pointer leads to the field it means', () => {
  expect(fieldOf('/titles')).toBe('titleSv')
  expect(fieldOf('/eligibility/counties/0')).toBe('activeIn')
  expect(fieldOf('/eligibility/amount')).toBe('amountMin')
  expect(fieldOf('/intake/zone')).toBe('zone')
  expect(fieldOf('/capacity/available')).toBe('available')
  expect(fieldOf('/counties')).toBe('counties')
  expect(fieldOf('/sources')).toBeNull()
})
