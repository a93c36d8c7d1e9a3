import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Actor } from '../api/types'
import { Editor } from './ActorEditor'
import { bodyOf, draftOf, fieldOf } from './fields'

const actor: Actor = { id: 'a1', version: 3, slug: 'vaxthuset', names: { sv: 'Växthuset', de: 'Gewächshaus' }, sector: 'CIVIL_SOCIETY', roles: ['INNOVATOR'], sdgTargets: ['8.5'], registryIds: { wikidata: 'Q1' }, county: '24', municipality: '2480', status: 'PUBLISHED' }
let puts: { ifMatch: string | null; body: Actor }[]
let refusals: Response[]

beforeEach(() => {
  puts = []
  refusals = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reference/')) return Promise.resolve(new Response('{"items":[]}'))
    if (init?.method !== 'PUT') return Promise.resolve(new Response(JSON.stringify({ ...actor, version: 4, names: { sv: 'Växthuset Umeå' } })))
    const body = JSON.parse(String(init.body)) as Actor
    puts.push({ ifMatch: new Headers(init.headers).get('If-Match'), body })
    return Promise.resolve(refusals.shift() ?? new Response(JSON.stringify({ ...actor, ...body, version: actor.version + 1 })))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Editor actor={actor} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const problem = (status: number, body: object) => new Response(JSON.stringify(body), { status })

it('a revision goes from the version that was read and keeps what the form does not show', async () => {
  const user = open()
  await user.type(screen.getByLabelText(/Namn på engelska/), 'The Greenhouse')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText('Sparat som version 4.')).toBeInTheDocument()
  expect(puts).toMatchObject([{ ifMatch: '"3"', body: { names: { sv: 'Växthuset', en: 'The Greenhouse', de: 'Gewächshaus' }, sdgTargets: ['8.5'], registryIds: { wikidata: 'Q1' } } }])
})

it('only the profile is sent: what the service itself decides stays out', () => {
  const body = bodyOf(draftOf(actor), actor)
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(id|version|slug|county|status|sources|assuredAt)$/)]))
})

it('when somebody was faster both versions are shown, and going on starts from theirs', async () => {
  refusals = [problem(412, { code: 'stale-version' })]
  const user = open()
  const name = screen.getByLabelText(/Namn på svenska/)
  await user.clear(name)
  await user.type(name, 'Växthuset i norr')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('heading', { name: 'Någon annan hann före' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Växthuset i norr' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Växthuset Umeå' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fortsätt med min' }))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(puts.at(-1)).toMatchObject({ ifMatch: '"4"', body: { names: { sv: 'Växthuset i norr' } } })
})

it('what the service refuses stands beside its field, which gets the focus', async () => {
  refusals = [problem(400, { code: 'invalid', errors: [{ pointer: '/website', code: 'web-address' }] })]
  const user = open()
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  const website = screen.getByLabelText('Webbplats')
  expect(await screen.findByText('Skriv en hel adress som börjar med https://')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Webbplats: Skriv en hel adress som börjar med https://' })).toHaveAttribute('href', '#falt-website')
  expect(website).toHaveAttribute('aria-invalid', 'true')
  expect(website).toHaveFocus()
})

it('a pointer leads to the field it means', () => {
  expect(fieldOf('/names/en')).toBe('nameEn')
  expect(fieldOf('/descriptions/sv')).toBe('descriptionSv')
  expect(fieldOf('/roles/0')).toBe('roles')
  expect(fieldOf('/location/lat')).toBeNull()
})

it('spaces and dashes of an organisation number are left out', () => {
  expect(bodyOf({ ...draftOf(actor), organisationNumber: '802002 - 1234' }, actor).organisationNumber).toBe('8020021234')
})

it('a curator confirms an assumed sector; whoever else speaks for it cannot', async () => {
  const assumed = { ...actor, sectorAssumed: true }
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Editor actor={assumed} confirms />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Sektorn är rätt'))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await screen.findByText('Sparat som version 4.')
  expect(puts[0]?.body).toMatchObject({ sector: 'CIVIL_SOCIETY', sectorAssumed: false })
  unmount()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Editor actor={assumed} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(screen.queryByLabelText('Sektorn är rätt')).toBeNull()
})
