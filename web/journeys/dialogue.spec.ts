import { expect, request, test, type Page } from '@playwright/test'
import { look } from '../pages-test/look'
import { as, sent, unique } from './house'

interface Kept { id: string; version: number; slug: string }
interface Items<T> { items: T[] }

/** As many as give groups that may be shown. */
const VOTERS = 200
/** As many at once as one visitor's rate allows without waiting. */
const AT_ONCE = 5
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
const seeds = [
  'Projekt som har visat resultat borde få fortsatt stöd.', 'Kommuner borde kunna köpa lösningar som inte är färdiga.', 'Effekt borde mätas på samma sätt av alla finansiärer.', 'Staten borde ge garantier för sociala lån.',
  'Stiftelser borde få äga bolag utan skattehinder.', 'Offentlig upphandling borde reserveras oftare.', 'Näringslivet borde betala mer än staten.', 'Små föreningar borde slippa redovisa varje kvartal.',
]

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

/** Two camps that agree on the first statement and on nothing else; everybody sees all eight. */
const voteOf = (voter: number, statement: number): -1 | 0 | 1 => (statement === 0 ? 1 : (voter + 7 * statement) % 11 === 0 ? 0 : (statement % 2 === 0) === voter % 2 > 0 ? 1 : -1)

async function takePart(baseURL: string, dialogue: string, statements: readonly { id: string }[], voter: number): Promise<void> {
  const person = await request.newContext({ baseURL })
  const tried = async (method: 'POST' | 'PUT', path: string, data: object) => {
    await expect(async () => expect((await person.fetch(path, { method, data })).ok(), path).toBe(true)).toPass({ timeout: 60_000 })
  }
  await tried('POST', `/api/dialogues/${dialogue}/participation`, { consent: true })
  for (const [i, { id }] of statements.entries()) await tried('PUT', `/api/dialogues/${dialogue}/votes/${id}`, { vote: voteOf(voter, i), important: i === 0 && voter % 3 === 0 })
  await person.dispose()
}

async function organisation(curator: Page, name: string, sector: string): Promise<Kept> {
  return sent<Kept>(curator, 'POST', '/api/actors', { body: { names: { sv: unique(name) }, sector, country: 'SE' } })
}

async function step<T>(page: Page, recommendation: Kept, path: string, body?: object): Promise<T> {
  const { version } = await sent<Kept>(page, 'GET', `/api/recommendations/${recommendation.id}`)
  return sent<T>(page, 'POST', `/api/recommendations/${recommendation.id}/${path}`, { version, ...(body === undefined ? {} : { body }) })
}

let curator: Page
let dialogue: Kept
let statements: { id: string }[]
let need: Kept
let addressee: Kept
let recommendation: Kept
const title = unique('Fortsatt stöd efter korta projekt')

test.beforeAll(async ({ browser }) => {
  curator = await as('anna', browser)
  const draft = await sent<Kept>(curator, 'POST', '/api/dialogues', { body: { questions: { sv: unique('Hur ska social innovation finansieras') }, languages: ['sv'], statements: seeds.map((sv) => ({ texts: { sv }, originalLanguage: 'sv' })) } })
  dialogue = await sent<Kept>(curator, 'POST', `/api/dialogues/${draft.id}/open`, { version: draft.version })
  statements = (await sent<Items<{ id: string }>>(curator, 'GET', `/api/dialogues/${dialogue.id}/statements`)).items
  need = await sent<Kept>(curator, 'POST', '/api/needs', { body: { titles: { sv: unique('Kapital som får ta tid') }, needArea: 'FINANCING', severity: 4, challenges: ['LONG_TERM_UNEMPLOYMENT'] } })
  addressee = await organisation(curator, 'Provmyndigheten', 'PUBLIC_STATE')
})
test.afterAll(async () => {
  const { version } = await sent<Kept>(curator, 'GET', `/api/dialogues/${dialogue.id}`)
  await sent(curator, 'POST', `/api/dialogues/${dialogue.id}/close`, { version })
  await curator.context().close()
})

test('two hundred take part, and the page shows what they agree on, what divides them and their groups', async ({ page, baseURL }) => {
  await page.goto(`/dialog/${dialogue.slug}/resultat`)
  await expect(page.getByText(/Siffror visas när minst 20 har röstat/)).toBeVisible()
  for (let first = 0; first < VOTERS; first += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => takePart(baseURL ?? '', dialogue.id, statements, first + i)))
  }
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^(19\d|200) har röstat/)).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  const agreed = page.getByRole('region', { name: 'Det de flesta är överens om' })
  await expect(agreed.getByText(seeds[0] ?? '').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Grupp A, ungefär \d+ personer$/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Var grupperna står/ })).toBeVisible()
  await page.locator('summary', { hasText: 'Bilden som tabell' }).click()
  await expect(page.getByRole('table', { name: 'Bilden som tabell' }).getByRole('row')).not.toHaveCount(1)
})

