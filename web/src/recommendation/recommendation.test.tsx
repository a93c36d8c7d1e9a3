import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import '../app/voiceForms'
import VoicePages from '../app/voicePages'

/** A page reads many addresses one after the other, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const at = '2026-11-20T09:00:00Z'
const page = (...items: unknown[]) => ({ items, next: null })
const recommendation = {
  id: 'r1', version: 7, slug: 'fortsatt-stod', state: 'CONSULTATION', titles: { sv: 'Fortsatt stöd' }, bodies: { sv: 'Staten bör ge fortsatt stöd.' }, rationales: { sv: 'Annars går det förlorat.' }, textVersion: 2, contentHash: 'ef',
  texts: [{ number: 1, contentHash: 'ab', writtenAt: at }, { number: 2, contentHash: 'ef', writtenAt: at }], dialogueId: null, addresseeIds: ['a2'], addressees: [{ actorId: 'a2', names: { sv: 'Myndigheten' }, delivery: null, answer: null }],
  basis: [{ kind: 'NEED', id: 'n1' }], basedOn: [{ kind: 'NEED', id: 'n1', slug: 'kapital', titles: { sv: 'Tålmodigt kapital' } }], amendments: [], milestones: [], closedBecause: {}, facts: [], createdAt: at, updatedAt: at,
}
const standing = {
  recommendationId: 'r1', asOf: '2026-11-20', textVersion: 2, explanation: { sv: 'Inte en gemensam röst.' }, sectors: [{ sector: 'CIVIL_SOCIETY', stances: { SUPPORTS: 40 } }], toConfirmAgain: 1, waiting: [],
  commonVoice: { isCommon: false, sectors: [{ sector: 'CIVIL_SOCIETY', organisations: 40, supporting: 40, counts: true, agrees: true }, { sector: 'ACADEMIA', organisations: 2, supporting: 2, counts: false, agrees: true }], failing: [{ part: 'TOO_FEW_SECTORS', sector: null, have: 1, need: 4 }, { part: 'TOO_FEW_ORGANISATIONS', sector: 'ACADEMIA', have: 2, need: 3 }], uncounted: { abstains: 0, sectorNotConfirmed: 0, sectorOther: 0 } },
}
const endorsement = { id: 'e1', version: 1, recommendationId: 'r1', textVersion: 1, actorId: 'a1', names: { sv: 'Byalaget' }, sector: 'CIVIL_SOCIETY', sectorConfirmed: true, mandate: 'BOARD', stance: 'SUPPORTS', reason: {}, reservation: {}, protocolReference: '§ 14', endorsedAt: at, withdrawnAt: null }
const commitment = { id: 'c1', version: 1, recommendationId: 'r1', actorId: 'a1', names: { sv: 'Byalaget' }, instrument: 'GRANT', amount: { amount: '800000.00', currency: 'SEK' }, purposes: {}, reference: 'B-1', state: 'PLEDGED', steps: [{ state: 'PLEDGED', on: '2026-11-01', evidence: { titles: { sv: 'Brev' } } }] }
const line = (currency: string, amount: string) => ({ currency, decided: { amount, currency }, paid: { amount: '0', currency }, unlocked: { amount, currency }, pledged: { amount: '0', currency }, commitments: 1 })
let answers: Record<string, { status?: number; body: unknown }>
let sent: { method: string; path: string; body: unknown; ifMatch: string | undefined }[]

const visitor = { authenticated: false, roles: [], csrfToken: null }
const speaker = { authenticated: true, name: 'Astrid', roles: ['member'], csrfToken: 't' }
const curator = { ...speaker, roles: ['member', 'curator'] }
const owner = (actorId: string, actorName: string) => ({ id: `m-${actorId}`, actorId, actorName, actorSlug: actorId, role: 'OWNER', mandate: '', since: at, lastOwner: false })

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/session': { body: visitor },
    'GET /api/me/memberships': { body: page(owner('a1', 'Byalaget')) },
    'GET /api/reference/sectors': { body: page({ code: 'CIVIL_SOCIETY', labels: { sv: 'Civilsamhälle' } }, { code: 'ACADEMIA', labels: { sv: 'Akademi' } }) },
    'GET /api/reference/support-types': { body: page({ code: 'GRANT', labels: { sv: 'Bidrag' } }) },
    'GET /api/recommendations': { body: page(recommendation, { ...recommendation, id: 'r2', slug: 'matt', state: 'ANSWERED', titles: { sv: 'Samma mått' } }) },
    'GET /api/recommendations/by-slug/fortsatt-stod': { body: recommendation },
    'GET /api/recommendations/r1/standing': { body: standing },
    'GET /api/recommendations/r1/endorsements': { body: page(endorsement) },
    'GET /api/recommendations/r1/amendments': { body: page() },
    'GET /api/commitments': { body: page() },
    'GET /api/commitments/ledger': { body: { currencies: [] } },
    'GET /api/search': { body: { hits: [{ id: 'n1', title: 'Tålmodigt kapital' }] } },
    'GET /api/search/suggest': { body: { suggestions: [{ type: 'actor', id: 'a2', text: 'Myndigheten' }, { type: 'need', id: 'n9', text: 'Mynt' }] } },
  }
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    if (method !== 'GET') sent.push({ method, path, body: init?.body === undefined ? null : JSON.parse(String(init.body)), ifMatch: (init?.headers as Record<string, string>)['If-Match'] })
    const { status = 200, body } = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0] ?? ''}`] ?? { status: 404, body: { code: 'not-found' } }
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

function open(path: string) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[path]}>
        <VoicePages />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

it('recommendations stand by how far they have come', async () => {
  open('/rekommendationer')
  expect(await screen.findByRole('heading', { name: 'På samråd: 1' })).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: 'Besvarad' })).getByRole('link', { name: 'Samma mått' })).toHaveAttribute('href', '/rekommendationer/matt')
})

it('a list that cannot be read says so and can be tried again', async () => {
  answers['GET /api/recommendations'] = { status: 500, body: { code: 'internal' } }
  open('/rekommendationer')
  expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeInTheDocument()
})

it('forty of one sector and two of another are no common voice, and the page says why', async () => {
  open('/rekommendationer/fortsatt-stod')
  expect(await screen.findByText('Inte en gemensam röst')).toBeInTheDocument()
  const fails = await screen.findByRole('list', { name: 'Vad som fattas' })
  expect(fails).toHaveTextContent('1 av minst 4 sektorer räknas')
  expect(await within(fails).findByText('Akademi: 2 av minst 3 organisationer har tagit ställning')).toBeInTheDocument()
  expect(screen.getByText('Gäller version 1, inte den nuvarande texten.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Hämta som PDF' })).toHaveAttribute('href', '/api/recommendations/r1/brief?language=sv&format=pdf')
  expect(screen.getByRole('link', { name: 'Tålmodigt kapital' })).toHaveAttribute('href', '/behov/kapital')
  expect(screen.queryByRole('heading', { name: 'Vad du kan göra' })).toBeNull()
})

it('days without an answer are counted from the day it was received', async () => {
  answers['GET /api/recommendations/r1/standing'] = { body: { ...standing, waiting: [{ actorId: 'a2', names: {}, receivedOn: '2026-10-03', days: 48 }] } }
  answers['GET /api/recommendations/by-slug/fortsatt-stod'] = { body: { ...recommendation, state: 'DELIVERED', addressees: [{ actorId: 'a2', names: { sv: 'Myndigheten' }, delivery: { deliveredOn: '2026-10-01', reference: 'Brev 7', receivedOn: '2026-10-03', diaryNumber: '117' }, answer: null }] } }
  open('/rekommendationer/fortsatt-stod')
  expect(await screen.findByText('48 dagar utan svar')).toBeInTheDocument()
})

it('what was taken out and put in between two versions is marked, also for whoever cannot see it', async () => {
  answers['GET /api/recommendations/r1/texts/2/differences'] = { body: { from: 1, to: 2, titles: { sv: [] }, bodies: { sv: [{ change: 'SAME', text: 'Staten bör ' }, { change: 'REMOVED', text: 'överväga' }, { change: 'ADDED', text: 'ge' }] }, rationales: { sv: [] } } }
  open('/rekommendationer/fortsatt-stod')
  expect(await screen.findByText('tillagt:')).toBeInTheDocument()
  expect(screen.getByText('överväga').tagName).toBe('DEL')
})

it('an owner confirms an old stance again, bound to the text that was read', async () => {
  answers['GET /api/session'] = { body: speaker }
  answers['PUT /api/recommendations/r1/endorsements/a1'] = { body: { ...endorsement, textVersion: 2 } }
  const user = open('/rekommendationer/fortsatt-stod')
  const again = (await screen.findByText('Bekräfta igen för Byalaget')).closest('details') as HTMLElement
  await user.click(within(again).getByText('Bekräfta igen för Byalaget'))
  await user.click(within(again).getByRole('button', { name: 'Bekräfta ställningstagandet' }))
  expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/recommendations/r1/endorsements/a1', body: { textVersion: 2, stance: 'SUPPORTS', mandate: 'BOARD', protocolReference: '§ 14', reason: null, reservation: null } })
})

it('not supporting asks for the reason, and an old text is explained', async () => {
  answers['GET /api/session'] = { body: speaker }
  answers['PUT /api/recommendations/r1/endorsements/a1'] = { status: 409, body: { code: 'old-text-version' } }
  const user = open('/rekommendationer/fortsatt-stod')
  const form = (await screen.findByText('Ta ställning för en organisation')).closest('details') as HTMLElement
  await user.click(within(form).getByText('Ta ställning för en organisation'))
  await user.selectOptions(within(form).getByLabelText(/^Ställning/), 'DOES_NOT_SUPPORT')
  await user.type(within(form).getByLabelText(/Varför inte, på svenska/), 'För dyrt.')
  await user.selectOptions(within(form).getByLabelText(/Vem som har beslutat/), 'BOARD')
  await user.type(within(form).getByLabelText(/^Protokoll/), '§ 3')
  await user.click(within(form).getByRole('button', { name: 'Ta ställning' }))
  expect(await within(form).findByText('Texten har ändrats. Läs den nya och ta ställning till den.')).toBeInTheDocument()
  expect(sent[0]?.body).toMatchObject({ stance: 'DOES_NOT_SUPPORT', reason: { sv: 'För dyrt.' }, reservation: null })
})

it('an addressee answers in public, with the version it read', async () => {
  answers['GET /api/session'] = { body: speaker }
  answers['GET /api/me/memberships'] = { body: page(owner('a2', 'Myndigheten')) }
  answers['GET /api/recommendations/by-slug/fortsatt-stod'] = { body: { ...recommendation, state: 'DELIVERED', addressees: [{ actorId: 'a2', names: { sv: 'Myndigheten' }, delivery: { deliveredOn: '2026-10-01', reference: 'Brev 7', receivedOn: '2026-10-03', diaryNumber: '117' }, answer: null }] } }
  answers['POST /api/recommendations/r1/answer'] = { status: 400, body: { code: 'invalid-request', errors: [{ pointer: '/letter', code: 'not-blank' }] } }
  const user = open('/rekommendationer/fortsatt-stod')
  const form = (await screen.findByText('Svara på rekommendationen')).closest('details') as HTMLElement
  await user.click(within(form).getByText('Svara på rekommendationen'))
  await user.selectOptions(within(form).getByLabelText(/^Ställningstagande/), 'PARTLY')
  await user.type(within(form).getByLabelText(/Svaret på svenska/), 'Vi prövar det.')
  await user.type(within(form).getByLabelText(/diarienummer/), '2026/118')
  await user.click(within(form).getByRole('button', { name: 'Lämna svaret' }))
  expect(await within(form).findByRole('link', { name: /^Svarsbrevet:/ })).toBeInTheDocument()
  expect(within(form).getByLabelText(/^Svarsbrevet/)).toHaveAttribute('aria-invalid', 'true')
  expect(sent[0]).toMatchObject({ ifMatch: '"7"', body: { actorId: 'a2', decision: 'PARTLY', texts: { sv: 'Vi prövar det.' }, diaryNumber: '2026/118' } })
})

it('a curator writes a draft, with what it is based on', async () => {
  answers['GET /api/session'] = { body: curator }
  answers['POST /api/recommendations'] = { status: 201, body: recommendation }
  const user = open('/rekommendationer/ny')
  await user.type(await screen.findByLabelText(/Rubrik på svenska/), 'Fortsatt stöd')
  await user.type(screen.getByLabelText(/Texten på svenska/), 'Staten bör.')
  await user.type(screen.getByLabelText(/Varför, på svenska/), 'Därför.')
  await user.type(screen.getByRole('combobox', { name: 'Behov den bygger på' }), 'kapital')
  await user.click(await screen.findByRole('option', { name: 'Tålmodigt kapital' }))
  await user.type(screen.getByRole('combobox', { name: 'Organisationer den går till' }), 'myn')
  await user.click(await screen.findByRole('option', { name: 'Myndigheten' }))
  expect(screen.getByRole('list', { name: 'Valt: Organisationer den går till' })).toHaveTextContent('Myndigheten')
  await user.click(screen.getByRole('button', { name: 'Spara utkastet' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Fortsatt stöd' })).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({ titles: { sv: 'Fortsatt stöd' }, bodies: { sv: 'Staten bör.' }, rationales: { sv: 'Därför.' }, addresseeIds: ['a2'], basis: [{ kind: 'NEED', id: 'n1' }], dialogueId: null })
})

it('two curators who change a text at once see both', async () => {
  answers['GET /api/session'] = { body: curator }
  answers['PUT /api/recommendations/r1'] = { status: 412, body: { code: 'stale-version' } }
  answers['GET /api/recommendations/r1'] = { body: { ...recommendation, version: 8, bodies: { sv: 'Staten ska ge stöd.' } } }
  const user = open('/rekommendationer/fortsatt-stod/redigera')
  await user.type(await screen.findByLabelText(/Texten på svenska/), ' Nu.')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  expect(await screen.findByRole('cell', { name: 'Staten ska ge stöd.' })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: 'Staten bör ge fortsatt stöd. Nu.' })).toBeInTheDocument()
})

it('adopting waits for the amendments, and says so', async () => {
  answers['GET /api/session'] = { body: curator }
  answers['POST /api/recommendations/r1/adopt'] = { status: 409, body: { code: 'amendments-open' } }
  const user = open('/rekommendationer/fortsatt-stod')
  const step = (await screen.findByText('Anta texten', { selector: 'summary' })).closest('details') as HTMLElement
  await user.click(within(step).getByText('Anta texten', { selector: 'summary' }))
  await user.click(within(step).getByRole('button', { name: 'Anta texten' }))
  expect(await within(step).findByText('Avgör ändringsförslagen först.')).toBeInTheDocument()
  expect(sent[0]?.ifMatch).toBe('"7"')
})

it('an amendment says its language, and its words are marked with it', async () => {
  answers['GET /api/session'] = { body: speaker }
  answers['POST /api/recommendations/r1/amendments'] = { status: 201, body: {} }
  const user = open('/rekommendationer/fortsatt-stod')
  const form = (await screen.findByText('Föreslå en ändring')).closest('details') as HTMLElement
  await user.click(within(form).getByText('Föreslå en ändring', { selector: 'summary' }))
  const proposal = within(form).getByLabelText(/^Vad ni vill ändra/)
  expect(proposal).toHaveAttribute('lang', 'sv')
  await user.selectOptions(within(form).getByLabelText(/^Språk ni skriver på/), 'en')
  expect(proposal).toHaveAttribute('lang', 'en')
  await user.type(proposal, 'Give it longer.')
  await user.type(within(form).getByLabelText(/^Varför/), 'It takes time.')
  await user.click(within(form).getByRole('button', { name: 'Skicka' }))
  expect(sent[0]?.body).toEqual({ actorId: 'a1', language: 'en', proposal: 'Give it longer.', why: 'It takes time.' })
})

it('a pledge is sent as a decimal text, and its next step with what shows it', async () => {
  answers['GET /api/session'] = { body: speaker }
  answers['GET /api/commitments'] = { body: page(commitment) }
  answers['POST /api/commitments'] = { status: 201, body: commitment }
  answers['POST /api/commitments/c1/decide'] = { body: { ...commitment, state: 'DECIDED' } }
  const user = open('/rekommendationer/fortsatt-stod')
  const form = (await screen.findByText('Utlova kapital')).closest('details') as HTMLElement
  await user.click(within(form).getByText('Utlova kapital'))
  await user.selectOptions(within(form).getByLabelText(/^Form/), 'GRANT')
  await user.type(within(form).getByLabelText(/^Belopp/), '800 000,50')
  await user.type(within(form).getByLabelText(/beteckning/), 'B-2')
  await user.type(within(form).getByLabelText(/Vad som visar det, på svenska/), 'Brev')
  await user.click(within(form).getByRole('button', { name: 'Registrera löftet' }))
  expect(sent[0]?.body).toMatchObject({ recommendationId: 'r1', actorId: 'a1', amount: { amount: '800000.50', currency: 'SEK' }, purposes: null, evidence: { titles: { sv: 'Brev' }, url: null } })
  const next = (await screen.findByText(/^Beslutat: registrera för Byalaget/)).closest('details') as HTMLElement
  await user.click(within(next).getByText(/^Beslutat: registrera/))
  await user.type(within(next).getByLabelText(/Vad som visar det, på svenska/), 'Beslut § 9')
  await user.click(within(next).getByRole('button', { name: 'Registrera' }))
  expect(sent[1]).toMatchObject({ path: '/api/commitments/c1/decide', ifMatch: '"1"', body: { evidence: { titles: { sv: 'Beslut § 9' } } } })
})

it('the ledger has a line for each currency and adds none of them up', async () => {
  answers['GET /api/commitments'] = { body: page({ ...commitment, state: 'PAID' }) }
  answers['GET /api/commitments/ledger'] = { body: { currencies: [line('EUR', '25000.00'), line('SEK', '800000.00')] } }
  open('/kapital')
  const table = within(await screen.findByRole('table', { name: 'Frigjort kapital per valuta' }))
  expect(table.getAllByRole('rowheader').map((row) => row.textContent)).toEqual(['EUR', 'SEK'])
  expect(await screen.findByRole('heading', { name: 'Betalat: 1' })).toBeInTheDocument()
})
