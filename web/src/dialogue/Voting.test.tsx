import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Vote } from '../api/types'
import { Voting } from './Voting'

const statements = [
  { id: 's1', texts: { sv: 'Korta projekt borde få fortsatt stöd.' } },
  { id: 's2', texts: { sv: 'Kommuner borde köpa ofärdiga lösningar.' } },
]
let votes: Vote[]
let calls: string[]

/** The dialogue service as far as one voter sees it. */
function service(path: string, init?: RequestInit): unknown {
  const method = init?.method ?? 'GET'
  if (method !== 'GET') calls.push(`${method} ${path.replace('/api/dialogues/d1', '')}${typeof init?.body === 'string' ? ` ${init.body}` : ''}`)
  if (path === '/api/session') return { authenticated: false, roles: [] }
  if (path.includes('/statements')) return { items: statements, next: null }
  if (path.endsWith('/next')) return { statement: statements.find((s) => !votes.some((v) => v.statementId === s.id)) ?? null, voted: votes.length, total: 2 }
  if (path.endsWith('/participation')) return { receiptCode: 'KVIST-1' }
  if (method === 'PUT') {
    const vote = { statementId: path.split('/').at(-1), ...(JSON.parse(String(init?.body)) as object) } as Vote
    votes.push(vote)
    return vote
  }
  if (method === 'DELETE') votes = path.endsWith('/votes') ? [] : votes.filter((v) => !path.endsWith(v.statementId))
  return { items: votes, next: null }
}

beforeEach(() => {
  votes = []
  calls = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => Promise.resolve(new Response(JSON.stringify(service(path, init)))))
})
afterEach(() => vi.unstubAllGlobals())

async function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <Voting dialogueId="d1" open />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  await screen.findByText('Korta projekt borde få fortsatt stöd.')
  return userEvent.setup()
}

it('the first vote waits for consent and is then confirmed, with a receipt code', async () => {
  const user = await open()
  await user.keyboard('1')
  expect(calls).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' }))
  expect(await screen.findByText('Din röst är sparad: Håller med.')).toBeInTheDocument()
  expect(screen.getByText('KVIST-1')).toBeInTheDocument()
  expect(calls).toEqual(['POST /participation {"consent":true}', 'PUT /votes/s1 {"vote":1,"important":false}'])
})

it('without consent nothing is sent', async () => {
  const user = await open()
  await user.keyboard('2')
  await user.click(screen.getByRole('button', { name: 'Nej, rösta inte' }))
  expect(calls).toEqual([])
})

it.each([
  ['1', 1],
  ['2', -1],
  ['3', 0],
])('the key %s votes %i', async (key, vote) => {
  votes = [{ statementId: 's2', vote: 1 }]
  const user = await open()
  await user.keyboard(key)
  await screen.findByText(/Din röst är sparad/)
  expect(calls).toEqual([`PUT /votes/s1 {"vote":${vote},"important":false}`])
})

it('keys do not vote while somebody is writing or holds a modifier', async () => {
  votes = [{ statementId: 's2', vote: 1 }]
  const user = await open()
  await user.keyboard('{Control>}1{/Control}')
  await user.click(screen.getByText('Radera mina röster'))
  await user.type(screen.getByLabelText('Med kvittokod'), '123')
  expect(calls).toEqual([])
})

it('a vote can be taken back', async () => {
  votes = [{ statementId: 's2', vote: 1 }]
  const user = await open()
  await user.click(screen.getByRole('button', { name: /Håller med/ }))
  const confirmed = (await screen.findByText(/Din röst är sparad/)).closest('[role=status]') as HTMLElement
  await user.click(within(confirmed).getByRole('button', { name: 'Ångra' }))
  expect(await screen.findByText('Du har svarat på 1 av 2 påståenden')).toBeInTheDocument()
  expect(calls.at(-1)).toBe('DELETE /votes/s1')
})
