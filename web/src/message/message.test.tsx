import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import VoicePages from '../app/voicePages'
import '../app/voiceForms'
import OpenWindows from './OpenWindows'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const page = (...items: unknown[]) => ({ items, next: null })
const message = { id: 'b1', version: 1, sentences: { sv: 'Korta projekt behöver en väg vidare.' }, figures: { sv: 'Sju av tio upphör.' }, source: { titles: { sv: 'Rapporten' }, url: 'https://example.org/rapport' }, recommendationId: null, endorsers: [], retired: false }
const window_ = { id: 'w1', version: 1, kind: 'BUDGET', titles: { sv: 'Budgeten' }, descriptions: {}, receivers: { sv: 'Regeringen' }, opensAt: '2026-11-01T08:00:00Z', deadline: '2026-12-01T12:00:00Z', url: null, recommendationIds: [], messageIds: ['b1'] }
let answers: Record<string, unknown>
let asked: string[]
let sent: { method: string; path: string; body: unknown }[]

beforeEach(() => {
  sent = []
  asked = []
  answers = {
    'GET /api/session': { authenticated: false, roles: [], csrfToken: null },
    'GET /api/messages': page(message),
    'GET /api/windows': page(window_),
    'GET /api/windows/w1/response': { window: window_, recommendations: [{ recommendationId: 'r1', slug: 'stod', textVersion: 2, titles: { sv: 'Fortsatt stöd' }, bodies: { sv: 'Staten bör.' }, signatories: [{ sector: 'UNKNOWN', organisations: [{ actorId: 'a1', names: { sv: 'Byalaget' }, stance: 'SUPPORTS', reservation: {} }] }] }], messages: [] },
    'GET /api/me/memberships': page({ id: 'm', actorId: 'a1', actorName: 'Byalaget', actorSlug: 'b', role: 'OWNER', mandate: '', since: '2026-01-01T00:00:00Z', lastOwner: false }),
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    asked.push(path)
    if (method !== 'GET') sent.push({ method, path, body: init?.body === undefined ? null : JSON.parse(String(init.body)) })
    const body = answers[`${method} ${path.split(/[?&]limit=/)[0] ?? ''}`]
    return Promise.resolve(new Response(JSON.stringify(body ?? { code: 'not-found' }), { status: body === undefined ? 404 : 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function shown(what: ReactNode, path = '/budskap') {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>{what}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('a message stands with its fact and who says it, and a window with what is said in it together', async () => {
  shown(<VoicePages />)
  expect(await screen.findByText('Korta projekt behöver en väg vidare.')).toBeInTheDocument()
  expect(screen.getByText('Ingen organisation säger det än.')).toBeInTheDocument()
  expect(await screen.findByRole('link', { name: 'Fortsatt stöd' })).toHaveAttribute('href', '/rekommendationer/stod')
  expect(screen.getByText(/Byalaget \(Stöder\)/)).toBeInTheDocument()
})

it('an owner says it too for the organisation', async () => {
  answers['GET /api/session'] = { authenticated: true, name: 'A', roles: ['member'], csrfToken: 't' }
  answers['PUT /api/messages/b1/endorsers/a1'] = message
  const user = shown(<VoicePages />)
  const form = (await screen.findByText('Vi säger det också', { selector: 'summary' })).closest('details') as HTMLElement
  await user.click(within(form).getByText('Vi säger det också', { selector: 'summary' }))
  await user.click(within(form).getByRole('button', { name: 'Vi säger det också' }))
  expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/messages/b1/endorsers/a1' })
})

it('a curator publishes a message', async () => {
  answers['GET /api/session'] = { authenticated: true, name: 'A', roles: ['curator'], csrfToken: 't' }
  answers['POST /api/messages'] = message
  const user = shown(<VoicePages />)
  const form = (await screen.findByText('Nytt budskap')).closest('details') as HTMLElement
  await user.click(within(form).getByText('Nytt budskap'))
  await user.type(within(form).getByLabelText(/Budskapet på svenska/), 'Ge en väg vidare.')
  await user.type(within(form).getByLabelText(/Siffran bakom, på svenska/), '7 av 10')
  await user.type(within(form).getByLabelText(/Vad som visar det, på svenska/), 'Rapporten')
  await user.click(within(form).getByRole('button', { name: 'Publicera' }))
  expect(sent[0]?.body).toEqual({ sentences: { sv: 'Ge en väg vidare.' }, figures: { sv: '7 av 10' }, source: { titles: { sv: 'Rapporten' }, url: null }, recommendationId: null })
})

it('a window that is open stands on the start page, and one that has expired does not', async () => {
  shown(<OpenWindows at={Date.parse('2026-11-20T00:00:00Z')} />)
  expect(await screen.findByRole('link', { name: 'Budgeten' })).toHaveAttribute('href', '/budskap#fonster-w1')
})

it.each(['2026-12-01T12:00:00Z', '2026-10-01T00:00:00Z'])('at %s it is not open', async (now) => {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <OpenWindows at={Date.parse(now)} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await waitFor(() => expect(asked).toContain('/api/windows?limit=3'))
  expect(container).toBeEmptyDOMElement()
})

it('whoever comes for a window that has expired finds it among the earlier ones', async () => {
  const brought: string[] = []
  Element.prototype.scrollIntoView = function (this: Element) {
    brought.push(this.id)
  }
  answers['GET /api/windows?expired=true'] = page({ ...window_, id: 'w0', titles: { sv: 'Förra budgeten' } }, window_)
  shown(<VoicePages />, '/budskap#fonster-w0')

  expect(await screen.findByRole('heading', { name: 'Förra budgeten' })).toBeInTheDocument()
  expect(screen.getAllByRole('heading', { name: 'Budgeten' }), 'what is open stands once').toHaveLength(1)
  await waitFor(() => expect(brought).toEqual(['fonster-w0']))
})

it('earlier windows are not read before somebody asks for them', async () => {
  shown(<VoicePages />)

  expect(await screen.findByText('Tidigare påverkansfönster')).toBeInTheDocument()
  expect(asked.some((path) => path.includes('expired'))).toBe(false)
})
