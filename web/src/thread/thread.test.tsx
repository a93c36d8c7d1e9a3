import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import VoicePages from '../app/voicePages'
import NeedThreads from './NeedThreads'
import { stateWord } from './words'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const names = { CHALLENGE: 'Utmaning', NEED: 'Behov', STATEMENT: 'Påstående', RECOMMENDATION: 'Rekommendation', ENDORSEMENT: 'Ställningstagande', ANSWER: 'Svar', COMMITMENT: 'Åtagande', IMPACT: 'Effekt' }
const item = (key: string, sv: string, page: string | null) => ({ key, titles: { sv }, state: null, page, resource: null, facts: [{ fact: 'published', eventId: `ev-${key}`, at: '2026-11-20T09:00:00Z' }] })
const thread = {
  recommendationId: 'r1', slug: 'stod', titles: { sv: 'Fortsatt stöd' }, edges: [{ from: 'n', to: 'r' }],
  hops: Object.entries(names).map(([kind, sv]) => ({ kind, labels: { sv }, missing: kind === 'IMPACT', items: kind === 'IMPACT' ? [] : [kind === 'NEED' ? item('n', 'Kapital', '/behov/kapital') : kind === 'RECOMMENDATION' ? item('r', 'Fortsatt stöd', '/rekommendationer/stod') : item(kind, sv, null)] })),
}
const stub = (answers: Record<string, unknown>) =>
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(answers[path] ?? { code: 'not-found' }), { status: answers[path] === undefined ? 404 : 200 })))
afterEach(() => vi.unstubAllGlobals())

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={['/rodatraden/stod']}>
        <VoicePages />
      </MemoryRouter>
    </QueryClientProvider>,
  )

it('all eight hops are drawn in their order, with what is missing said as missing', async () => {
  stub({ '/api/recommendations/by-slug/stod': { id: 'r1', slug: 'stod', titles: { sv: 'Fortsatt stöd' } }, '/api/threads/r1': thread })
  open()
  const band = await screen.findByRole('list', { name: 'Tråden, led för led' })
  expect(within(band).getAllByRole('listitem').map((each) => each.textContent)).toEqual(['Utmaning1', 'Behov1', 'Påstående1', 'Rekommendation1', 'Ställningstagande1', 'Svar1', 'Åtagande1', 'EffektSaknas'])
  expect(screen.getByText('Det här saknas i tråden: Effekt.')).toBeInTheDocument()
  const need = within(screen.getByRole('row', { name: /^Behov/ }))
  expect(need.getByRole('link', { name: 'Kapital' })).toHaveAttribute('href', '/behov/kapital')
  expect(need.getByText('ev-n')).toBeInTheDocument()
  expect(need.getByText('Fortsatt stöd')).toBeInTheDocument()
})

it('a thread that cannot be read leaves the rest of the page', async () => {
  stub({ '/api/recommendations/by-slug/stod': { id: 'r1', slug: 'stod', titles: { sv: 'Fortsatt stöd' } } })
  open()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 1, name: 'Fortsatt stöd' })).toBeInTheDocument()
})

it('a state is said in words, and one that is new here by its code', () => {
  expect(stateWord('COMMITMENT', 'PAID')).toBe('Betalat')
  expect(stateWord('ANSWER', 'SOMETHING_NEW')).toBe('SOMETHING_NEW')
})

it('a need lists its threads, and one that has none says nothing', async () => {
  stub({ '/api/threads?need=n1': { items: [{ recommendationId: 'r1', slug: 'stod', titles: { sv: 'Fortsatt stöd' }, state: 'ADOPTED', page: '/rekommendationer/stod' }] }, '/api/threads?need=n2': { items: [] } })
  const shown = (id: string) =>
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <NeedThreads id={id} />
        </MemoryRouter>
      </QueryClientProvider>,
    )
  const { unmount } = shown('n1')
  expect(await screen.findByRole('link', { name: 'Fortsatt stöd' })).toHaveAttribute('href', '/rodatraden/stod')
  unmount()
  expect(shown('n2').container).toBeEmptyDOMElement()
})
