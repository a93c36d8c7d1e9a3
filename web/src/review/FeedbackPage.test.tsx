import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Feedback } from '../api/types'
import FeedbackPage from './FeedbackPage'

const barrier: Feedback = { id: 'f1', version: 1, kind: 'ACCESSIBILITY', page: '/en/sok', text: 'Kartan går inte att nå', wantsAnswer: true, language: 'en', status: 'NEW', answer: null, receivedAt: '2026-11-20T09:00:00Z', handledAt: null }
const thanks: Feedback = { ...barrier, id: 'f2', kind: 'OTHER', page: null, text: 'Tack för sidan', wantsAnswer: false, language: 'sv' }
let asked: string[]
let posts: { path: string; body: unknown; ifMatch: string | null }[]
let roles: string[]
let waiting: Feedback[]
let answers: Response[]
const json = (status: number, body: object) => new Response(JSON.stringify(body), { status })

beforeEach(() => {
  asked = []
  posts = []
  roles = ['curator']
  waiting = [barrier, thanks]
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path === '/api/session') return Promise.resolve(json(200, { authenticated: roles.length > 0, roles, csrfToken: null }))
    if (init?.method === 'POST') {
      const body = JSON.parse(String(init.body)) as { answer: string | null }
      posts.push({ path, body, ifMatch: new Headers(init.headers).get('If-Match') })
      return Promise.resolve(answers.shift() ?? json(200, { ...barrier, version: 2, status: body.answer === null ? 'HANDLED' : 'ANSWERED', answer: body.answer, handledAt: '2026-11-21T09:00:00Z' }))
    }
    asked.push(path)
    if (path.includes('cursor=')) return Promise.resolve(json(200, { items: [{ ...thanks, id: 'f3', text: 'Tredje' }], next: null }))
    return Promise.resolve(answers.shift() ?? json(200, { items: path.includes('status=NEW') ? waiting : [], next: path.includes('status=NEW') && waiting.length > 0 ? 'c1' : null }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <FeedbackPage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

const item = async (text: string) => within((await screen.findByText(text)).closest('li') ?? document.body)

it('a curator reads what waits, answers whoever left an address, and stays where they were', async () => {
  const user = open()
  const entry = await item('Kartan går inte att nå')
  expect(entry.getByRole('link', { name: '/en/sok' })).toHaveAttribute('href', '/sok')
  expect(entry.getByText(/vill ha svar på engelska/)).toBeInTheDocument()
  await user.type(entry.getByLabelText('Svar'), 'Thanks, it is mended')
  await user.click(entry.getByRole('button', { name: 'Skicka svaret' }))
  expect((await entry.findByText('Besvarad')).closest('p')).toHaveFocus()
  expect(entry.getByText('Thanks, it is mended')).toBeInTheDocument()
  expect(posts).toEqual([{ path: '/api/feedback/f1/handle', body: { answer: 'Thanks, it is mended' }, ifMatch: '"1"' }])
})

it('nobody is answered with nothing', async () => {
  const user = open()
  const entry = await item('Kartan går inte att nå')
  await user.click(entry.getByRole('button', { name: 'Skicka svaret' }))
  expect(entry.getByText('Fyll i det här.')).toBeInTheDocument()
  expect(entry.getByLabelText('Svar')).toHaveFocus()
  expect(posts).toEqual([])
  await user.click(entry.getByRole('button', { name: 'Klar utan svar' }))
  expect(await entry.findByText('Klar')).toBeInTheDocument()
  expect(posts[0]?.body).toEqual({ answer: null })
})

it('where no address was left there is nothing to answer', async () => {
  open()
  const entry = await item('Tack för sidan')
  expect(entry.queryByLabelText('Svar')).toBeNull()
  expect(entry.getByRole('button', { name: 'Klar' })).toBeInTheDocument()
})

it('who comes second is told, and keeps what was written', async () => {
  const user = open()
  const entry = await item('Kartan går inte att nå')
  answers = [json(409, { code: 'feedback-handled-already' })]
  await user.type(entry.getByLabelText('Svar'), 'Tack')
  await user.click(entry.getByRole('button', { name: 'Skicka svaret' }))
  expect(await entry.findByRole('alert')).toHaveTextContent('Någon annan har redan tagit hand om den')
  expect(entry.getByLabelText('Svar')).toHaveValue('Tack')
})

it('more is read page by page, and what was done before is a choice away', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Visa fler' }))
  expect(await screen.findByText('Tredje')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Läge'), 'Besvarad')
  expect(await screen.findByText('Inget finns här.')).toBeInTheDocument()
  expect(asked.at(-1)).toBe('/api/feedback?status=ANSWERED&limit=50')
})

it('an error is told and another try brings the list', async () => {
  answers = [json(500, { code: 'internal-error', correlationId: 'c-9' })]
  const user = open()
  expect(await screen.findByRole('alert')).toHaveTextContent('c-9')
  await user.click(screen.getByRole('button', { name: 'Försök igen' }))
  expect(await screen.findByText('Tack för sidan')).toBeInTheDocument()
})

it('nobody but a curator is shown anything', async () => {
  roles = []
  open()
  expect(await screen.findByRole('link', { name: 'Logga in' })).toBeInTheDocument()
  expect(asked).toEqual([])
})
