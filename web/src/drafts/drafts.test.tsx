import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LogOut } from '../account/LogOut'
import type { Offer } from '../api/types'
import { Editor } from '../offer/OfferEditor'
import PublishOffer from '../offer/PublishOffer'
import NewRecommendation from '../recommendation/NewRecommendation'
import { kept, keepDraft } from './kept'

const offer: Offer = { id: 'o1', version: 7, revision: 2, slug: 'pilotstod', titles: { sv: 'Pilotstöd' }, owner: { actorId: 'a1', name: 'Norrstrands fond' }, supportTypes: ['GRANT'], status: 'ACTIVE', reach: 'NATIONAL', counties: [], jurisdiction: 'SE' }
const KEY = 'samlingsplats.utkast./api/offers/o1'
let puts: string[]

beforeEach(() => {
  puts = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path === '/api/session') return Promise.resolve(new Response(JSON.stringify({ authenticated: true, roles: ['curator'] })))
    if (init?.method === undefined || init.method === 'GET') return Promise.resolve(new Response('{"items":[],"suggestions":[],"hits":[]}'))
    puts.push(`${init.method} ${new Headers(init.headers).get('If-Match') ?? ''}`)
    return Promise.resolve(new Response(JSON.stringify({ ...offer, ...(JSON.parse(String(init.body)) as Offer), revision: 3 })))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(page: ReactNode) {
  cleanup()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <Routes>
          <Route path="/" element={page} />
          <Route path="*" element={<p>En annan sida</p>} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const english = () => screen.getByLabelText(/Titel på engelska/)

it('what an editor wrote is there when they come back, is told, can be discarded, and that can be undone', async () => {
  const user = open(<Editor offer={offer} />)
  expect(sessionStorage.getItem(KEY), 'nothing is written yet').toBeNull()
  await user.type(english(), 'Pilot support')
  open(<Editor offer={offer} />)
  expect(english()).toHaveValue('Pilot support')
  expect(screen.getByText(/^Det du skrev men inte sparade är tillbaka/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Släng utkastet' }))
  expect(english()).toHaveValue('')
  expect(sessionStorage.getItem(KEY)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Ångra' }))
  expect(english()).toHaveValue('Pilot support')
  expect(sessionStorage.getItem(KEY)).toContain('Pilot support')
})

it('what is saved is no draft any more', async () => {
  const user = open(<Editor offer={offer} />)
  await user.type(english(), 'Pilot support')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText(/Sparat som version 3/)).toBeInTheDocument()
  expect(sessionStorage.getItem(KEY)).toBeNull()
  expect(screen.queryByText(/^Det du skrev men inte sparade/)).not.toBeInTheDocument()
})

it('a draft of an older version stands beside the newer one, also after another look, until somebody decides', async () => {
  const user = open(<Editor offer={offer} />)
  await user.type(english(), 'Pilot support')
  const newer = { ...offer, revision: 3, titles: { sv: 'Pilotstöd i norr' } }
  open(<Editor offer={newer} />)
  open(<Editor offer={newer} />)
  expect(screen.getByRole('heading', { name: 'Någon annan hann före' })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: 'Titel på svenska Pilotstöd Pilotstöd i norr' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fortsätt med min' }))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() => expect(puts).toEqual(['PUT "3"']))
})

it('each thing has a draft of its own', async () => {
  const user = open(<Editor offer={offer} />)
  await user.type(english(), 'Pilot support')
  open(<Editor offer={{ ...offer, id: 'o2' }} />)
  expect(english()).toHaveValue('')
})

it('something new is kept until it is published', async () => {
  const user = open(<PublishOffer />)
  await user.type(await screen.findByLabelText(/Titel på svenska/), 'Byapengen')
  open(<PublishOffer />)
  expect(await screen.findByLabelText(/Titel på svenska/)).toHaveValue('Byapengen')
  await user.click(screen.getByRole('checkbox', { name: 'Spara utkastet på den här enheten' }))
  expect(localStorage.getItem('samlingsplats.utkast./api/offers/new')).toContain('Byapengen')
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  expect(await screen.findByRole('link', { name: 'Se stödet' })).toBeInTheDocument()
  expect(localStorage).toHaveLength(0)
})

it('what leads to another page once it is sent leaves no draft behind', async () => {
  const user = open(<NewRecommendation />)
  await user.type(await screen.findByLabelText(/^Rubrik på svenska/), 'Fortsatt stöd')
  expect(sessionStorage).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Spara utkastet' }))
  expect(await screen.findByText('En annan sida')).toBeInTheDocument()
  expect(sessionStorage).toHaveLength(0)
})

it('whoever logs out leaves nothing in the tab; what they put on the device stays', async () => {
  keepDraft('tab', false, { version: 0, draft: { text: 'a' } })
  keepDraft('device', true, { version: 0, draft: { text: 'b' } })
  const user = open(<LogOut />)
  screen.getByRole('button').closest('form')?.addEventListener('submit', (event) => event.preventDefault())
  await user.click(screen.getByRole('button', { name: 'Logga ut' }))
  expect(kept('tab', { text: '' })).toBeNull()
  expect(kept('device', { text: '' })).toMatchObject({ draft: { text: 'b' }, onDevice: true })
})

it('thirty drafts lie on a device, and the oldest makes room', () => {
  vi.useFakeTimers()
  for (let n = 0; n < 31; n++) {
    vi.setSystemTime(1_000 + n)
    keepDraft(`n${n}`, true, { version: 0, draft: { text: String(n) } })
  }
  vi.useRealTimers()
  expect(localStorage).toHaveLength(30)
  expect(kept('n0', { text: '' })).toBeNull()
  expect(kept('n30', { text: '' })).not.toBeNull()
})

it.each(['no JSON', 'null', '{"text":"of an older shape"}', '{"version":1,"draft":null}', '{"version":1,"draft":{"list":"a"}}'])('what lies there and is no draft is no draft: %s', (text) => {
  sessionStorage.setItem('samlingsplats.utkast.x', text)
  expect(kept('x', { text: '', list: [] })).toBeNull()
})

it('a browser that keeps nothing lets one write all the same', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const user = open(<Editor offer={offer} />)
  await user.type(english(), 'Pilot support')
  expect(english()).toHaveValue('Pilot support')
})
