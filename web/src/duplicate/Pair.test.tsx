import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { DuplicatePair, DuplicateSide } from '../api/types'
import { Pair } from './Pair'

const side = (id: string, name: string, more: Partial<DuplicateSide> = {}): DuplicateSide => ({ id, version: 2, slug: id, names: { sv: name }, status: 'PUBLISHED', sector: 'CIVIL_SOCIETY', ...more })
const pair: DuplicatePair = {
  state: 'OPEN', score: 65, one: side('a', 'Norrstrands forum', { version: 4 }), other: side('b', 'Norrstrand forum', { version: 7 }),
  reasons: [{ code: 'FAR', weight: -25, measure: 42.4 }, { code: 'MISSPELT_NAME', weight: 50, one: 'norrstrands forum', other: 'norrstrand forum' }],
}
let sent: { path: string; ifMatch: string | null; body: unknown }[]
let answers: Response[]

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reference/')) return Promise.resolve(new Response('{"items":[]}'))
    sent.push({ path, ifMatch: new Headers(init?.headers).get('If-Match'), body: init?.body == null ? null : JSON.parse(String(init.body)) })
    return Promise.resolve(answers.shift() ?? new Response('{}'))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(shown = pair) {
  const said: string[] = []
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ul>
          <Pair pair={shown} say={(text) => said.push(text)} />
        </ul>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), said }
}

it('says in plain words what speaks for it, first, and against it', () => {
  open()
  const items = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(items.slice(1)).toEqual(['Namnen skiljer sig bara i stavning eller böjning: norrstrands forum / norrstrand forum (+50)', '42 km från varandra (−25)'])
})

it('the curator chooses which stays, and both versions that were seen are sent', async () => {
  const { user, said } = open()
  await user.click(screen.getByRole('radio', { name: 'Norrstrand forum' }))
  await user.click(screen.getByRole('button', { name: /^Slå ihop\s*Norrstrands forum$/ }))
  expect(sent).toEqual([{ path: '/api/actors/a/merge', ifMatch: '"4"', body: { into: 'b', intoVersion: 7, reason: 'ENTERED_TWICE' } }])
  expect(said).toEqual(['Sammanslaget. Norrstrand forum finns kvar.'])
})

it('what somebody else has changed meanwhile is said and nothing is merged', async () => {
  answers = [new Response('{"code":"stale-version"}', { status: 412 })]
  const { user, said } = open()
  await user.click(screen.getByRole('button', { name: /^Slå ihop/ }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(said).toEqual([])
})

it('not the same is said with a reason, and taken back', async () => {
  const { user } = open()
  await user.selectOptions(screen.getByLabelText('Varför inte?'), 'En annan ort eller avdelning')
  await user.click(screen.getByRole('button', { name: /^Inte samma/ }))
  expect(sent[0]).toMatchObject({ path: '/api/duplicates/a/b/dismiss', body: { reason: 'BRANCH' } })
})

it('a merge is undone from the version of the one that is gone', async () => {
  const { user } = open({ ...pair, state: 'MERGED' })
  expect(screen.getByText('Norrstrands forum leder nu till Norrstrand forum.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /^Ångra/ }))
  expect(sent).toEqual([{ path: '/api/actors/a/unmerge', ifMatch: '"4"', body: null }])
})
