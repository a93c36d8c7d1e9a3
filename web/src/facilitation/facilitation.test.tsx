import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import '../app/facilitatorPages'
import VoicePages from '../app/voicePages'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const at = '2026-11-20T09:00:00Z'
const dialogue = { id: 'd1', version: 3, slug: 'kapital', status: 'OPEN', questions: { sv: 'Hur når kapitalet fram?' }, descriptions: null, opens: '2026-11-01T08:30:17Z', closes: null, languages: ['sv'], statementCount: 1, createdAt: at, updatedAt: at }
const statement = (id: string, more: object) => ({ id, version: 2, dialogueId: 'd1', texts: { fi: 'Rahaa tarvitaan.' }, originalLanguage: 'fi', missingTranslations: ['sv', 'en'], seed: false, meta: false, moderation: 0, moderationReason: null, createdAt: at, updatedAt: at, ...more })
const page = (...items: unknown[]) => ({ items, next: null })
let answers: Record<string, { status?: number; body: unknown }>
let sent: { method: string; path: string; body: unknown; ifMatch: string | undefined }[]

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/session': { body: { authenticated: true, name: 'Astrid', roles: ['curator'], csrfToken: 't' } },
    'GET /api/dialogues/by-slug/kapital': { body: dialogue },
    'GET /api/dialogues/d1/facilitators/mine': { body: { facilitates: true } },
    'GET /api/dialogues/d1/statements?moderation=0&limit=100': { body: page(statement('s1', {}), statement('s2', { texts: { sv: 'Ring mig på frida@example.org' }, originalLanguage: 'sv', missingTranslations: ['en'] })) },
    'GET /api/dialogues/d1/statements?moderation=-1&limit=100': { body: page(statement('s3', { texts: { sv: 'Köp här' }, originalLanguage: 'sv', moderation: -1, moderationReason: 'ADVERTISING' })) },
    'GET /api/dialogues/d1/open-data/datacard.json': { body: { source: 'Byalaget', imported: false } },
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') sent.push({ method, path, body: init?.body === undefined ? null : JSON.parse(String(init.body)), ifMatch: (init?.headers as Record<string, string>)['If-Match'] })
    const { status = 200, body } = answers[`${method} ${path}`] ?? { status: 404, body: { code: 'not-found' } }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(path = '/dialog/kapital/redigera') {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>
        <VoicePages />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}
const item = async (text: string) => within((await screen.findByText(text, { selector: 'strong' })).closest('li') as HTMLElement)

it('what waits stands in its own language, with what is missing and what looks like an address', async () => {
  open()
  const finnish = await item('Rahaa tarvitaan.')
  expect(finnish.getByText('Rahaa tarvitaan.', { selector: 'strong' })).toHaveAttribute('lang', 'fi')
  expect(finnish.getByText(/översättning saknas: svenska, engelska/)).toBeInTheDocument()
  expect(finnish.queryByText(/e-postadress/)).toBeNull()
  expect((await item('Ring mig på frida@example.org')).getByText(/Det kan stå en e-postadress/)).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /^Väntar på beslut.*2/ })).toBeInTheDocument()
})

it('a statement is shown from the version that was read, and the queue says so', async () => {
  answers['POST /api/statements/s1/moderate'] = { body: statement('s1', { moderation: 1 }) }
  const user = open()
  await user.click(within((await screen.findByText('Rahaa tarvitaan.', { selector: 'strong' })).closest('li') as HTMLElement).getByRole('button', { name: 'Visa Rahaa tarvitaan.' }))
  expect(await screen.findByText('Påståendet visas nu.')).toBeInTheDocument()
  expect(sent[0]).toEqual({ method: 'POST', path: '/api/statements/s1/moderate', body: { moderation: 1, reason: 'FITS' }, ifMatch: '"2"' })
  expect(screen.getByRole('heading', { name: /^Väntar på beslut/ }), 'the button that had the focus may be gone').toHaveFocus()
})

it('not showing takes a reason', async () => {
  answers['POST /api/statements/s2/moderate'] = { body: statement('s2', { moderation: -1 }) }
  const user = open()
  const second = await item('Ring mig på frida@example.org')
  await user.click(second.getByRole('button', { name: /^Visa inte/ }))
  expect(second.getByRole('alert')).toHaveTextContent('Välj ett skäl.')
  expect(sent).toEqual([])
  await user.selectOptions(second.getByLabelText('Skäl'), 'PERSONAL_DATA')
  await user.click(second.getByRole('button', { name: /^Visa inte/ }))
  expect(await screen.findByText('Påståendet visas inte. Skälet är sparat.')).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({ moderation: -1, reason: 'PERSONAL_DATA' })
})

it('somebody else was faster: that is said, and the queue is read anew', async () => {
  answers['POST /api/statements/s1/moderate'] = { status: 412, body: { code: 'stale-version' } }
  const user = open()
  await user.click((await item('Rahaa tarvitaan.')).getByRole('button', { name: /^Visa (?!inte)/ }))
  expect(await (await item('Rahaa tarvitaan.')).findByRole('alert')).toBeInTheDocument()
})

