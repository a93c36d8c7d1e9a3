import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Solution } from '../api/types'
import { Editor } from './SolutionEditor'
import { SolutionView } from './SolutionPage'
import { bodyOf, draftOf, fieldOf } from './fields'

const solution: Solution = {
  id: 's1', version: 4, slug: 'matlaget', titles: { sv: 'Matlaget', de: 'Der Kochklub' }, descriptions: { sv: 'Grannar lagar mat ihop.' }, owner: { actorId: 'a1', name: 'Forum för Norrstrand' },
  challenges: ['ELDERLY_LONELINESS'], stages: [], evidenceLevel: 3, evidence: [{ url: 'https://example.org/a', label: { sv: 'Jämförelsen' } }], cost: { texts: {}, amount: { amount: '85000.00', currency: 'SEK' } },
  readyToSpread: true, adoptionNeeds: { sv: 'Ett kök.' }, sdgTargets: ['3.4'], county: '17', municipality: '1780', status: 'PUBLISHED',
  adopters: [{ id: 'd1', name: 'Södervik', since: '2024-05', outcome: 'STOPPED', howItWent: { sv: 'Vi gav upp.' }, statedBy: 'curator', at: '2026-03-03T08:00:00Z' }],
}
interface Sent { method: string; path: string; ifMatch: string | null; body: unknown }
let sent: Sent[]
let answers: Response[]

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method === 'GET' && !path.startsWith('/api/solutions/')) return Promise.resolve(new Response(JSON.stringify({ items: [], suggestions: [], roles: [] })))
    sent.push({ method, path, ifMatch: new Headers(init?.headers).get('If-Match'), body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined })
    return Promise.resolve(answers.shift() ?? new Response(JSON.stringify({ ...solution, version: 5 })))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(page: ReactNode) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })

it('a solution says in plain words how well it is shown, what it takes and how it went for those who use it', () => {
  open(<SolutionView solution={solution} />)
  expect(screen.getByText('Nivå 3 av 4: Jämförelse')).toBeInTheDocument()
  expect(screen.getByText(/gick bättre där den användes/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Jämförelsen' })).toHaveAttribute('href', 'https://example.org/a')
  expect(within(screen.getByRole('region', { name: 'Redo att spridas' })).getByText('Ett kök.')).toBeInTheDocument()
  const row = screen.getByRole('row', { name: /Södervik/ })
  expect(within(row).getByRole('cell', { name: 'maj 2024' })).toBeInTheDocument()
  expect(row).toHaveTextContent('Används inte längre')
  expect(row).toHaveTextContent('Vi gav upp.')
  expect(row).toHaveTextContent('Enligt redaktör, 3 mars 2026')
})

it('an adopter is recorded from the version that was read', async () => {
  answers = [json({ ...solution, version: 5, adopters: [...(solution.adopters ?? []), { id: 'd2', name: 'Bergvik' }] })]
  const user = open(<Editor solution={solution} />)
  await user.click(screen.getByRole('button', { name: 'Lägg till en användare' }))
  await user.type(screen.getByLabelText(/Organisation som använder/), 'Bergvik')
  await user.type(screen.getByLabelText(/Använder den sedan/), '2025-01')
  await user.click(screen.getAllByRole('button', { name: 'Spara' })[0] as HTMLElement)
  expect(await screen.findByText('Bergvik är sparad.')).toBeInTheDocument()
  expect(sent).toMatchObject([{ method: 'PUT', ifMatch: '"4"', body: { name: 'Bergvik', actorId: null, since: '2025-01', outcome: null } }])
  expect(sent[0]?.path).toMatch(/^\/api\/solutions\/s1\/adopters\/[0-9a-f-]{36}$/)
})

it('an adopter is taken away only after it was said what that means', async () => {
  answers = [json({ ...solution, version: 5, adopters: [] })]
  const user = open(<Editor solution={solution} />)
  await user.click(screen.getByRole('button', { name: 'Ta bort Södervik' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Södervik försvinner överallt')
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Ja, ta bort' }))
  expect(await screen.findByText('Borttagen.')).toBeInTheDocument()
  expect(sent).toMatchObject([{ method: 'DELETE', path: '/api/solutions/s1/adopters/d1', ifMatch: '"4"' }])
  expect(screen.queryByText('Södervik')).not.toBeInTheDocument()
})

it('when somebody was faster, both versions stand side by side and one is chosen', async () => {
  answers = [json({ code: 'stale-version' }, 412), json({ ...solution, version: 9, titles: { sv: 'Matlaget för alla' } })]
  const user = open(<Editor solution={solution} />)
  const needs = screen.getByLabelText('Vad som krävs för att ta över den, på svenska')
  await user.clear(needs)
  await user.type(needs, 'Ett stort kök.')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('heading', { name: 'Någon annan hann före' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Ett stort kök.' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Matlaget för alla' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fortsätt med min' }))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(sent.at(-1)).toMatchObject({ method: 'PUT', ifMatch: '"9"', body: { titles: { sv: 'Matlaget' }, adoptionNeeds: { sv: 'Ett stort kök.' } } })
})

it('who uses it can be said without losing what is being written about it', async () => {
  answers = [json({ ...solution, version: 5, adopters: [] })]
  const user = open(<Editor solution={solution} />)
  await user.type(screen.getByLabelText('Vad som krävs för att ta över den, på svenska'), ' Och en kock.')
  await user.click(screen.getByRole('button', { name: 'Ta bort Södervik' }))
  await user.click(screen.getByRole('button', { name: 'Ja, ta bort' }))
  await screen.findByText('Borttagen.')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(sent.at(-1)).toMatchObject({ method: 'PUT', ifMatch: '"5"', body: { adoptionNeeds: { sv: 'Ett kök. Och en kock.' } } })
})

it('what the service refuses stands beside its field', async () => {
  answers = [json({ code: 'evidence-missing', errors: [{ pointer: '/evidence', code: 'evidence-missing' }] }, 422)]
  const user = open(<Editor solution={solution} />)
  await user.clear(screen.getByLabelText(/en webbadress per rad/))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('link', { name: /Underlag.*behöver en länk/ })).toHaveAttribute('href', '#falt-evidence')
  expect(screen.getByLabelText(/en webbadress per rad/)).toHaveFocus()
})

it('a revision keeps other languages and labels, and sends nothing that the service decides', () => {
  const body = bodyOf({ ...draftOf(solution), evidence: 'https://example.org/a\nhttps://example.org/b', costAmount: '90 000,50' }, solution)
  expect(body).toMatchObject({
    titles: { sv: 'Matlaget', de: 'Der Kochklub' },
    evidence: [{ url: 'https://example.org/a', label: { sv: 'Jämförelsen' } }, { url: 'https://example.org/b', label: {} }],
    cost: { amount: { amount: '90000.50', currency: 'SEK' } },
    county: null,
    municipality: '1780',
  })
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(id|version|slug|adopters|status|sources)$/)]))
})

it('a pointer leads to the field it means', () => {
  expect(fieldOf('/adoptionNeeds/en')).toBe('adoptionNeedsEn')
  expect(fieldOf('/adoptionNeeds')).toBe('adoptionNeedsSv')
  expect(fieldOf('/cost/amount/amount')).toBe('costAmount')
  expect(fieldOf('/challenges/0')).toBe('challenges')
  expect(fieldOf('/nowhere')).toBeNull()
})
