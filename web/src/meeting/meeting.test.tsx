import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Dialogue } from '../api/types'
import VoicePages from '../app/voicePages'
import './MeetingTools'
import { DialogueMeetings } from './DialogueMeetings'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const page = (...items: unknown[]) => ({ items, next: null })
const dialogue = { id: 'd1', version: 3, slug: 'lan', status: 'OPEN', questions: { sv: 'Vem lånar ut?' } } as Dialogue
const coming = { id: 'm1', version: 2, dialogueId: 'd1', state: 'PLANNED', published: true, titles: { sv: 'Samtal om lån' }, startsAt: '2098-01-14T16:00:00Z', endsAt: '2098-01-14T18:00:00Z', place: { sv: 'Bystugan' }, link: 'https://mote.example.org/lan', agenda: null, cancelledBecause: {}, participants: [], minutes: null }
const held = { ...coming, id: 'm2', version: 6, state: 'HELD', titles: { sv: 'Första samtalet' }, startsAt: '2026-01-14T16:00:00Z', endsAt: '2026-01-14T18:00:00Z', participants: [{ sector: 'ACADEMIA', people: null }, { sector: 'PRIVATE', people: 7 }], minutes: { language: 'sv', text: 'Banker är stela.', publishedAt: '2026-01-15T08:00:00Z' } }
let answers: Record<string, unknown>
let sent: { method: string; path: string; body: unknown; version: string | undefined }[]

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/session': { authenticated: false, roles: [], csrfToken: null },
    'GET /api/dialogues': page(dialogue),
    'GET /api/dialogues/d1/meetings': page(held, coming),
    'GET /api/meetings': page(coming),
    'GET /api/dialogues/d1/meetings/sectors': { present: [{ sector: 'ACADEMIA', people: null }], missing: ['PRIVATE'] },
    'GET /api/reference/sectors': { list: 'sectors', version: '1', items: [{ code: 'ACADEMIA', labels: { sv: 'Akademi' } }, { code: 'PRIVATE', labels: { sv: 'Näringsliv' } }] },
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') sent.push({ method, path, body: init?.body === undefined ? null : JSON.parse(String(init.body)), version: (init?.headers as Record<string, string>)['If-Match'] })
    const body = answers[`${method} ${path.split('?')[0] ?? ''}`]
    return Promise.resolve(new Response(JSON.stringify(body ?? { code: 'not-found' }), { status: body === undefined ? 404 : 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function shown(what: ReactNode, path = '/dialog/lan') {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>{what}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

function facilitating() {
  answers['GET /api/session'] = { authenticated: true, name: 'F', roles: ['member'], csrfToken: 't' }
  answers['GET /api/dialogues/d1/facilitators/mine'] = { facilitates: true }
}

it('a visitor sees what is coming and what was, in Swedish time, with a calendar to take along', async () => {
  shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByRole('heading', { name: 'Samtal om lån' })).toBeInTheDocument()
  expect(screen.getByText(/14 januari 2098 kl\. 17:00 – 19:00/)).toBeInTheDocument()
  expect(screen.getByText('Tidigare möten: 1')).toBeInTheDocument()
  expect(await screen.findByText(/Akademi: färre än fem, Näringsliv: 7/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Dialogens möten i din kalender (iCal)' })).toHaveAttribute('href', '/api/dialogues/d1/meetings/calendar.ics?language=sv')
  expect(screen.queryByText('Leda dialogen')).not.toBeInTheDocument()
})

it('a dialogue without meetings says so, and offers no empty calendar', async () => {
  answers['GET /api/dialogues/d1/meetings'] = page()
  shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByText('Inga möten är planerade just nu.')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /kalender/ })).not.toBeInTheDocument()
})

it('a cancelled meeting says so and why, and leads nobody to the room', async () => {
  answers['GET /api/dialogues/d1/meetings'] = page({ ...coming, state: 'CANCELLED', cancelledBecause: { sv: 'Snöstorm' } })
  shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByText(/Inställt/)).toBeInTheDocument()
  expect(screen.getByText('Snöstorm')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Anslut till mötet' })).not.toBeInTheDocument()
})

it('all meetings stand by their dialogue, with the address of the calendar', async () => {
  shown(<VoicePages />, '/moten')

  expect(await screen.findByRole('link', { name: 'Vem lånar ut?' })).toHaveAttribute('href', '/dialog/lan')
  expect(screen.getByRole('heading', { name: 'Samtal om lån' })).toBeInTheDocument()
  expect(screen.getByText(/\/api\/meetings\/calendar\.ics\?language=sv$/)).toBeInTheDocument()
})

it('a facilitator plans a meeting at the hour of the clocks in Stockholm, and sees who is missing', async () => {
  facilitating()
  answers['POST /api/dialogues/d1/meetings'] = coming
  const user = shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByText('Saknas: Näringsliv.')).toBeInTheDocument()
  await user.click(screen.getByText('Planera ett möte'))
  const form = within(screen.getByText('Planera ett möte').closest('details') as HTMLElement)
  await user.type(form.getByLabelText(/Rubrik, på svenska/), 'Samtal')
  await user.type(form.getByLabelText(/Börjar/), '2098-07-14T18:00')
  await user.type(form.getByLabelText(/Slutar/), '2098-07-14T20:00')
  await user.type(form.getByLabelText(/Plats, på svenska/), 'Bystugan')
  await user.click(form.getByRole('button', { name: 'Spara' }))

  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/api/dialogues/d1/meetings', body: { titles: { sv: 'Samtal' }, startsAt: '2098-07-14T16:00:00.000Z', endsAt: '2098-07-14T18:00:00.000Z', place: { sv: 'Bystugan' }, link: null, agenda: null } })
})

it('who came is told in numbers, and minutes become one statement a line', async () => {
  facilitating()
  answers['POST /api/meetings/m2/hold'] = held
  answers['POST /api/meetings/m2/statements'] = { items: [] }
  const user = shown(<DialogueMeetings dialogue={dialogue} />)
  const tools = within((await screen.findByText(/^Första samtalet, /)).closest('details') as HTMLElement)

  const report = within(tools.getByText('Rapportera vilka som kom').closest('details') as HTMLElement)
  await user.clear(await report.findByLabelText('Näringsliv'))
  await user.type(report.getByLabelText('Näringsliv'), '9')
  await user.click(report.getByRole('button', { name: 'Registrera' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ path: '/api/meetings/m2/hold', version: '"6"', body: { participants: [{ sector: 'PRIVATE', people: 9 }] } })

  const derive = within(tools.getByText('Gör påståenden av anteckningarna').closest('details') as HTMLElement)
  await user.type(derive.getByLabelText(/Påståenden/), 'Banker är stela.{enter}{enter}Garantier hjälper.')
  await user.click(derive.getByRole('button', { name: 'Lägg till påståendena' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.body).toEqual({ statements: [{ texts: { sv: 'Banker är stela.' }, originalLanguage: 'sv' }, { texts: { sv: 'Garantier hjälper.' }, originalLanguage: 'sv' }] })
})

it('a member who does not facilitate is shown no tools', async () => {
  facilitating()
  answers['GET /api/dialogues/d1/facilitators/mine'] = { facilitates: false }
  shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByRole('heading', { name: 'Samtal om lån' })).toBeInTheDocument()
  expect(screen.queryByText('Leda dialogen')).not.toBeInTheDocument()
})

it('the address of a meeting leads to where it stands on the page of its dialogue', async () => {
  answers['GET /api/meetings/m1'] = coming
  answers['GET /api/dialogues/d1'] = dialogue
  const Here = () => {
    const { pathname, hash } = useLocation()
    return <p>{pathname + hash}</p>
  }
  shown(
    <Routes>
      <Route path="/dialog/lan" element={<Here />} />
      <Route path="*" element={<VoicePages />} />
    </Routes>,
    '/moten/m1',
  )

  expect(await screen.findByText('/dialog/lan#mote-m1')).toBeInTheDocument()
})

it('an address of no meeting says that there is no such page', async () => {
  shown(<VoicePages />, '/moten/m9')

  expect(await screen.findByRole('heading', { name: 'Sidan finns inte' })).toBeInTheDocument()
})

it('whoever comes for one meeting is brought to it as soon as it is there', async () => {
  const brought: string[] = []
  Element.prototype.scrollIntoView = function (this: Element) {
    brought.push(this.id)
  }
  shown(<DialogueMeetings dialogue={dialogue} />, '/dialog/lan#mote-m2')

  await waitFor(() => expect(brought).toEqual(['mote-m2']))
  expect(screen.getByText('Tidigare möten: 1').closest('details')).toHaveAttribute('open')
})

it('a curator appoints somebody by a part of the name, and reads who is appointed already', async () => {
  facilitating()
  answers['GET /api/session'] = { authenticated: true, name: 'C', roles: ['curator'], csrfToken: 't' }
  answers['GET /api/dialogues/d1/facilitators'] = { items: [{ id: 'f1', subject: 'konto-bo', appointedAt: '2026-01-14T16:00:00Z' }] }
  answers['POST /api/people/names'] = { names: { 'konto-bo': 'Bo Berg' } }
  answers['POST /api/people/search'] = { items: [{ subject: 'konto-frida', name: 'Frida Ek', email: 'frida@example.org', organisations: ['Byalaget'] }] }
  answers['POST /api/dialogues/d1/facilitators'] = { id: 'f2', subject: 'konto-frida', appointedAt: '2026-02-14T16:00:00Z' }
  const user = shown(<DialogueMeetings dialogue={dialogue} />)

  expect(await screen.findByText('Bo Berg, sedan 14 januari 2026')).toBeInTheDocument()
  const form = screen.getByText('Utse en samtalsledare', { selector: 'summary' }).closest('details') as HTMLElement
  await user.type(within(form).getByRole('combobox', { hidden: true }), 'frida')
  await user.click(await within(form).findByRole('option', { name: 'Frida Ek, frida@example.org (Byalaget)', hidden: true }))
  expect(within(form).getByRole('button', { name: 'Ta bort Frida Ek, frida@example.org (Byalaget)', hidden: true })).toBeInTheDocument()
  await user.click(within(form).getByRole('button', { name: 'Utse en samtalsledare', hidden: true }))

  await waitFor(() => expect(sent.find(({ path }) => path === '/api/dialogues/d1/facilitators')).toMatchObject({ method: 'POST', body: { subject: 'konto-frida' } }))
  expect(sent.some(({ path }) => path.includes('frida')), 'nothing of a person stands in an address').toBe(false)
})
