import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Contribute } from './Contribute'
import { Correct } from './Correct'
import { StatusPage } from './StatusPage'
import { kindAt, type Kind } from './kinds'
import { isWellTyped, normal } from './receipt'
import { solve, zeroBits } from './send'

const CODE = '0123-4567-89AB-CDEF-GHJS'
let sent: { path: string; body: Record<string, unknown>; headers: Headers }[]
let answers: Response[]
let loggedIn: boolean
const json = (status: number, body: object, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers })
const kind = (path: string): Kind => kindAt(path) ?? expect.fail(path)

beforeEach(() => {
  sent = []
  answers = []
  loggedIn = false
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reference/need-areas')) return Promise.resolve(json(200, { items: [{ code: 'FINANCING', labels: { sv: 'Finansiering' } }] }))
    if (path === '/api/session') return Promise.resolve(json(200, { authenticated: loggedIn, roles: [], csrfToken: null }))
    if (path.startsWith('/api/reference/')) return Promise.resolve(json(200, { items: [] }))
    sent.push({ path, body: JSON.parse(String(init?.body)) as Record<string, unknown>, headers: new Headers(init?.headers) })
    return Promise.resolve(answers.shift() ?? json(201, { receipt: CODE, kind: 'NEED', receivedAt: '2026-11-20T09:00:00Z' }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function show(page: React.ReactNode) {
  const shown = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), shown }
}

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText(/Titel på svenska/), 'Lokaler för unga')
  await screen.findByRole('option', { name: 'Finansiering' })
  await user.selectOptions(screen.getByLabelText(/Behovsområde/), 'FINANCING')
  await user.selectOptions(screen.getByLabelText(/Allvar/), '4')
  await user.type(screen.getByLabelText('Var kan man läsa om det?'), 'Ungdomsrapporten')
}

it('whoever is logged in can ask for letters, and nobody else is asked', async () => {
  loggedIn = true
  const { user } = show(<Contribute kind={kind('behov')} />)
  await fill(user)
  await user.click(screen.getByRole('button', { name: 'Granska innan du skickar' }))
  await user.click(await screen.findByRole('checkbox', { name: /Skicka brev till min adress/ }))
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText(CODE)).toBeInTheDocument()
  expect(sent[0]?.body).toMatchObject({ letters: 'sv' })
})

it('a need is written, looked through, sent, and followed with a code', async () => {
  const { user } = show(<Contribute kind={kind('behov')} />)
  await fill(user)
  await user.click(screen.getByRole('button', { name: 'Granska innan du skickar' }))
  expect(screen.getByRole('heading', { name: 'Så här läser redaktören det' })).toHaveFocus()
  expect(screen.getByText('Finansiering')).toBeInTheDocument()
  expect(sent).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText(CODE)).toBeInTheDocument()
  expect(sent[0]?.body).not.toHaveProperty('letters')
  expect(sent[0]?.body).toMatchObject({ kind: 'NEED', payload: { titles: { sv: 'Lokaler för unga' }, needArea: 'FINANCING', severity: 4, evidence: [{ source: 'Ungdomsrapporten' }] } })
  expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  expect(sessionStorage.getItem('samlingsplats.utkast.behov')).toBeNull()
})

it('what the service refuses stands at the field and on top, and nothing that was written is lost', async () => {
  answers = [json(400, { code: 'invalid-request', errors: [{ pointer: '/payload/titles', code: 'localized', detail: 'Give a text' }] })]
  const { user } = show(<Contribute kind={kind('behov')} />)
  await fill(user)
  await user.click(screen.getByRole('button', { name: 'Granska innan du skickar' }))
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByRole('link', { name: /^Titel på svenska:/ })).toHaveAttribute('href', '#falt-titleSv')
  expect(screen.getByLabelText(/Titel på svenska/)).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByLabelText(/Titel på svenska/)).toHaveValue('Lokaler för unga')
})

it('a draft stays in the tab, on the device only if its owner says so, and clearing can be undone', async () => {
  const { user, shown } = show(<Contribute kind={kind('behov')} />)
  await user.type(screen.getByLabelText(/Titel på svenska/), 'Lån')
  expect(sessionStorage.getItem('samlingsplats.utkast.behov')).toContain('Lån')
  expect(localStorage.getItem('samlingsplats.utkast.behov')).toBeNull()
  await user.click(screen.getByLabelText('Spara utkastet på den här enheten'))
  expect(localStorage.getItem('samlingsplats.utkast.behov')).toContain('Lån')
  expect(sessionStorage.getItem('samlingsplats.utkast.behov')).toBeNull()
  shown.unmount()
  show(<Contribute kind={kind('behov')} />)
  expect(screen.getByLabelText(/Titel på svenska/)).toHaveValue('Lån')
  await user.click(screen.getByRole('button', { name: 'Töm formuläret' }))
  expect(screen.getByLabelText(/Titel på svenska/)).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Ångra' }))
  expect(screen.getByLabelText(/Titel på svenska/)).toHaveValue('Lån')
})

