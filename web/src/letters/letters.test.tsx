import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Pages } from '../app/App'

const assurance = { kind: 'ACTOR', id: 'a1', slug: 'strandby', names: { sv: 'Strandby kommun' }, assuredAt: null }
const actor = { id: 'a1', version: 3, slug: 'strandby', names: { sv: 'Strandby kommun' }, descriptions: { sv: 'En liten kommun.' }, status: 'PUBLISHED', website: 'https://strandby.example' }
const introduction = { side: 'OWNER', state: 'RELAYED', kind: 'SOLUTION', slug: 'middag', titles: { sv: 'Middag för alla' }, name: 'Frida', message: 'Vi vill göra som ni.\n<b>Hej</b>', expiresAt: '2026-12-02T08:00:00Z' }
interface Sent { method: string; path: string; ifMatch: string | null }
let sent: Sent[]
let answers: Record<string, () => Response>

const json = (body: object, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers })

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/assurances/abc.def': () => json(assurance, 200, { ETag: '"3"' }),
    'GET /api/actors/a1': () => json(actor),
    'POST /api/assurances/abc.def': () => json({ assuredAt: '2026-11-02T08:00:00Z' }),
    'GET /api/introductions/abc.def': () => json(introduction),
    'POST /api/introductions/abc.def/accept': () => json({ state: 'INTRODUCED' }),
    'POST /api/introductions/abc.def/decline': () => json({ state: 'DECLINED' }),
    'GET /api/need-contacts/abc.def': () => new Response(null, { status: 204 }),
    'DELETE /api/need-contacts/abc.def': () => new Response(null, { status: 204 }),
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    sent.push({ method, path, ifMatch: new Headers(init?.headers).get('If-Match') })
    return Promise.resolve(answers[`${method} ${path}`]?.() ?? json({ code: 'link-unknown' }, 404))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(address: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <Pages />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const changes = () => sent.filter(({ method }) => method !== 'GET')

it('the link in a reminder shows what is confirmed and changes nothing until the button is pressed', async () => {
  const user = open('/bekrafta#abc.def')
  expect(await screen.findByRole('heading', { name: 'Strandby kommun' })).toBeInTheDocument()
  expect(await screen.findByText('En liten kommun.')).toBeInTheDocument()
  expect(screen.getByText(/Ingen har bekräftat uppgifterna/)).toBeInTheDocument()
  expect(changes()).toEqual([])

  await user.click(screen.getByRole('button', { name: 'Ja, uppgifterna om Strandby kommun stämmer' }))
  expect(await screen.findByText('Tack! Uppgifterna är bekräftade från och med nu.')).toBeInTheDocument()
  expect(changes()).toEqual([{ method: 'POST', path: '/api/assurances/abc.def', ifMatch: '"3"' }])
  expect(screen.queryByRole('button', { name: /stämmer/ })).not.toBeInTheDocument()
})

it.each([
  ['link-used', 410, 'Länken är redan använd. Den fungerar en gång.'],
  ['link-expired', 410, 'Länken är för gammal. Inget har ändrats.'],
  ['link-unknown', 404, /Länken är inte vår/],
])('a link that is %s says so', async (code, status, text) => {
  answers['GET /api/assurances/abc.def'] = () => json({ code }, status)
  open('/bekrafta#abc.def')
  expect(await screen.findByText(text)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /stämmer/ })).not.toBeInTheDocument()
})

it('an address without a token says what is missing and asks nobody', async () => {
  open('/bekrafta')
  expect(await screen.findByText(/adressen här är inte hel/)).toBeInTheDocument()
  expect(sent).toEqual([])
})

it('facts that were changed meanwhile are read again before they are confirmed', async () => {
  answers['POST /api/assurances/abc.def'] = () => json({ code: 'stale-version' }, 412)
  const user = open('/bekrafta#abc.def')
  await user.click(await screen.findByRole('button', { name: /stämmer/ }))
  expect(await screen.findByText(/ändrade uppgifterna efter att du öppnade sidan/)).toBeInTheDocument()
})

it('whoever is asked reads the message as plain text and says yes', async () => {
  const user = open('/introduktion#abc.def')
  expect(await screen.findByText('Vi vill göra som ni.')).toBeInTheDocument()
  expect(screen.getByText('<b>Hej</b>')).toBeInTheDocument()
  expect(changes()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, byt adresser' }))
  expect(await screen.findByText(/Ni är introducerade/)).toBeInTheDocument()
  expect(changes().map(({ path }) => path)).toEqual(['/api/introductions/abc.def/accept'])
})

it('whoever asked and waits can only take it back', async () => {
  answers['GET /api/introductions/abc.def'] = () => json({ ...introduction, side: 'ASKER' })
  open('/introduktion#abc.def')
  expect(await screen.findByRole('button', { name: 'Ta tillbaka' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Skicka vidare' })).not.toBeInTheDocument()
})

it('an address is deleted by a button, not by opening the page', async () => {
  const user = open('/avanmal#abc.def')
  const button = await screen.findByRole('button', { name: 'Radera min adress' })
  expect(changes()).toEqual([])
  await user.click(button)
  expect(await screen.findByText(/Din adress är raderad/)).toBeInTheDocument()
})
