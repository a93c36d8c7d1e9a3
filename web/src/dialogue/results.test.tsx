import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import VoicePages from '../app/voicePages'
import { placed, shapeOf } from './opinions'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const dialogue = { id: 'd1', version: 2, slug: 'finansiering', status: 'OPEN', questions: { sv: 'Hur ska det finansieras?' }, descriptions: {}, opens: '2026-01-01T08:00:00Z', closes: '2027-01-01T08:00:00Z', statementCount: 2 }
const statements = [
  { id: 's1', texts: { sv: 'Korta projekt borde få fortsätta.' } },
  { id: 's2', texts: { sv: 'Kommuner borde betala.' } },
]
const row = (statementId: string, a: number, b: number) => ({ statementId, agree: 30, disagree: 10, pass: 5, x: 0, y: 0, groupAware: 0.4, commonGround: 0.4, division: 0.5, groups: { A: { agree: a, disagree: 100 - a, pass: 0 }, B: { agree: b, disagree: 100 - b, pass: 0 } } })
const opinions = {
  dialogueId: 'd1', version: 1, published: true, voters: 45, clear: true, leftOut: true, agreed: ['s1'], disagreed: [], shared: ['s1'], dividing: ['s2'], computedAt: '2026-11-20T09:00:00Z', threshold: 20, method: { sv: 'De som röstar lika blir en grupp.' },
  groups: [{ label: 'A', people: 25, x: -1, y: 0, marks: [{ statementId: 's2', agree: true }] }, { label: 'B', people: 20, x: 1, y: 0, marks: [] }],
  statements: [row('s1', 80, 75), row('s2', 90, 10)], picture: [{ label: 'A', x: -1, y: 0.5, people: 15 }, { label: 'B', x: 1, y: -0.5, people: 10 }],
}
let answers: Record<string, unknown>

beforeEach(() => {
  answers = {
    '/api/dialogues': { items: [dialogue, { ...dialogue, id: 'd0', slug: 'forra', status: 'CLOSED', questions: { sv: 'Förra?' } }], next: null },
    '/api/dialogues/by-slug/finansiering': dialogue,
    '/api/dialogues/d1/opinions': opinions,
    '/api/dialogues/d1/statements': { items: statements, next: null },
  }
  vi.stubGlobal('fetch', (path: string) => {
    const body = answers[path.split('?')[0] ?? '']
    return Promise.resolve(new Response(JSON.stringify(body ?? { code: 'not-found' }), { status: body === undefined ? 404 : 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const open = (path: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>
        <VoicePages />
      </MemoryRouter>
    </QueryClientProvider>,
  )

it('dialogues stand by whether they are open, each with its days', async () => {
  open('/dialog')
  expect(within(await screen.findByRole('region', { name: 'Öppna dialoger' })).getByRole('link', { name: 'Hur ska det finansieras?' })).toHaveAttribute('href', '/dialog/finansiering')
  expect(within(screen.getByRole('region', { name: 'Avslutade dialoger' })).getByText(/stängde 1 januari 2027/)).toBeInTheDocument()
})

it('agreement comes first, then what divides, then the groups, then the picture with its table', async () => {
  open('/dialog/finansiering/resultat')
  await screen.findByText(/^45 har röstat/)
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(['Det de flesta är överens om', 'Det som skiljer', 'Det som utmärker varje grupp', 'Bilden', 'Alla påståenden', 'Filer', 'Metod'])
  expect(screen.getByRole('img', { name: /Grupp A, ungefär 25 personer; Grupp B/ })).toBeInTheDocument()
  expect(screen.getByText('Grupp A: 90 % håller med, 10 % håller inte med, 0 % pass')).toBeInTheDocument()
  expect(screen.getByText('Det finns grupper som är för små för att visas.')).toBeInTheDocument()
  expect(screen.getByText('Bilden som tabell', { selector: 'summary' })).toBeInTheDocument()
})

it('before enough have voted nothing is shown but the method', async () => {
  answers['/api/dialogues/d1/opinions'] = { ...opinions, published: false, voters: null, groups: [], statements: [], agreed: [], shared: [], dividing: [], picture: [] }
  open('/dialog/finansiering/resultat')
  expect(await screen.findByText(/Siffror visas när minst 20 har röstat/)).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.getByText('De som röstar lika blir en grupp.')).toBeInTheDocument()
})

it('where there are no clear groups the page says so and draws none', async () => {
  answers['/api/dialogues/d1/opinions'] = { ...opinions, clear: false, leftOut: false, groups: [], shared: [], dividing: [], picture: [] }
  open('/dialog/finansiering/resultat')
  expect(await screen.findByText(/Det finns inga tydliga grupper/)).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
})

it('a dialogue that is not there is no page', async () => {
  open('/dialog/borta/resultat')
  expect(await screen.findByRole('heading', { name: 'Sidan finns inte' })).toBeInTheDocument()
})

it('marks stay inside the picture, differ in shape, and do not hide one another', () => {
  const marks = placed([{ label: 'A', x: -3, y: 2, people: 40 }, { label: 'B', x: -3, y: 2, people: 5 }, { label: 'C', x: 0, y: 0, people: 5 }])
  for (const { cx, cy } of marks) expect(Math.min(cx, cy, 400 - cx, 400 - cy)).toBeGreaterThan(10)
  expect(marks[0]?.cx).not.toBe(marks[1]?.cx)
  expect(new Set(['A', 'B', 'C', 'D', 'E'].map((label) => shapeOf(label, 20))).size).toBe(5)
})
