import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ImpactSteps } from './ImpactSteps'
import { ImpactsLater } from './ImpactsLater'

const claim = {
  id: 'c1', version: 2, about: { kind: 'SOLUTION', id: 's1' }, outcomes: { sv: 'Fler i arbete' }, indicator: 'personer i arbete', unit: 'personer', baseline: '12', target: null, actual: '37.5',
  periodFrom: '2026-01-01', periodTo: '2026-12-31', population: null, evidenceLevel: 2, evidenceUrl: 'https://example.org/a', irisId: null, impactClass: 'B', commitmentId: null, status: 'PUBLISHED',
}
const commitment = { id: 'k1', actorId: 'a1', names: { sv: 'Exempelregionen' }, amount: { amount: '800000.00', currency: 'SEK' }, reference: 'RS 9', state: 'PAID' }
interface Sent { method: string; path: string; body: Record<string, unknown> | undefined; ifMatch: string | null; key: string | null }
let roles: string[]
let claims: object[]
let sent: Sent[]
let answers: Response[]
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })

beforeEach(() => {
  roles = ['curator']
  claims = [claim]
  sent = []
  answers = []
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') {
      const headers = new Headers(init?.headers)
      sent.push({ method, path, body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : undefined, ifMatch: headers.get('If-Match'), key: headers.get('Idempotency-Key') })
      return Promise.resolve(answers.shift() ?? json({ ...claim, version: 3 }))
    }
    if (path === '/api/session') return Promise.resolve(json({ authenticated: roles.length > 0, roles }))
    if (path === '/api/impact-claims/c1') return Promise.resolve(answers.shift() ?? json(claim))
    if (path.startsWith('/api/impact-claims?')) return Promise.resolve(json({ items: claims, next: null }))
    if (path.startsWith('/api/commitments')) return Promise.resolve(json({ items: [commitment, { ...commitment, id: 'k2', state: 'WITHDRAWN' }], next: null }))
    if (path === '/api/solutions/s1') return Promise.resolve(json({ titles: { sv: 'Matlaget' } }))
    return Promise.resolve(json({ items: [], hits: [] }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(page: ReactNode = <ImpactsLater kind="SOLUTION" id="s1" name="Matlaget" />) {
  const { container } = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), container }
}
const tell = () => screen.findByRole('button', { name: 'Berätta om effekten' })

it('what came of something is read by all, with its figures and how well it is shown', async () => {
  roles = []
  open()
  const effect = within(await screen.findByRole('region', { name: 'Effekt' }))
  expect(effect.getByText('Fler i arbete')).toBeInTheDocument()
  expect(effect.getByText('37,5 personer')).toBeInTheDocument()
  expect(effect.getByText('1 januari 2026 – 31 december 2026')).toBeInTheDocument()
  expect(effect.getByText('Nivå 2 av 4: Mätt före och efter')).toBeInTheDocument()
  expect(effect.queryByRole('button')).not.toBeInTheDocument()
})

it('where nothing is said a visitor sees nothing, and a curator that nobody has told', async () => {
  claims = []
  open()
  expect(await screen.findByText('Ingen har berättat om effekten än.')).toBeInTheDocument()
  expect(await tell()).toBeInTheDocument()
})

it('a curator publishes a claim about the page that they stand on', async () => {
  claims = []
  const { user } = open()
  await user.click(await tell())
  expect(await screen.findByRole('heading', { name: 'Berätta om effekten' })).toHaveFocus()
  await user.type(screen.getByLabelText(/^Vad som blev annorlunda, på svenska/), 'Fler äter tillsammans')
  await user.type(screen.getByLabelText(/^Mått/), 'Middagar')
  await user.type(screen.getByLabelText(/^Enhet/), 'middagar')
  await user.type(screen.getByLabelText('Före'), '10')
  await user.type(screen.getByLabelText('Utfall'), '1 200,5')
  await user.type(screen.getByLabelText(/^Perioden börjar/), '2025-01-01')
  await user.type(screen.getByLabelText(/^Perioden slutar/), '2025-12-31')
  await user.click(screen.getByRole('radio', { name: /^2 · Mätt före och efter/ }))
  expect(screen.getByLabelText(/^Länk till underlaget/), 'from level 1 on').toBeRequired()
  await user.type(screen.getByLabelText(/^Länk till underlaget/), 'https://example.org/rapport')
  claims = [claim]
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  expect(await screen.findByText('Effekten är publicerad.')).toBeInTheDocument()
  expect(await screen.findByText('Fler i arbete'), 'read anew').toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Effekt' })).toHaveFocus()
  expect(sent).toMatchObject([{ method: 'POST', path: '/api/impact-claims', body: { about: { kind: 'SOLUTION', id: 's1' }, outcomes: { sv: 'Fler äter tillsammans' }, indicator: 'Middagar', unit: 'middagar', baseline: '10', target: null, actual: '1200.5', periodFrom: '2025-01-01', periodTo: '2025-12-31', evidenceLevel: 2, evidenceUrl: 'https://example.org/rapport', commitmentId: null } }])
  expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
})

it('what the service refuses stands at its field and on top, and nothing that was written is lost', async () => {
  answers = [json({ code: 'impact-evidence-missing', errors: [{ pointer: '/evidenceUrl', code: 'impact-evidence-missing', detail: 'Say where' }] }, 422)]
  const { user } = open()
  await user.click(await tell())
  await user.type(await screen.findByLabelText(/^Mått/), 'Middagar')
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  expect(await screen.findByRole('link', { name: 'Länk till underlaget: Ange var underlaget finns, eller välj nivå 0.' })).toBeInTheDocument()
  expect(screen.getByLabelText(/^Länk till underlaget/)).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByLabelText(/^Länk till underlaget/)).toHaveFocus()
  expect(screen.getByLabelText(/^Mått/)).toHaveValue('Middagar')
})

