import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NeedsPicture } from '../api/types'
import NeedsPicturePage from './NeedsPicturePage'

let asked: string[]
const picture: NeedsPicture = {
  asOf: '2026-03-02',
  recordedAsOf: '2026-03-02T08:00:00Z',
  figures: { totals: { needs: 3, severity: 9, corroborated: 1, claims: 1 }, cells: [{ needArea: 'FINANCING', supportType: 'LOAN', count: { needs: 3, severity: 9, corroborated: 1, claims: 1 } }] },
  items: [{ id: 'n1', slug: 'lokaler', titles: { sv: 'Lokaler' }, needArea: 'SKILLS', severity: 4, state: 'REPORTED', claim: true, corroborated: false, national: true }],
  next: null,
}

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const codes = { 'need-areas': ['FINANCING', 'SKILLS'], 'support-types': ['LOAN', 'GRANT'] }[path.split('/')[3] ?? ''] ?? []
    const body = path.startsWith('/api/reference/') ? { items: codes.map((code) => ({ code, labels: { sv: code.toLowerCase() } })) } : path === '/api/session' ? { authenticated: false, roles: [] } : picture
    return Promise.resolve(new Response(JSON.stringify(body)))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(path: string) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[path]}>
        <NeedsPicturePage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('each cell has its number and its words, and where nobody told of a need it says so', async () => {
  open('/behov')
  const row = within((await screen.findByRole('rowheader', { name: 'loan' })).closest('tr') ?? document.body)
  expect(row.getByRole('link', { name: '3 behov' })).toHaveAttribute('href', '/behov?needArea=FINANCING&supportType=LOAN')
  expect(row.getByRole('img', { name: 'summa allvar 9, 1 styrkta, 1 påståenden' })).toBeInTheDocument()
  expect(row.getByRole('img', { name: 'inget rapporterat' })).toBeInTheDocument()
  expect(screen.getByText('Ingen har rapporterat behov av: grant.')).toBeInTheDocument()
})

it('a need without evidence is marked as a claim', async () => {
  open('/behov')
  const item = (await screen.findByRole('link', { name: 'Lokaler' })).closest('li') ?? document.body
  expect(within(item).getByText('Påstående')).toBeInTheDocument()
  expect(within(item).getByText('skills · allvar 4 av 5 · Hela Sverige · Rapporterat')).toBeInTheDocument()
})

it('the picture of another day is asked for as it was known then', async () => {
  const user = open('/behov')
  await user.type(await screen.findByLabelText('Så såg bilden ut den'), '2025-01-15')
  await user.click(screen.getByLabelText('Bara det som var känt då'))
  await user.click(screen.getByRole('button', { name: 'Visa bilden' }))
  await vi.waitFor(() => expect(asked).toContain('/api/needs/picture?limit=50&asOf=2025-01-15&recordedAsOf=2025-01-15T22%3A59%3A59.000Z'))
})