it('a translation is the same statement: only its texts are sent', async () => {
  answers['PUT /api/statements/s1'] = { body: statement('s1', { version: 3, texts: { fi: 'Rahaa tarvitaan.', sv: 'Det behövs pengar.' } }) }
  const user = open()
  const form = await item('Rahaa tarvitaan.')
  await user.click(form.getByText('Översätt'))
  expect(form.getByLabelText('På svenska')).toHaveAttribute('lang', 'sv')
  await user.type(form.getByLabelText('På svenska'), 'Det behövs pengar.')
  await user.click(form.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByText('Översättningen är sparad.')).toBeInTheDocument()
  expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/statements/s1', ifMatch: '"2"', body: { texts: { fi: 'Rahaa tarvitaan.', sv: 'Det behövs pengar.' }, meta: false } })
})

it('what is not shown says why, and can be shown after all', async () => {
  open('/dialog/kapital/redigera?visa=visas-inte')
  const hidden = await item('Köp här')
  expect(hidden.getByText('Skäl: Reklam')).toBeInTheDocument()
  expect(hidden.getByRole('button', { name: /^Visa (?!inte)/ })).toBeInTheDocument()
  expect(hidden.queryByRole('button', { name: /^Visa inte/ })).toBeNull()
})

it('an open dialogue is closed, from the version that was read', async () => {
  answers['POST /api/dialogues/d1/close'] = { status: 409, body: { code: 'dialogue-closed' } }
  const user = open()
  const step = (await screen.findByText('Stäng nu', { selector: 'summary' })).closest('details') as HTMLElement
  await user.click(within(step).getByText('Stäng nu', { selector: 'summary' }))
  await user.click(within(step).getByRole('button', { name: 'Stäng nu' }))
  expect(await within(step).findByText('Dialogen har gått vidare. Läs sidan på nytt.')).toBeInTheDocument()
  expect(sent[0]).toMatchObject({ path: '/api/dialogues/d1/close', ifMatch: '"3"' })
})

it('changing one time leaves the other as it was, to the second', async () => {
  answers['PUT /api/dialogues/d1'] = { body: { ...dialogue, version: 4 } }
  const user = open()
  const step = (await screen.findByText('Ändra tiderna')).closest('details') as HTMLElement
  await user.click(within(step).getByText('Ändra tiderna'))
  await user.type(within(step).getByLabelText('Stänger'), '2026-12-24T12:00')
  await user.click(within(step).getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toMatchObject({ questions: { sv: 'Hur når kapitalet fram?' }, opens: '2026-11-01T08:30:17Z', closes: new Date('2026-12-24T12:00').toISOString() })
})

it('rows of a dialogue held here are offered to nobody, those of an import to whoever runs it', async () => {
  open()
  expect(await screen.findByText(/Rader med röster lämnas inte ut/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Datablad med licens (JSON)' })).toHaveAttribute('href', '/api/dialogues/d1/open-data/datacard.json')
  expect(screen.queryByRole('link', { name: 'votes.csv' })).toBeNull()
})

it('the files of an import go out as they came in', async () => {
  answers['GET /api/dialogues/d1/open-data/datacard.json'] = { body: { source: 'Byalaget', imported: true } }
  open()
  expect(await screen.findByRole('link', { name: 'votes.csv' })).toHaveAttribute('href', '/api/dialogues/d1/imported/votes.csv')
})

it('a curator begins a dialogue with its first statements, and goes on to its page', async () => {
  answers['GET /api/dialogues?limit=100'] = { body: page() }
  answers['GET /api/dialogues?status=DRAFT&limit=100'] = { body: page({ ...dialogue, id: 'd2', slug: 'utkast', status: 'DRAFT', questions: { sv: 'Ett utkast?' } }) }
  answers['GET /api/dialogues?status=SCHEDULED&limit=100'] = { body: page() }
  answers['POST /api/dialogues'] = { status: 201, body: dialogue }
  const user = open('/dialog')
  expect(await screen.findByRole('link', { name: 'Ett utkast?' })).toHaveAttribute('href', '/dialog/utkast/redigera')
  await user.click(screen.getByText('Ny dialog'))
  await user.type(screen.getByLabelText(/Frågan på svenska/), 'Hur når kapitalet fram?')
  await user.type(screen.getByLabelText(/Första påståenden/), 'Mer tid.{Enter}{Enter}Mer pengar.')
  await user.click(screen.getByRole('button', { name: 'Spara utkastet' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Hur når kapitalet fram?' })).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({ questions: { sv: 'Hur når kapitalet fram?' }, descriptions: null, moderation: 'BEFORE', statements: [{ texts: { sv: 'Mer tid.' }, originalLanguage: 'sv' }, { texts: { sv: 'Mer pengar.' }, originalLanguage: 'sv' }] })
})

it('whoever does not run dialogues reads nothing of it', async () => {
  answers['GET /api/session'] = { body: { authenticated: true, name: 'B', roles: ['member'], csrfToken: 't' } }
  answers['GET /api/dialogues/d1/facilitators/mine'] = { body: { facilitates: false } }
  open()
  expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Hur når kapitalet fram?')
  expect(screen.queryByText('Rahaa tarvitaan.')).toBeNull()
})