it('a claim is changed from the version that was read; whoever was faster stands beside it', async () => {
  answers = [json({ code: 'stale-version' }, 412), json({ ...claim, version: 3, actual: '40' })]
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Ändra personer i arbete' }))
  const result = await screen.findByLabelText('Utfall')
  await user.clear(result)
  await user.type(result, '38')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('heading', { name: 'Någon annan hann före' })).toBeInTheDocument()
  expect(screen.getByRole('row', { name: 'Utfall 38 40' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fortsätt med min' }))
  await user.click(await screen.findByRole('button', { name: 'Spara' }))
  expect(await screen.findByText(/^Sparat som version/)).toBeInTheDocument()
  expect(sent.map(({ method, path, ifMatch, body }) => [method, path, ifMatch, body?.['actual']])).toEqual([['PUT', '/api/impact-claims/c1', '"2"', '38'], ['PUT', '/api/impact-claims/c1', '"3"', '38']])
})

it('what somebody took back meanwhile cannot be changed, and that is said', async () => {
  answers = [json({ code: 'stale-version' }, 412), json({ ...claim, version: 3, status: 'WITHDRAWN' })]
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Ändra personer i arbete' }))
  await user.click(await screen.findByRole('button', { name: 'Spara' }))
  expect(await screen.findByText(/^Någon annan har tagit tillbaka uppgiften/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Spara' })).not.toBeInTheDocument()
})

it('a claim is taken back after one more question, from the version that was read', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Ta tillbaka personer i arbete' }))
  expect(await screen.findByText(/^Det som sägs om personer i arbete syns inte längre/)).toBeInTheDocument()
  expect(sent).toHaveLength(0)
  claims = []
  await user.click(screen.getByRole('button', { name: 'Ja, ta tillbaka' }))
  expect(await screen.findByText('Uppgiften är tillbakatagen.')).toBeInTheDocument()
  expect(await screen.findByText('Ingen har berättat om effekten än.')).toBeInTheDocument()
  expect(sent).toMatchObject([{ method: 'POST', path: '/api/impact-claims/c1/withdraw', ifMatch: '"2"', body: undefined }])
})

it('what came of a commitment is told at its recommendation, about whoever gave it or about something else', async () => {
  const { user } = open(<ImpactSteps recommendationId="r1" />)
  const steps = await screen.findAllByText(/^Effekten av åtagandet från Exempelregionen/)
  expect(steps, 'not of the withdrawn one').toHaveLength(1)
  await user.click(steps[0] ?? document.body)
  expect(await screen.findByText('Lösning: Matlaget'), 'what each is about').toBeInTheDocument()
  await user.click(await tell())
  expect(await screen.findByRole('button', { name: 'Ta bort Exempelregionen, RS 9' })).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText(/^Effekten gäller/), 'Initiativ')
  expect(screen.queryByRole('button', { name: 'Ta bort Exempelregionen' }), 'another kind is another thing').not.toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText(/^Effekten gäller/), 'Aktör')
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  await screen.findByText('Effekten är publicerad.')
  expect(sent).toMatchObject([{ path: '/api/impact-claims', body: { about: { kind: 'ACTOR', id: null }, commitmentId: 'k1' } }])
})

it('claims that cannot be read leave a way to try again', async () => {
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(path === '/api/session' ? json({ authenticated: false, roles: [] }) : json({ code: 'unavailable' }, 503)))
  open()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Försök igen' })).toBeInTheDocument()
})

it('what was begun is there when the form is opened again, and is gone once it is published', async () => {
  const { user } = open()
  await user.click(await tell())
  await user.type(await screen.findByLabelText(/^Mått/), 'Middagar')
  await user.click(screen.getByRole('button', { name: 'Avbryt' }))
  await user.click(await tell())
  expect(await screen.findByLabelText(/^Mått/)).toHaveValue('Middagar')
  expect(screen.getByRole('button', { name: 'Släng utkastet' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Publicera' }))
  await screen.findByText('Effekten är publicerad.')
  expect(sessionStorage).toHaveLength(0)
})
