import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiProblem } from '../api/http'
import ImportDialoguePage, { formOf } from './ImportDialoguePage'
import { importProblem } from './words'

configure({ asyncUtilTimeout: 5_000 })

/** A request whose progress and answer the test decides. */
class FakeRequest {
  static last: FakeRequest
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload?: () => void
  onabort?: () => void
  onerror?: () => void
  status = 0
  responseText = ''
  headers: Record<string, string> = {}
  sent: FormData | null = null
  path = ''
  constructor() {
    FakeRequest.last = this
  }
  open(_: string, path: string) {
    this.path = path
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(form: FormData) {
    this.sent = form
  }
  abort() {
    this.onabort?.()
  }
  answer(status: number, body: object) {
    this.status = status
    this.responseText = JSON.stringify(body)
    this.onload?.()
  }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(path === '/api/session' ? { authenticated: true, name: 'A', roles: ['curator'], csrfToken: 'tok' } : { id: 'd1', slug: 'kapital' }))))
})
afterEach(() => vi.unstubAllGlobals())

async function fill() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ImportDialoguePage />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const user = userEvent.setup()
  await user.upload(await screen.findByLabelText('comments.csv'), new File(['a'], 'mina.csv'))
  await user.upload(screen.getByLabelText('votes.csv'), new File(['b'], 'roster.csv'))
  await user.type(screen.getByLabelText(/Frågan på svenska/), 'Hur når kapitalet fram?')
  await user.selectOptions(screen.getByLabelText(/Vad en etta betyder/), 'AGREE_IS_PLUS')
  await user.type(screen.getByLabelText(/^Licens/), 'CC-BY-4.0')
  await user.type(screen.getByLabelText(/^Källa/), 'Byalaget')
  await user.click(screen.getByRole('button', { name: 'Läs in' }))
  await vi.waitFor(() => expect(FakeRequest.last.sent).not.toBeNull())
  return user
}

it('files go out under the names of the format, with what has to be said of them', async () => {
  await fill()
  const { sent, path, headers } = FakeRequest.last
  expect(path).toBe('/api/dialogues/imports')
  expect(headers['X-CSRF-TOKEN']).toBe('tok')
  expect((sent?.get('comments') as File).name).toBe('comments.csv')
  expect([sent?.get('sv'), sent?.get('voteSign'), sent?.get('licence'), sent?.get('en'), sent?.get('summary')]).toEqual(['Hur når kapitalet fram?', 'AGREE_IS_PLUS', 'CC-BY-4.0', null, null])
})

it('how far it is can be seen, and what came of it', async () => {
  await fill()
  act(() => FakeRequest.last.upload.onprogress?.({ loaded: 40, total: 100 }))
  expect(screen.getByRole('progressbar', { name: 'Filerna skickas.' })).toHaveValue(40)
  act(() => FakeRequest.last.upload.onprogress?.({ loaded: 100, total: 100 }))
  expect(screen.getByRole('progressbar')).not.toHaveAttribute('value')
  act(() => FakeRequest.last.answer(201, { id: 'd1', statements: 3, voters: 20, votes: 1200 }))
  expect(await screen.findByText(/Påståenden: 3. Deltagare med röster: 20/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Resultat' })).toHaveAttribute('href', '/dialog/kapital/resultat')
  expect(screen.queryByRole('progressbar')).toBeNull()
})

it('a wrong row is named by its file and line', async () => {
  await fill()
  act(() => FakeRequest.last.answer(422, { code: 'vote-unknown', detail: 'votes.csv, line 7: a vote is 1, 0 or -1' }))
  expect(await screen.findByText('votes.csv, rad 7. En röst är 1, 0 eller -1.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Läs in' })).toBeEnabled()
})

it('a refused field is said at its place', async () => {
  await fill()
  act(() => FakeRequest.last.answer(400, { code: 'invalid-request', errors: [{ pointer: '/licence', code: 'pattern' }] }))
  expect(await screen.findByRole('link', { name: /^Licens:/ })).toBeInTheDocument()
})

it('it can be stopped, and says that it may have been too late', async () => {
  const user = await fill()
  await user.click(screen.getByRole('button', { name: 'Avbryt' }))
  expect(await screen.findByText(/^Avbrutet/)).toBeInTheDocument()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('the same files again are said to be known', async () => {
  await fill()
  act(() => FakeRequest.last.answer(200, { id: 'd1', statements: 0, voters: 0, votes: 0 }))
  expect(await screen.findByText('De här filerna är redan inlästa.')).toBeInTheDocument()
})

it('a problem that has no words here is said as any other', () => {
  expect(importProblem(new ApiProblem(422, 'something-new', 'x'))).toBe(importProblem(new ApiProblem(422, 'else', '')))
  expect(importProblem(new ApiProblem(422, 'files-missing', 'Send comments.csv'))).toMatch(/^Välj comments\.csv/)
  expect([...formOf({ sv: ' ' }, {}).keys()]).toEqual([])
})
