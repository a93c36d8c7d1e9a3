import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import TextPage from '../pages/TextPage'
import { FeedbackForm } from './FeedbackForm'
import { pathOf } from './words'

let sent: { path: string; body: Record<string, unknown>; headers: Headers }[]
let answers: Response[]
const json = (status: number, body: object, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers })

beforeEach(() => {
  sent = []
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    sent.push({ path, body: JSON.parse(String(init?.body)) as Record<string, unknown>, headers: new Headers(init?.headers) })
    return Promise.resolve(answers.shift() ?? json(202, { receivedAt: '2026-11-20T09:00:00Z' }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(page: React.ReactNode, state: unknown = null) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[{ pathname: '/tillganglighet', state }]}>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('the statement holds the form and the way to the authority, and no longer says that it is missing', async () => {
  open(<TextPage name="accessibility" />)
  expect(await screen.findByRole('button', { name: 'Skicka' }, { timeout: 15_000 })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Anmäl ett hinder' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /Myndigheten för digital förvaltning/ })).toHaveAttribute('href', 'https://www.digg.se/tdosanmalan')
  expect(screen.queryByText(/finns inte ännu/)).toBeNull()
})

it('words alone are enough, and the thanks get the focus and promise no answer', async () => {
  const user = open(<FeedbackForm />)
  await user.type(screen.getByLabelText(/Vad hindrar dig/), 'Kartan')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByRole('heading', { name: 'Tack, vi har tagit emot det' })).toHaveFocus()
  expect(screen.getByText(/du får inget svar/)).toBeInTheDocument()
  expect(sent.map(({ path, body }) => [path, body])).toEqual([['/api/feedback', { kind: 'ACCESSIBILITY', page: null, text: 'Kartan', email: null, language: 'sv' }]])
  expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  await user.click(screen.getByRole('button', { name: 'Skriv en till' }))
  expect(screen.getByLabelText(/Vad hindrar dig/)).toHaveFocus()
  expect(screen.getByLabelText(/Vad hindrar dig/)).toHaveValue('')
})

it('the page somebody came from is filled in, and who leaves an address is told that an answer comes', async () => {
  const user = open(<FeedbackForm />, '/hitta-stod')
  expect(screen.getByLabelText('Vilken sida?')).toHaveValue('/hitta-stod')
  expect(screen.getByLabelText(/Din e-postadress/)).toHaveAttribute('autocomplete', 'email')
  await user.selectOptions(screen.getByLabelText(/Vad gäller det/), 'Något annat')
  await user.type(screen.getByLabelText(/Vad hindrar dig/), 'Kartan')
  await user.type(screen.getByLabelText(/Din e-postadress/), 'frida@example.org')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText(/Svaret kommer till den adress du lämnade/)).toBeInTheDocument()
  expect(sent[0]?.body).toMatchObject({ kind: 'OTHER', page: '/hitta-stod', email: 'frida@example.org' })
})

it('what is refused stands on top and at its field, which gets the focus, and nothing is lost', async () => {
  answers = [
    json(400, {
      code: 'invalid-request',
      errors: [
        { pointer: '/page', code: 'pattern', detail: 'Give the path of a page of this site' },
        { pointer: '/email', code: 'mail-address', detail: 'Give one e-mail address' },
      ],
    }),
  ]
  const user = open(<FeedbackForm />)
  await user.type(screen.getByLabelText(/Vad hindrar dig/), 'Kartan')
  await user.type(screen.getByLabelText('Vilken sida?'), 'https://example.org/')
  await user.type(screen.getByLabelText(/Din e-postadress/), 'frida')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByRole('link', { name: /^Vilken sida\?: Skriv en adress på den här webbplatsen/ })).toHaveAttribute('href', '#falt-page')
  expect(screen.getByRole('link', { name: /Skriv en e-postadress/ })).toHaveAttribute('href', '#falt-email')
  expect(screen.getByLabelText('Vilken sida?')).toHaveFocus()
  expect(screen.getByLabelText(/Vad hindrar dig/)).toHaveValue('Kartan')
})

it('without words the service is what refuses, and the field says so', async () => {
  answers = [json(400, { code: 'invalid-request', errors: [{ pointer: '/text', code: 'not-null', detail: 'must not be null' }] })]
  const user = open(<FeedbackForm />)
  await user.type(screen.getByLabelText(/Vad hindrar dig/), '  ')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText('Fyll i det här.')).toBeInTheDocument()
  expect(screen.getByLabelText(/Vad hindrar dig/)).toHaveFocus()
  expect(sent[0]?.body).toMatchObject({ text: null })
})

it('where very much came from one connection the browser does the sum and sends the same again', async () => {
  answers = [json(429, { code: 'too-many-proposals' }, { 'Samlingsplats-Puzzle': '4.1.a.b' })]
  const user = open(<FeedbackForm />)
  await user.type(screen.getByLabelText(/Vad hindrar dig/), 'Kartan')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByText('Tack, vi har tagit emot det')).toBeInTheDocument()
  expect(sent[1]?.headers.get('Samlingsplats-Proof')).toMatch(/^4\.1\.a\.b:\d+$/)
  expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'))
})

it('when the service is away it says so and keeps the words', async () => {
  answers = [json(503, { code: 'feedback-queue-full', correlationId: 'c-7' })]
  const user = open(<FeedbackForm />)
  await user.type(screen.getByLabelText(/Vad hindrar dig/), 'Kartan')
  await user.click(screen.getByRole('button', { name: 'Skicka' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('c-7')
  expect(screen.getByLabelText(/Vad hindrar dig/)).toHaveValue('Kartan')
})

it('of a pasted address the path is sent and never what somebody searched for', () => {
  expect(pathOf(`${location.origin}/en/sok?q=diagnos#karta`)).toBe('/en/sok')
  expect(pathOf(' /hitta-stod ')).toBe('/hitta-stod')
  expect(pathOf('sok')).toBe('/sok')
  expect(pathOf('')).toBeNull()
  expect(pathOf('https://example.org/sok')).toBe('https://example.org/sok')
  expect(pathOf('http://')).toBe('http://')
})