test('a curator writes a recommendation out of it, and it is consulted', async () => {
  await expect(async () => {
    recommendation = await sent<Kept>(curator, 'POST', '/api/recommendations', {
      body: { titles: { sv: title }, bodies: { sv: 'Staten bör ge fortsatt stöd till projekt som har visat resultat.' }, rationales: { sv: 'Erfarenheten går annars förlorad.' }, addresseeIds: [addressee.id], basis: [{ kind: 'NEED', id: need.id }, { kind: 'STATEMENT', id: statements[0]?.id }], dialogueId: dialogue.id },
    })
  }, 'what it is based on is learnt from events').toPass({ timeout: 30_000 })
  await curator.goto(`/rekommendationer/${recommendation.slug}`)
  await curator.getByText('Börja samrådet', { exact: true }).first().click()
  await curator.getByRole('button', { name: 'Börja samrådet' }).click()
  await expect(curator.locator('.standing')).toHaveText('På samråd')
  await expect(curator.getByText('Inte en gemensam röst', { exact: true }), 'nobody has taken a stance').toBeVisible()
})

test('who has no mandate cannot bind an organisation, and the page says so', async ({ browser }) => {
  const stranger = await as('olle', browser)
  const answer = await stranger.request.fetch(`/api/recommendations/${recommendation.id}/endorsements/${addressee.id}`, {
    method: 'PUT',
    headers: { 'X-CSRF-TOKEN': ((await (await stranger.request.get('/api/session')).json()) as { csrfToken: string }).csrfToken },
    data: { textVersion: 1, stance: 'SUPPORTS', mandate: 'BOARD', protocolReference: '§ 1' },
  })
  expect(answer.status()).toBe(403)
  await stranger.goto(`/rekommendationer/${recommendation.slug}`)
  await expect(stranger.getByRole('heading', { name: 'Vad du kan göra' })).toBeVisible()
  await stranger.context().close()
})

interface Letter { body: string; to: string }

/** Makes mira an owner of each, by a letter with a code; a house on one machine shows its letters to operators. */
async function ownedByMira(mira: Page, operator: Page, actors: readonly Kept[]): Promise<void> {
  for (const actor of actors) {
    const email = `${actor.slug}@example.net`
    await sent(curator, 'POST', `/api/actors/${actor.id}/invitations`, { body: { email, role: 'OWNER', mandate: 'Styrelsen' } })
    const letters = await sent<Letter[]>(operator, 'GET', '/api/operations/directory/letters')
    const code = /koden där:\s+(\S+)/.exec(letters.find(({ to }) => to === email)?.body ?? '')?.[1]
    await sent(mira, 'POST', '/api/invitations/accept', { body: { code } })
  }
}

test('eleven organisations of four sectors are no common voice, and the page says what is missing; the twelfth makes it one', async ({ browser }) => {
  const mira = await as('mira', browser)
  const operator = await as('olle', browser)
  const sectors = ['PUBLIC_STATE', 'PUBLIC_REGION', 'PUBLIC_MUNICIPALITY', ...['PRIVATE', 'CIVIL_SOCIETY', 'ACADEMIA'].flatMap((sector) => [sector, sector, sector])]
  const actors: Kept[] = []
  for (const [i, sector] of sectors.entries()) actors.push(await organisation(curator, `Röst ${i + 1}`, sector))
  await ownedByMira(mira, operator, actors)
  for (const { id } of actors.slice(0, -1)) {
    await expect(async () => {
      await sent(mira, 'PUT', `/api/recommendations/${recommendation.id}/endorsements/${id}`, { body: { textVersion: 1, stance: 'SUPPORTS', mandate: 'BOARD', protocolReference: '§ 14' } })
    }, 'who owns it is learnt from events').toPass({ timeout: 30_000 })
  }
  await mira.goto(`/rekommendationer/${recommendation.slug}`)
  await expect(mira.getByText('Inte en gemensam röst', { exact: true })).toBeVisible()
  await expect(mira.getByRole('list', { name: 'Vad som fattas' })).toContainText(/3 av minst 4 sektorer/)

  const last = (await sent<{ names: { sv: string } }>(mira, 'GET', `/api/actors/${actors.at(-1)?.id ?? ''}`)).names.sv
  const form = mira.locator('details.step').filter({ hasText: 'Ta ställning för en organisation' })
  await form.locator('summary').click()
  await form.getByLabel(/^Organisation/).selectOption({ label: last })
  await form.getByLabel(/^Ställning/).selectOption('SUPPORTS')
  await form.getByLabel(/Vem som har beslutat/).selectOption('BOARD')
  await form.getByLabel(/^Protokoll/).fill('§ 15')
  await form.getByRole('button', { name: 'Ta ställning' }).click()
  await expect(mira.locator('.notice-good').getByText('Gemensam röst', { exact: true })).toBeVisible()
  for (const page of [mira, operator]) await page.context().close()
})

