import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import Account from '../account/Account'
import { collect } from './MyData'

const session = { authenticated: true, name: 'Astrid', roles: ['member'], csrfToken: 't' }
const astrid = { id: 'm1', version: 1, name: 'Astrid', role: 'OWNER', mandate: 'Årsmöte', since: '2026-03-02T08:00:00Z', me: true }
const mine = { id: 'm1', actorId: 'a1', actorName: 'Byalaget', actorSlug: 'byalaget', role: 'OWNER', mandate: 'Årsmöte', since: astrid.since, lastOwner: true }
const claim = { id: 'c1', version: 1, actorId: 'a1', actorName: 'Byalaget', state: 'CODE_SENT', doubts: [], mandate: 'Ordförande', email: 'a@byalaget.se', attemptsLeft: 5, createdAt: astrid.since, dueAt: astrid.since }
const page = (...items: unknown[]) => ({ items, next: null })
let answers: Record<string, { status?: number; body: unknown }>
let sent: { method: string; path: string; body: unknown }[]

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/session': { body: session },
    'GET /api/me/memberships': { body: page(mine) },
    'GET /api/me/claims': { body: page() },
    'GET /api/actors/proposed': { body: page() },
    'GET /api/actors/a1/members': { body: page(astrid) },
    'GET /api/actors/a1/claims': { body: page() },
    'GET /api/actors/a1/invitations': { body: page() },
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') sent.push({ method, path, body: init?.body === undefined ? null : JSON.parse(String(init.body)) })
    const { status = 200, body } = answers[`${method} ${path}`] ?? { status: 404, body: { code: 'not-found' } }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(path: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>
        <Routes>
          <Route path="/konto/*" element={<Account />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('the account shows whom I speak for, and says so when it is nobody', async () => {
  open('/konto')
  expect(await screen.findByRole('link', { name: 'Byalaget' })).toHaveAttribute('href', '/aktorer/byalaget')
  expect(screen.getByRole('link', { name: /Vilka som företräder den/ })).toHaveAttribute('href', '/konto/organisation?aktor=a1')
})

it('nobody yet: the way to a first organisation is shown', async () => {
  answers['GET /api/me/memberships'] = { body: page() }
  open('/konto')
  expect(await screen.findByText(/Du företräder ingen organisation ännu/)).toBeInTheDocument()
})

it('the last owner reads why leaving is not possible, and has no button for it', async () => {
  open('/konto/organisation?aktor=a1')
  expect(await screen.findByText(/Den sista ägaren kan inte lämna/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Lämna/ })).toBeNull()
})

it('of two owners one can leave, after being asked once more; a refusal is explained', async () => {
  answers['GET /api/actors/a1/members'] = { body: page(astrid, { ...astrid, id: 'm2', name: 'Bo', me: false }) }
  answers['DELETE /api/actors/a1/members/m1'] = { status: 409, body: { code: 'last-owner' } }
  const user = open('/konto/organisation?aktor=a1')
  await user.click(await screen.findByRole('button', { name: /Lämna organisationen/ }))
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, jag lämnar' }))
  expect(await screen.findByText(/Den sista ägaren kan inte lämna eller bli redaktör/)).toBeInTheDocument()
})

it('a refused address stands at its field and on top', async () => {
  answers['POST /api/actors/a1/invitations'] = { status: 400, body: { code: 'invalid-request', errors: [{ pointer: '/email', code: 'mail-address' }] } }
  const user = open('/konto/organisation?aktor=a1')
  await user.type(await screen.findByLabelText(/E-postadress/), 'anna')
  await user.type(screen.getByLabelText(/Uppdrag/), 'Styrelsen')
  await user.click(screen.getByRole('button', { name: 'Skicka inbjudan' }))
  expect(await screen.findByRole('link', { name: /E-postadress: Skriv en e-postadress/ })).toHaveAttribute('href', '#falt-email')
  expect(screen.getByLabelText(/E-postadress/)).toHaveAttribute('aria-invalid', 'true')
  expect(sent[0]?.body).toEqual({ email: 'anna', role: 'EDITOR', mandate: 'Styrelsen' })
})

it('the code of a letter comes behind the #, is shown first and then accepted', async () => {
  const preview = { actorId: 'a2', actorName: 'Grannlaget', role: 'EDITOR', mandate: 'Styrelsen', expiresAt: astrid.since }
  answers['POST /api/invitations/preview'] = { body: preview }
  answers['POST /api/invitations/accept'] = { body: preview }
  const user = open('/konto#inbjudan=ABCDE-FGHJK')
  expect(await screen.findByLabelText(/Koden i brevet/)).toHaveValue('ABCDE-FGHJK')
  await user.click(screen.getByRole('button', { name: 'Visa inbjudan' }))
  expect(await screen.findByText(/inbjuden att företräda Grannlaget som Redaktör/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Tacka ja' }))
  expect(await screen.findByText(/Du företräder nu Grannlaget/)).toBeInTheDocument()
})

it('a claim in doubt says every doubt and waits for a curator', async () => {
  answers['GET /api/actors/by-slug/byalaget'] = { body: { id: 'a1', version: 2, slug: 'byalaget', names: { sv: 'Byalaget' }, status: 'PUBLISHED', website: 'https://byalaget.se' } }
  answers['POST /api/actors/a1/claims'] = { status: 201, body: { ...claim, state: 'WAITING_FOR_CURATOR', doubts: ['FREE_MAIL', 'OTHER_DOMAIN'] } }
  const user = open('/konto/ansprak?aktor=byalaget')
  await user.type(await screen.findByLabelText(/Din adress i organisationen/), 'a@gmail.com')
  await user.type(screen.getByLabelText(/Uppdrag/), 'Ordförande')
  await user.click(screen.getByRole('button', { name: 'Gör anspråk' }))
  expect(await screen.findByText('Väntar på redaktionen')).toBeInTheDocument()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['adressen är från en tjänst där vem som helst kan få en', 'adressen är på en annan domän än webbplatsen'])
})

it('a wrong code is said at its field, and the right one makes an owner', async () => {
  answers['GET /api/me/claims'] = { body: page(claim) }
  answers['POST /api/claims/c1/confirm'] = { status: 422, body: { code: 'wrong-code', errors: [{ pointer: '/code', code: 'wrong-code' }] } }
  const user = open('/konto')
  await user.type(await screen.findByLabelText(/Koden i brevet till din adress/), 'X')
  await user.click(screen.getByRole('button', { name: 'Bekräfta' }))
  expect(await screen.findByText('Det är inte koden i brevet.')).toBeInTheDocument()
  answers['POST /api/claims/c1/confirm'] = { body: { ...claim, state: 'GRANTED', endedAt: astrid.since } }
  await user.click(screen.getByRole('button', { name: 'Bekräfta' }))
  expect(await screen.findByText('Klart: du är ägare')).toBeInTheDocument()
})

it('the file holds what each service answers, or there is none', async () => {
  for (const part of ['directory', 'resource', 'dialogue', 'search']) answers[`GET /api/me/${part}`] = { body: { service: part, data: {} } }
  expect((JSON.parse(await collect()) as { services: unknown[] }).services).toHaveLength(4)
  answers['GET /api/me/search'] = { status: 503, body: { code: 'unavailable' } }
  await expect(collect()).rejects.toMatchObject({ code: 'unavailable' })
})

it('an old login is asked for anew before the account is erased', async () => {
  answers['DELETE /api/me'] = { status: 403, body: { code: 'login-too-old' } }
  const user = open('/konto/radera')
  expect(await screen.findByText(/Du är den sista ägaren här/)).toBeInTheDocument()
  const now = screen.getByRole('button', { name: 'Radera kontot' })
  expect(now).toBeDisabled()
  await user.click(screen.getByRole('checkbox'))
  await user.click(now)
  expect(await screen.findByRole('link', { name: 'Logga in igen' })).toHaveAttribute('href', expect.stringContaining('again&next=%2Fkonto%2Fradera'))
})

it('after the request the receipt and each service are shown', async () => {
  answers['DELETE /api/me'] = { status: 202, body: { receiptCode: 'AAAAA-BBBBB' } }
  answers['POST /api/erasures/status'] = { body: { requestedAt: astrid.since, finishedAt: null, parts: [{ part: 'DIRECTORY', doneAt: astrid.since }, { part: 'SEARCH', doneAt: null }], logForgottenBy: null } }
  const user = open('/konto/radera')
  await user.click(await screen.findByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Radera kontot' }))
  expect(await screen.findByText('AAAAA-BBBBB')).toBeInTheDocument()
  expect(await screen.findByText(/Raderat/)).toBeInTheDocument()
  expect(screen.getByText(/Väntar på svar sedan/)).toBeInTheDocument()
})

it('whoever comes back asks with the receipt code alone', async () => {
  answers['GET /api/session'] = { body: { authenticated: false, roles: [], csrfToken: null } }
  answers['POST /api/erasures/status'] = { status: 404, body: { code: 'erasure-unknown' } }
  const user = open('/konto/radering')
  await user.type(await screen.findByLabelText(/Kvittokod/), 'X')
  await user.click(screen.getByRole('button', { name: 'Visa' }))
  expect(await screen.findByText(/Koden hör inte till någon radering/)).toBeInTheDocument()
})
