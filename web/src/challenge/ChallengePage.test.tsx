import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import ChallengePage from './ChallengePage'

const challenge = { code: 'FOOD_WASTE', labels: { sv: 'Matsvinn' }, descriptions: { sv: 'Mat som slängs.' }, sdgTargets: ['12.3'] }
const nothing = { total: { value: 0, relation: 'eq' }, hits: [], facets: {} }
const solutions = { total: { value: 12, relation: 'eq' }, facets: {}, hits: [{ type: 'solution', id: 's1', title: 'Matlaget', evidenceLevel: 3, readyToSpread: true, links: { page: '/losningar/matlaget' } }] }
let asked: URLSearchParams[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (path: string) => {
    const json = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }))
    if (!path.startsWith('/api/search')) return json({ items: path.endsWith('/challenges') ? [challenge] : [] })
    const question = new URL(path, 'http://localhost').searchParams
    asked.push(question)
    if (question.get('type') === 'actor') return json({ code: 'internal' }, 500)
    return json(question.get('type') === 'solution' ? solutions : nothing)
  })
})
afterEach(() => vi.unstubAllGlobals())

const open = (code: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[`/utmaningar/${code}`]}>
        <Routes>
          <Route path="/utmaningar/:code" element={<ChallengePage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )

it('a challenge shows solutions with how well they are shown, says where there is nothing, and each part fails alone', async () => {
  open('FOOD_WASTE')
  const found = within(await screen.findByRole('region', { name: 'Lösningar, bäst visad först' }))
  expect(await found.findByRole('link', { name: 'Matlaget' })).toHaveAttribute('href', '/losningar/matlaget')
  expect(found.getByText('Lösning · Jämförelse · Redo att spridas')).toBeInTheDocument()
  expect(found.getByRole('link', { name: 'Visa alla 12' })).toHaveAttribute('href', '/sok?type=solution&challenge=FOOD_WASTE&sort=evidence')
  expect(await screen.findByText('Inga behov är beskrivna för den här utmaningen ännu.')).toBeInTheDocument()
  expect(await within(screen.getByRole('region', { name: 'Aktörer' })).findByRole('alert')).toBeInTheDocument()
  expect(await screen.findByText('Det finns ingen kunskap märkt med den här utmaningen ännu.')).toBeInTheDocument()
  expect(asked.map((question) => `${question.get('type')} ${question.get('challenge')} ${question.get('sort')}`).sort()).toEqual(['actor FOOD_WASTE title', 'need FOOD_WASTE newest', 'resource FOOD_WASTE newest', 'solution FOOD_WASTE evidence'])
})

it('a challenge that is none is not found', async () => {
  open('WORLD_PEACE')
  expect(await screen.findByRole('heading', { name: 'Sidan finns inte' })).toBeInTheDocument()
})