test('it is adopted, delivered and answered, capital is paid, and the red thread shows what is missing still', async ({ page }) => {
  await step(curator, recommendation, 'adopt')
  await step(curator, recommendation, 'deliver', { actorId: addressee.id, deliveredOn: today, reference: 'Brev 7' })
  await step(curator, recommendation, 'confirm-delivery', { actorId: addressee.id, receivedOn: today, diaryNumber: '2026/117' })
  await page.goto(`/rekommendationer/${recommendation.slug}`)
  await expect(page.getByText('0 dagar utan svar')).toBeVisible()

  await curator.goto(`/rekommendationer/${recommendation.slug}`)
  const answer = curator.locator('details.step').filter({ hasText: 'Svara på rekommendationen' })
  await answer.locator('summary').click()
  await answer.getByLabel(/^Ställningstagande/).selectOption('ACCEPTS')
  await answer.getByLabel(/Svaret på svenska/).fill('Vi inför det nästa år.')
  await answer.getByLabel(/^Svarsbrevet/).fill('Brev 8')
  await answer.getByLabel(/diarienummer/).fill('2026/118')
  await answer.getByRole('button', { name: 'Lämna svaret' }).click()
  await expect(curator.getByText('Antar rekommendationen').first()).toBeVisible()

  const evidence = { titles: { sv: 'Beslut § 9' }, url: null }
  const pledged = await sent<Kept>(curator, 'POST', '/api/commitments', { body: { recommendationId: recommendation.id, actorId: addressee.id, instrument: 'GRANT', amount: { amount: '800000', currency: 'SEK' }, reference: unique('Beslut'), pledgedOn: today, evidence } })
  const decided = await sent<Kept>(curator, 'POST', `/api/commitments/${pledged.id}/decide`, { version: pledged.version, body: { on: today, evidence } })
  await sent<Kept>(curator, 'POST', `/api/commitments/${decided.id}/pay`, { version: decided.version, body: { on: today, evidence } })

  await page.reload()
  await expect(page.getByRole('table', { name: 'Frigjort kapital per valuta' }).getByRole('row', { name: /^SEK/ })).toContainText(/800\s000/)
  const brief = await page.request.get(`/api/recommendations/${recommendation.id}/brief?language=sv&format=pdf`)
  expect(brief.headers()['content-type']).toContain('application/pdf')

  await expect(async () => {
    await page.goto(`/rodatraden/${recommendation.slug}`)
    await expect(page.getByText('Det här saknas i tråden: Effekt.')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
})

test('what came of the capital ends the thread: every hop is there, with the event that tells it', async ({ page }) => {
  await curator.goto(`/rekommendationer/${recommendation.slug}`)
  const step = curator.locator('details.step').filter({ hasText: 'Effekten av åtagandet från' })
  await step.locator('summary').first().click()
  await step.getByRole('button', { name: 'Berätta om effekten' }).click()
  await step.getByLabel(/^Vad som blev annorlunda, på svenska/).fill('Fler har ett arbete ett år efter projektet.')
  await step.getByLabel(/^Mått/).fill('Personer i arbete')
  await step.getByLabel(/^Enhet/).fill('personer')
  await step.getByLabel('Före', { exact: true }).fill('40')
  await step.getByLabel('Mål', { exact: true }).fill('60')
  await step.getByLabel('Utfall', { exact: true }).fill('55')
  await step.getByLabel(/^Perioden börjar/).fill('2025-12-31')
  await step.getByLabel(/^Perioden slutar/).fill('2025-01-01')
  await step.getByRole('radio', { name: /^2 · Mätt före och efter/ }).check()
  await step.getByLabel(/^Länk till underlaget/).fill('https://example.org/uppfoljning')
  await step.getByRole('button', { name: 'Publicera' }).click()
  await expect(step.getByLabel(/^Perioden slutar/), 'a period that ends first stands at its field').toHaveAttribute('aria-invalid', 'true')
  await step.getByLabel(/^Perioden börjar/).fill('2025-01-01')
  await step.getByLabel(/^Perioden slutar/).fill('2025-12-31')
  await step.getByRole('button', { name: 'Publicera' }).click()
  await expect(step.getByText('Effekten är publicerad.')).toBeVisible()
  await expect(step.getByText('55 personer')).toBeVisible()
  await expect(async () => {
    await page.goto(`/rodatraden/${recommendation.slug}`)
    await expect(page.getByText('Tråden är hel.')).toBeVisible({ timeout: 2_000 })
  }, 'what other services tell is learnt from events').toPass({ timeout: 60_000 })
  const band = page.getByRole('list', { name: 'Tråden, led för led' }).getByRole('listitem')
  await expect(band).toHaveText(['Samhällsutmaning1', 'Behov1', 'Påstående i dialog1', 'Rekommendation1', 'Ställningstaganden12', 'Svar1', 'Åtaganden1', 'Effekt1'])
  const rows = page.getByRole('table', { name: 'Alla led i tråden' }).getByRole('row')
  for (const name of ['Utmaning', 'Behov', 'Påstående', 'Rekommendation', 'Svar', 'Åtagande', 'Effekt']) await expect(rows.filter({ has: page.getByRole('rowheader', { name }) }).getByText(/^Händelser: \d/).first()).toBeVisible()
  await look(page, `/rodatraden/${recommendation.slug}`, 320)
  await page.goto(`/behov/${need.slug}`)
  await expect(page.getByRole('link', { name: title }), 'the need leads to its thread').toHaveAttribute('href', `/rodatraden/${recommendation.slug}`)
})
