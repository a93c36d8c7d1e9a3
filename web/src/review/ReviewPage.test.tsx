import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ProposalReview } from '../api/types'
import { Review } from './ReviewPage'

const correction: ProposalReview = {
  id: 'p1', version: 4, kind: 'NEED', title: 'Lån', state: 'RECEIVED', receivedAt: '2026-11-20T09:00:00Z', target: 'n1', targetNow: { version: 9, slug: 'lan', stale: true, conflicts: ['severity'], fields: { severity: 2 } },
  payload: { severity: 5 }, base: { severity: 4 }, steps: [], possibleDuplicates: [], objection: null,
}
let posts: { path: string; body: unknown; ifMatch: string | null }[]
let answers: Response[]

beforeEach(() => {
  posts = []
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reference/')) return Promise.resolve(new Response('{"items":[]}'))
    posts.push({ path, body: JSON.parse(String(init?.body)), ifMatch: new Headers(init?.headers).get('If-Match') })
    return Promise.resolve(answers.shift() ?? new Response(JSON.stringify(correction)))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(review: ProposalReview) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Review review={review} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('a correction stands beside what was and what is, and is published on what the curator has seen', async () => {
  const user = open(correction)
  expect(screen.getByText(/Samma uppgift har ändrats sedan rättelsen skrevs/)).toBeInTheDocument()
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['4', '2', '5'])
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  expect(posts).toEqual([{ path: '/api/proposals/p1/publish', body: { payload: null, text: null, targetVersion: 9 }, ifMatch: '"4"' }])
})

it('declining goes with a reason and words, and what is missing is said', async () => {
  answers = [new Response(JSON.stringify({ code: 'invalid-request', errors: [{ pointer: '/text', code: 'not-null', detail: 'must not be null' }] }), { status: 400 })]
  const user = open(correction)
  await user.selectOptions(screen.getByLabelText('Skäl'), 'Går inte att kontrollera')
  await user.click(screen.getByRole('button', { name: 'Avböj' }))
  expect(await screen.findByText('Fyll i det här.')).toBeInTheDocument()
  await user.type(screen.getByLabelText('Till avsändaren'), 'Ingen källa')
  await user.click(screen.getByRole('button', { name: 'Avböj' }))
  expect(posts.at(-1)).toMatchObject({ path: '/api/proposals/p1/decline', body: { reason: 'NOT_VERIFIABLE', text: 'Ingen källa' } })
})

it('who may not decide is told why and gets no buttons', () => {
  open({ ...correction, objection: 'competing-matter' })
  expect(screen.getByText(/Din organisation ger liknande stöd/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Publicera' })).toBeNull()
})

it('what may be a second copy is shown with a way to it', () => {
  open({ ...correction, target: null, targetNow: null, base: {}, possibleDuplicates: [{ likeness: 'SAME_NAME', id: 'n2', slug: 'lan-2' }, { likeness: 'PROPOSED_TOO', id: 'p2', slug: null }] })
  expect(screen.getByRole('link', { name: 'lan-2' })).toHaveAttribute('href', '/behov/lan-2')
  expect(screen.getByRole('link', { name: 'Lån' })).toHaveAttribute('href', '/granskning/arende?id=p2')
})

it('a proposal can be edited before it is published', async () => {
  const user = open({ ...correction, target: null, targetNow: null, base: {}, payload: { titles: { sv: 'Lån' }, needArea: 'FINANCING', severity: 4 } })
  await user.click(screen.getByRole('button', { name: 'Ändra först' }))
  await user.type(await screen.findByLabelText(/Titel på engelska/), 'Loans')
  const [, publish] = screen.getAllByRole('button', { name: 'Publicera' })
  if (publish !== undefined) await user.click(publish)
  expect(posts.at(-1)).toMatchObject({ body: { payload: { titles: { sv: 'Lån', en: 'Loans' } } } })
})
