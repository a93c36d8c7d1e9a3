import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Need } from '../api/types'
import { Editor } from './NeedEditor'
import { editionBody } from './NewEdition'
import { emptyNeed, needBody, needDraft, needField } from './needFields'

const need: Need = {
  id: 'n1', version: 3, slug: 'lan', titles: { sv: 'Lån', de: 'Darlehen' }, needArea: 'FINANCING', severity: 4, state: 'REPORTED', validFrom: '2025-09-01', counties: ['17'], supportTypes: ['LOAN'],
  owner: { actorId: 'a1', name: 'Forum' }, evidence: [{ kind: 'SURVEY', source: 'Enkäten', n: 212, responseRate: 0.625, collectedFrom: '2025-09-01' }],
}
let puts: { ifMatch: string | null; body: Need }[]
let refusals: Response[]
let read: Need

beforeEach(() => {
  puts = []
  refusals = []
  read = need
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reference/')) return Promise.resolve(new Response('{"items":[]}'))
    if (init?.method === undefined || init.method === 'GET') return Promise.resolve(new Response(JSON.stringify(read)))
    const body = JSON.parse(String(init.body)) as Need
    puts.push({ ifMatch: new Headers(init?.headers).get('If-Match'), body })
    return Promise.resolve(refusals.shift() ?? new Response(JSON.stringify({ ...need, ...body, version: 4 })))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Editor need={need} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('a revision goes from the version that was read and keeps what the form does not show', async () => {
  const user = open()
  await user.type(screen.getByLabelText('Titel på engelska'), 'Loans')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText('Sparat som version 4.')).toBeInTheDocument()
  expect(puts).toMatchObject([{ ifMatch: '"3"', body: { titles: { sv: 'Lån', en: 'Loans', de: 'Darlehen' }, owner: { actorId: 'a1', name: 'Forum' }, evidence: [{ responseRate: 0.625, n: 212 }] } }])
})

it('when somebody was faster, both versions stand side by side and one is chosen', async () => {
  refusals = [new Response(JSON.stringify({ code: 'stale-version' }), { status: 412 })]
  const user = open()
  await user.type(screen.getByLabelText('Titel på engelska'), 'Loans')
  read = { ...need, version: 7, titles: { sv: 'Krediter' }, evidence: [] }
  await user.click(screen.getByRole('button', { name: 'Spara' }))

  expect(await screen.findByRole('heading', { name: 'Någon annan hann före' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Krediter' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Enkäten' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fortsätt med min' }))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText(/^Sparat som version/)).toBeInTheDocument()
  expect(puts[1]).toMatchObject({ ifMatch: '"7"', body: { titles: { sv: 'Lån', en: 'Loans' } } })
})

it('what the service refuses stands beside its field in the evidence, which gets the focus', async () => {
  refusals = [new Response(JSON.stringify({ code: 'invalid-request', errors: [{ pointer: '/evidence/0/url', code: 'web-address' }] }), { status: 400 })]
  const user = open()
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  const url = screen.getByLabelText('Länk till källan')
  await vi.waitFor(() => expect(url).toHaveFocus())
  expect(url).toHaveAttribute('aria-invalid', 'true')
})

it('only what can be set is sent, and everywhere in Sweden has no counties', () => {
  const body = needBody({ ...needDraft(need), national: true }, need)
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(id|version|slug|state|validFrom|claim)$/)]))
  expect(body.counties).toEqual([])
})

it('a number that is none is sent as it was written, for the service to refuse', () => {
  expect(needBody({ ...emptyNeed, evidence: [{ kind: 'SURVEY', source: 'x', url: '', method: '', n: 'många', responseRate: '62,5', collectedFrom: '', collectedTo: '' }] }).evidence).toMatchObject([{ n: 'många', responseRate: 0.625 }])
})

it('a pointer leads to the field it means', () => {
  expect(needField('/titles/en')).toBe('titleEn')
  expect(needField('/evidence/2/collectedTo')).toBe('evidence-2-collectedTo')
  expect(needField('/severity')).toBe('severity')
})

it('each line of an edition is a message, with the English one of the same place', () => {
  expect(editionBody({ asOf: '', messages: 'Ett\n\n Två ', messagesEn: 'One', method: 'Räknat', methodEn: '' })).toEqual({
    asOf: null,
    texts: { messages: [{ sv: 'Ett', en: 'One' }, { sv: 'Två' }], method: { sv: 'Räknat' } },
  })
})
