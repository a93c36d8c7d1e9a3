import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Need } from '../api/types'
import { Corroborate } from './Corroborate'
import NoteQueue from './NoteQueue'
import Partners from './Partners'

const need: Need = { id: 'n1', version: 4, slug: 'kapital', titles: { sv: 'Tålmodigt kapital' }, needArea: 'FINANCING', severity: 4, state: 'REPORTED', validFrom: '2026-01-01' }
const note = { id: 'p1', version: 1, about: { kind: 'SOLUTION', id: 's1' }, actorId: 'a1', actorName: 'Middagsklubben', texts: { sv: 'Vi söker kommuner med kök' }, sought: ['BUYER'], until: '2026-12-31', status: 'PUBLISHED' }
interface Sent { method: string; path: string; body: unknown }
let sent: Sent[]
let roles: string[]
let answer: Response

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })

beforeEach(() => {
  sent = []
  roles = []
  answer = json({ expiresAt: '2026-12-02T08:00:00Z' }, 202)
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') {
      sent.push({ method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined })
      return Promise.resolve(answer)
    }
    if (path === '/api/session') return Promise.resolve(json({ authenticated: roles.length > 0, roles }))
    if (path.startsWith('/api/partner-notes')) return Promise.resolve(json({ items: [note], next: null }))
    if (path.startsWith('/api/search/suggest')) return Promise.resolve(json({ suggestions: [{ type: 'actor', id: 'a9', text: 'Strandby kommun' }] }))
    return Promise.resolve(json({ items: [{ code: 'BUYER', labels: { sv: 'Köpare' } }] }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(page: ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('a note says who seeks whom and until when, and a visitor can ask to be introduced', async () => {
  const user = open(<Partners kind="SOLUTION" id="s1" title="Middag för alla" />)
  expect(await screen.findByText('Vi söker kommuner med kök')).toBeInTheDocument()
  expect(screen.getByText('Visas till och med 31 december 2026')).toBeInTheDocument()

  await user.click(screen.getAllByText('Be om en introduktion')[1] ?? document.body)
  await user.type(screen.getAllByLabelText(/Ditt namn/)[1] ?? document.body, 'Frida')
  await user.type(screen.getAllByLabelText(/Din e-postadress/)[1] ?? document.body, 'frida@example.org')
  await user.type(screen.getAllByLabelText(/Ditt meddelande/)[1] ?? document.body, 'Hej!')
  await user.click(screen.getAllByRole('button', { name: 'Skicka', hidden: true })[1] ?? document.body)

  expect(await screen.findByText(/Titta i din e-post/)).toBeInTheDocument()
  expect(sent).toEqual([{ method: 'POST', path: '/api/introductions', body: { about: { kind: 'SOLUTION', id: 's1' }, name: 'Frida', email: 'frida@example.org', message: 'Hej!', language: 'sv' } }])
})

it('an address that is none is said at its field', async () => {
  answer = json({ code: 'invalid-request', errors: [{ pointer: '/email', code: 'mail-address' }] }, 400)
  const user = open(<Partners kind="SOLUTION" id="s1" title="Middag för alla" />)
  await screen.findByText('Vi söker kommuner med kök')
  await user.click(screen.getAllByRole('button', { name: 'Skicka', hidden: true })[1] ?? document.body)
  expect((await screen.findAllByText(/Skriv en e-postadress/)).length).toBe(2)
  expect(screen.getAllByLabelText(/Din e-postadress/)[1]).toHaveAttribute('aria-invalid', 'true')
})

it('without an account "vi har det också" leads to contributing', async () => {
  open(<Corroborate need={need} />)
  expect(await screen.findByRole('link', { name: 'Vi har det också' })).toHaveAttribute('href', '/bidra')
})

it('a member says it for an organisation of the directory, and hears when it is not theirs', async () => {
  roles = ['member']
  answer = json({ code: 'need-not-yours' }, 403)
  const user = open(<Corroborate need={need} />)
  await user.type(await screen.findByLabelText(/Organisation/), 'Strandby kommun')
  const say = await screen.findByRole('button', { name: 'Vi har det också', hidden: true })
  await vi.waitFor(() => expect(say).toBeEnabled())
  await user.click(say)
  expect(await screen.findByText(/Du talar inte för den organisationen/)).toBeInTheDocument()
  expect(sent[0]).toEqual({ method: 'PUT', path: '/api/needs/n1/corroborations/a9', body: { severity: 4 } })
})

it('a note that waits is shown or declined by a curator, with a reason', async () => {
  roles = ['curator']
  const user = open(<NoteQueue />)

  await user.click(await screen.findByRole('button', { name: /^Publicera/ }))
  await user.selectOptions(screen.getByLabelText(/Skäl/), 'UNCLEAR')
  await user.click(screen.getByRole('button', { name: /^Avböj/, hidden: true }))

  expect(sent).toMatchObject([
    { method: 'POST', path: '/api/partner-notes/p1/publish' },
    { method: 'POST', path: '/api/partner-notes/p1/decline', body: { reason: 'UNCLEAR' } },
  ])
})

it('the queue is only for curators', async () => {
  roles = ['member']
  open(<NoteQueue />)

  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('väntar')
  expect(screen.queryByText('Middagsklubben')).not.toBeInTheDocument()
})
