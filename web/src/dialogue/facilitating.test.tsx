import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Dialogue } from '../api/types'
import Facilitating from './Facilitating'
import { Voting } from './Voting'

const dialogue: Dialogue = { id: 'd1', version: 4, slug: 'finansiering', status: 'OPEN', questions: { sv: 'Hur?' }, pause: null }
const room = { id: 'r1', name: 'Aulan', expiresAt: '2026-12-01T12:00:00Z', codes: 2, unused: 2 }
let answers: Record<string, unknown>
let refusals: Record<string, { status: number; code: string }>
let calls: { method: string; path: string; body: unknown; ifMatch: string | null }[]

beforeEach(() => {
  calls = []
  refusals = {}
  answers = {
    '/api/session': { authenticated: false, roles: [] },
    '/api/dialogues/d1/signs': { since: '2026-11-26T08:00:00Z', items: [] },
    '/api/dialogues/d1/sectors': { present: [{ sector: 'ACADEMIA', basis: 'MEMBERSHIP', people: null }, { sector: 'PRIVATE', basis: 'OWN_WORD', people: 10 }], missing: ['CIVIL_SOCIETY'] },
    '/api/reference/sectors': { items: [{ code: 'ACADEMIA', labels: { sv: 'Akademi' } }, { code: 'PRIVATE', labels: { sv: 'Näringsliv' } }, { code: 'CIVIL_SOCIETY', labels: { sv: 'Civilsamhälle' } }] },
    '/api/dialogues/d1/rooms': { items: [room] },
    '/api/dialogues/d1/statements': { items: [{ id: 's1', texts: { sv: 'Kommuner borde betala.' } }], next: null },
    '/api/dialogues/d1/votes/mine': { items: [] },
    '/api/dialogues/d1/next': { statement: null, voted: 0, total: 1 },
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    const address = path.split('?')[0] ?? ''
    if (method !== 'GET') calls.push({ method, path: address, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null, ifMatch: new Headers(init?.headers).get('If-Match') })
    const refused = refusals[`${method} ${address}`]
    if (refused !== undefined) return Promise.resolve(new Response(JSON.stringify({ code: refused.code, detail: 'no' }), { status: refused.status, headers: { 'Content-Type': 'application/problem+json' } }))
    const body = answers[`${method} ${address}`] ?? (method === 'GET' ? answers[address] : {})
    return Promise.resolve(new Response(JSON.stringify(body ?? { code: 'not-found' }), { status: body === undefined ? 404 : 200 }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const shown = (element: React.ReactElement, at = '/dialog/finansiering') => {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[at]}>{element}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('codes are shown once, each with an address that carries it in the fragment', async () => {
  answers['POST /api/dialogues/d1/rooms'] = { room, codes: ['ABCDE-FGHJK', 'MNPQR-STVWX'] }
  const user = shown(<Facilitating dialogue={dialogue} changed={() => undefined} />)
  await user.type(await screen.findByLabelText('Rummets namn'), 'Aulan')
  await user.click(screen.getByRole('button', { name: 'Gör koder' }))

  const list = await screen.findByRole('group', { name: 'Koder för Aulan' })
  expect(within(list).getByText('ABCDE-FGHJK')).toBeInTheDocument()
  expect(within(list).getAllByRole('link')[0]).toHaveAttribute('href', expect.stringMatching(/\/dialog\/finansiering#kod=ABCDE-FGHJK$/))
  expect(calls[0]).toMatchObject({ method: 'POST', path: '/api/dialogues/d1/rooms', body: { name: 'Aulan', codes: 30 } })
  expect(screen.getByText(/2 av 2 koder är kvar/)).toBeInTheDocument()
})

it('who takes part is told by sector and by how it is known, and who is missing', async () => {
  shown(<Facilitating dialogue={dialogue} changed={() => undefined} />)
  expect(await screen.findByText('Akademi: färre än fem (genom medlemskap)')).toBeInTheDocument()
  expect(screen.getByText('Näringsliv: minst 10 (säger de själva)')).toBeInTheDocument()
  expect(screen.getByText('Ingen har sagt att de hör till: Civilsamhälle.')).toBeInTheDocument()
})

it('a pause needs a reason and goes to the version that was seen', async () => {
  const changed = vi.fn()
  const user = shown(<Facilitating dialogue={dialogue} changed={changed} />)
  const button = await screen.findByRole('button', { name: 'Pausa dialogen' })
  expect(button).toBeDisabled()
  await user.type(screen.getByLabelText('Varför? Alla kan läsa det.'), 'Vi tittar på det.')
  await user.click(button)

  expect(calls).toEqual([{ method: 'POST', path: '/api/dialogues/d1/pause', body: { reasons: { sv: 'Vi tittar på det.' } }, ifMatch: '"4"' }])
  expect(changed).toHaveBeenCalled()
})

it('a paused dialogue can be resumed, and signs are said in words', async () => {
  answers['/api/dialogues/d1/signs'] = { since: '2026-11-26T08:00:00Z', items: [{ kind: 'SAME_VOTES', words: { sv: 'Minst 10 deltagare har röstat exakt likadant på 12 påståenden.' }, count: 10, at: null }] }
  const user = shown(<Facilitating dialogue={{ ...dialogue, pause: { reasons: { sv: 'Vi tittar.' }, since: '2026-11-26T08:00:00Z' } }} changed={() => undefined} />)
  expect(await screen.findByText('Minst 10 deltagare har röstat exakt likadant på 12 påståenden.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Återuppta dialogen' }))
  expect(calls).toEqual([{ method: 'POST', path: '/api/dialogues/d1/resume', body: null, ifMatch: '"4"' }])
})

it('a code in the address goes with the consent', async () => {
  answers['POST /api/dialogues/d1/participation'] = { receiptCode: 'KVIST-1' }
  answers['PUT /api/dialogues/d1/votes/s1'] = { statementId: 's1', vote: 1 }
  const user = shown(<Voting dialogueId="d1" open />, '/dialog/finansiering#kod=ABCDE-FGHJK')
  expect(await screen.findByText(/Du har en engångskod: ABCDE-FGHJK/)).toBeInTheDocument()
  await user.keyboard('1')
  expect(screen.getByLabelText('Engångskod')).toHaveValue('ABCDE-FGHJK')
  await user.click(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' }))
  expect(await screen.findByText('KVIST-1')).toBeInTheDocument()
  expect(calls[0]?.body).toEqual({ consent: true, code: 'ABCDE-FGHJK' })
})

it('a code that somebody has used is said to be used, and the vote is not lost', async () => {
  refusals['POST /api/dialogues/d1/participation'] = { status: 409, code: 'code-used' }
  const user = shown(<Voting dialogueId="d1" open />)
  await screen.findByText('Kommuner borde betala.')
  await user.keyboard('2')
  await user.type(screen.getByLabelText('Engångskod'), 'ABCDE-FGHJK')
  await user.click(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Koden är redan använd')
  expect(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' })).toBeEnabled()
})

it('a member chooses an organisation, whose sector it is then', async () => {
  answers['/api/session'] = { authenticated: true, roles: ['member'] }
  answers['/api/dialogues/d1/participation/organisations'] = { items: [{ actorId: 'a1', names: { sv: 'Forum' }, sector: 'CIVIL_SOCIETY' }, { actorId: 'a2', names: { sv: 'Universitetet' }, sector: 'ACADEMIA' }] }
  answers['POST /api/dialogues/d1/participation'] = { receiptCode: 'KVIST-1' }
  answers['PUT /api/dialogues/d1/votes/s1'] = { statementId: 's1', vote: 1 }
  const user = shown(<Voting dialogueId="d1" open />)
  await screen.findByText('Kommuner borde betala.')
  await user.keyboard('1')
  await screen.findByRole('option', { name: 'Universitetet (Akademi)' })
  await user.selectOptions(screen.getByLabelText('Jag är här från'), 'Universitetet (Akademi)')
  await user.click(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' }))
  expect(await screen.findByText('KVIST-1')).toBeInTheDocument()
  expect(calls[0]?.body).toEqual({ consent: true, actorId: 'a2' })
})

it('a visitor may say a sector of their own, and need not', async () => {
  answers['POST /api/dialogues/d1/participation'] = { receiptCode: 'KVIST-1' }
  answers['PUT /api/dialogues/d1/votes/s1'] = { statementId: 's1', vote: 1 }
  const user = shown(<Voting dialogueId="d1" open />)
  await screen.findByText('Kommuner borde betala.')
  await user.keyboard('1')
  await screen.findByRole('option', { name: 'Civilsamhälle' })
  await user.selectOptions(screen.getByLabelText('Jag är här från'), 'Civilsamhälle')
  await user.click(screen.getByRole('button', { name: 'Jag samtycker, spara min röst' }))
  expect(await screen.findByText('KVIST-1')).toBeInTheDocument()
  expect(calls[0]?.body).toEqual({ consent: true, sector: 'CIVIL_SOCIETY' })
})