it('a sum that the service asks for is done by the browser, and the same request goes again', async () => {
  answers = [json(429, { code: 'too-many-proposals' }, { 'Samlingsplats-Puzzle': '4.1.a.b' })]
  const { user } = show(<Contribute kind={kind('behov')} />)
  await fill(user)
  await user.click(screen.getByRole('button', { name: 'Granska innan du skickar' }))
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText(CODE)).toBeInTheDocument()
  expect(sent[1]?.headers.get('Samlingsplats-Proof')).toMatch(/^4\.1\.a\.b:\d+$/)
  expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'))
})

it('a correction sends only what was changed, with the version it was changed from', async () => {
  const need = { id: 'n1', version: 3, slug: 'lan', titles: { sv: 'Lån' }, needArea: 'FINANCING', severity: 4, state: 'REPORTED', validFrom: '2025-09-01', evidence: [] }
  const { user } = show(<Correct kind={kind('behov')} thing={need} />)
  await user.click(await screen.findByRole('button', { name: 'Skicka rättelsen' }))
  expect(screen.getByText('Inget är ändrat ännu.')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText(/Allvar/), '5')
  await user.click(screen.getByRole('button', { name: 'Skicka rättelsen' }))
  expect(await screen.findByText(CODE)).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({ kind: 'NEED', correction: { target: 'n1', baseVersion: 3 }, payload: { severity: 5 } })
})

it('a code is sent in the body, and a slip is named before anything is asked', async () => {
  const { user } = show(<StatusPage />)
  await user.type(screen.getByLabelText(/Din kod/), 'abcd')
  await user.click(screen.getByRole('button', { name: 'Visa' }))
  expect(screen.getAllByText(/Koden är felskriven/)).not.toHaveLength(0)
  expect(sent).toHaveLength(0)
  await user.clear(screen.getByLabelText(/Din kod/))
  await user.type(screen.getByLabelText(/Din kod/), CODE)
  answers = [
    json(200, { version: 2, kind: 'NEED', title: 'Lån', payload: { titles: { sv: 'Lån' }, needArea: 'FINANCING', severity: 4 }, state: 'CHANGES_REQUESTED', mayAppeal: false, receivedAt: '2026-11-20T09:00:00Z', steps: [{ fact: 'CHANGES_REQUESTED', byRole: 'curator', reason: null, text: 'Vilken källa?', at: '2026-11-20T09:00:00Z' }] }),
    json(200, { version: 3, kind: 'NEED', title: 'Lån', payload: {}, state: 'RECEIVED', mayAppeal: false, receivedAt: '2026-11-20T09:00:00Z', steps: [] }),
  ]
  await user.click(screen.getByRole('button', { name: 'Visa' }))
  expect(await screen.findByText('Vilken källa?')).toBeInTheDocument()
  expect(sent[0]).toMatchObject({ path: '/api/proposals/status', body: { receipt: CODE } })
  await user.type(screen.getByLabelText('Var kan man läsa om det?'), 'Rapporten')
  await user.click(screen.getByRole('button', { name: 'Skicka svaret' }))
  expect(await screen.findByText('Väntar på en redaktör')).toBeInTheDocument()
  expect(sent[1]).toMatchObject({ path: '/api/proposals/answer', body: { receipt: CODE, payload: { evidence: [{ source: 'Rapporten' }] } } })
  expect(sent[1]?.headers.get('If-Match')).toBe('"2"')
})

it('the check character finds slips and forgives how a code is typed', () => {
  expect(isWellTyped(CODE)).toBe(true)
  expect(isWellTyped(CODE.toLowerCase().replaceAll('-', ' '))).toBe(true)
  expect(isWellTyped(CODE.replace('4567', '4576'))).toBe(false)
  expect(isWellTyped('0123-4567-89AB-CDEF-GHJ8')).toBe(false)
  expect(normal('oil-O')).toBe('0110')
})

it('a solution begins with the zero bits that were asked for', async () => {
  const proof = await solve('6.1.x.y')
  expect(zeroBits(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(proof))))).toBeGreaterThanOrEqual(6)
  expect(zeroBits(new Uint8Array([0, 1]))).toBe(15)
})
