import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Match, SupportAnswer } from './api'
import SupportPage from './SupportPage'

const match = (title: string, more: Partial<Match> = {}): Match => ({ id: title, titles: { sv: title }, owner: 'Norrstrands fond', supportTypes: ['GRANT'], closesAt: null, nextOpening: null, stale: false, rules: [], links: { page: `/stod/${title.toLowerCase()}`, calendar: null }, ...more })
const answer: SupportAnswer = {
  total: { hits: 1, toCheck: 1 },
  hits: [match('Pilotstöd', { closesAt: '2027-01-31T23:00:00Z', links: { page: '/stod/pilotstod', calendar: '/api/search/support/1.ics' } })],
  toCheck: [match('Byapengen', { rules: [{ rule: 'FREE_TEXT', verdict: 'CHECK', expects: [], texts: { sv: 'Minst tio medlemmar' } }] })],
  notNow: [match('Bolagslånet', { nextOpening: '2027-03-01T08:00:00Z', rules: [{ rule: 'LEGAL_FORM', verdict: 'FAIL', expects: ['AKTIEBOLAG'], texts: {} }] })],
  next: null,
}
const lists: Record<string, [string, string][]> = {
  'legal-forms': [['IDEELL_FORENING', 'Ideell förening'], ['AKTIEBOLAG', 'Aktiebolag']],
  stages: [['PILOT', 'Pilot']],
  sectors: [],
  'support-types': [['GRANT', 'Bidrag'], ['COACHING', 'Rådgivning']],
}
const asked: unknown[] = []
let reply: () => Response

beforeEach(() => {
  asked.length = 0
  reply = () => Response.json(answer)
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path.startsWith('/api/search/support')) {
      asked.push(JSON.parse(String(init.body)))
      return Promise.resolve(reply())
    }
    const list = lists[path.replace('/api/reference/', '')] ?? []
    return Promise.resolve(Response.json({ items: list.map(([code, sv]) => ({ code, labels: { sv } })) }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function Address() {
  const { search, hash } = useLocation()
  return <output>{search + hash}</output>
}
const open = (address: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <SupportPage />
        <Address />
      </MemoryRouter>
    </QueryClientProvider>,
  )

it('five answers by keyboard alone give three parts with reasons, and the address keeps them in its fragment', async () => {
  const user = userEvent.setup()
  open('/hitta-stod')
  await screen.findByRole('option', { name: 'Ideell förening' })
  await user.selectOptions(screen.getByLabelText('Vad är ni för slags organisation?'), 'IDEELL_FORENING')
  await user.selectOptions(screen.getByLabelText('I vilket län är ni verksamma?'), '23')
  await user.selectOptions(screen.getByLabelText('Hur långt har ni kommit?'), 'PILOT')
  screen.getByLabelText('Bidrag').focus()
  await user.keyboard(' ')
  await user.type(screen.getByLabelText('Hur mycket behöver ni, i kronor?'), '150 000{Enter}')

  const hits = (await screen.findByRole('heading', { name: 'Stöd som passar (1)' })).closest('section') as HTMLElement
  expect(asked).toEqual([{ legalForm: 'IDEELL_FORENING', county: '23', stage: 'PILOT', supportTypes: ['GRANT'], amount: { amount: '150000', currency: 'SEK' } }])
  expect(within(hits).getByRole('link', { name: 'Pilotstöd' })).toHaveAttribute('href', '/stod/pilotstod')
  expect(within(hits).getByRole('link', { name: 'Lägg datumen för Pilotstöd i kalendern' })).toHaveAttribute('href', '/api/search/support/1.ics?lang=sv')
  expect(screen.getByText('Kontrollera: Minst tio medlemmar')).toBeVisible()
  expect(screen.getByText('Hindrar: sökanden ska vara aktiebolag')).toBeVisible()
  expect(screen.getByText(/Öppnar 1 mars 2027/)).toBeVisible()
  const fragment = '#form=IDEELL_FORENING&county=23&stage=PILOT&kind=GRANT&amount=150000'
  expect(screen.getByText(fragment)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Länk till svaren' })).toHaveAttribute('href', `/hitta-stod${fragment}`)
})

it('a link with answers restores them and asks at once', async () => {
  open('/hitta-stod#form=AKTIEBOLAG&kind=COACHING')
  expect(await screen.findByRole('heading', { name: 'Att kontrollera (1)' })).toBeVisible()
  expect(screen.getByLabelText('Vad är ni för slags organisation?')).toHaveValue('AKTIEBOLAG')
  expect(await screen.findByLabelText('Rådgivning')).toBeChecked()
  expect(screen.queryByLabelText('Hur mycket behöver ni, i kronor?')).not.toBeInTheDocument()
})

it('an address of the form without script moves its answers out of the query', async () => {
  open('/hitta-stod?legalForm=AKTIEBOLAG&county=')
  expect(await screen.findByText('#form=AKTIEBOLAG')).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Stöd som passar (1)' })).toBeVisible()
})

it('a sum that is none is told at its field, and nothing is asked', async () => {
  const user = userEvent.setup()
  open('/hitta-stod')
  await user.type(screen.getByLabelText('Hur mycket behöver ni, i kronor?'), 'många{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('Skriv beloppet med siffror')
  expect(asked).toEqual([])
})

it('when nothing fits it says so, and when the search is away the answers stay', async () => {
  reply = () => Response.json({ ...answer, total: { hits: 0, toCheck: 0 }, hits: [], toCheck: [], notNow: [] })
  const { unmount } = open('/hitta-stod#county=23')
  expect(await screen.findByText(/Vi hittade inget stöd för de svaren/)).toBeVisible()
  unmount()
  reply = () => Response.json({ code: 'search-unavailable' }, { status: 500 })
  open('/hitta-stod#county=23')
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(screen.getByLabelText('I vilket län är ni verksamma?')).toHaveValue('23')
})
