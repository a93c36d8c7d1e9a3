import { expect, request, test, type Page } from '@playwright/test'
import { as, sent, unique } from './house'

interface Versioned { id: string; version: number; slug: string }

let curator: Page
let dialogue: Versioned
const question = unique('Vad ska provas')
const statements = ['Korta projekt borde få fortsätta när de visat resultat.', 'Kommuner borde kunna köpa ofärdiga lösningar.', 'Alla finansiärer borde mäta effekt på samma sätt.']

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  curator = await as('anna', browser)
  const draft = await sent<Versioned>(curator, 'POST', '/api/dialogues', {
    body: { questions: { sv: question, en: question }, languages: ['sv', 'en'], statements: statements.map((sv) => ({ texts: { sv, en: sv }, originalLanguage: 'sv' })) },
  })
  dialogue = await sent<Versioned>(curator, 'POST', `/api/dialogues/${draft.id}/open`, { version: draft.version })
})

test.afterAll(async () => {
  const { version } = await sent<Versioned>(curator, 'GET', `/api/dialogues/${dialogue.id}`)
  await sent(curator, 'POST', `/api/dialogues/${dialogue.id}/close`, { version })
  await curator.context().close()
})

test('a visitor votes by key and by mouse, undoes a vote and deletes them all', async ({ page, context }) => {
  await page.goto(`/dialog/${dialogue.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
  await expect(page.getByText('Siffror visas när minst 20 har röstat')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Håller med' })).toBeVisible()
  await page.keyboard.press('1')
  const consent = page.getByRole('group', { name: 'Innan din första röst' })
  await expect(consent.getByRole('heading')).toBeFocused()
  expect((await context.cookies()).map(({ name }) => name), 'no cookie before consent').toEqual([])
  await consent.getByRole('button', { name: 'Jag samtycker, spara min röst' }).click()
  await expect(page.getByText('Din röst är sparad: Håller med.')).toBeVisible()
  await expect(page.locator('.receipt code')).not.toBeEmpty()
  const [cookie, ...others] = await context.cookies()
  expect(others).toEqual([])
  expect(cookie).toMatchObject({ name: 'samlingsplats-voter', httpOnly: true })

  await page.getByRole('button', { name: 'Håller inte med' }).click()
  await expect(page.getByText('Din röst är sparad: Håller inte med.')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText('Din röst är sparad: Pass.')).toBeVisible()
  await expect(page.getByText('Du har svarat på alla påståenden.')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByText('Du har svarat på 2 av 3 påståenden')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Du har svarat på 2 av 3 påståenden'), 'votes are remembered').toBeVisible()
  await page.getByText('Radera mina röster').click()
  await page.getByRole('button', { name: 'Radera alla mina röster i den här dialogen' }).click()
  await page.getByRole('button', { name: 'Ja, radera' }).click()
  await expect(page.getByText('Dina röster är raderade.')).toBeVisible()
  await expect(page.getByText('Du har svarat på 0 av 3 påståenden')).toBeVisible()
})

test('saying no to consent votes nothing and leaves no cookie', async ({ page, context }) => {
  await page.goto(`/dialog/${dialogue.slug}`)
  await page.getByRole('button', { name: 'Håller med' }).click()
  await page.getByRole('button', { name: 'Nej, rösta inte' }).click()
  await expect(page.getByRole('button', { name: 'Håller med' })).toBeVisible()
  await expect(page.getByText('Du har svarat på 0 av 3 påståenden')).toBeVisible()
  expect(await context.cookies()).toEqual([])
})

test('figures stand first when the twentieth has voted', async ({ page, baseURL }) => {
  const { items } = await sent<{ items: { id: string }[] }>(curator, 'GET', `/api/dialogues/${dialogue.id}/statements`)
  const vote = async () => {
    const voter = await request.newContext({ baseURL: baseURL ?? '' })
    expect((await voter.post(`/api/dialogues/${dialogue.id}/participation`, { data: { consent: true } })).ok()).toBe(true)
    expect((await voter.put(`/api/dialogues/${dialogue.id}/votes/${items[0]?.id ?? ''}`, { data: { vote: 1 } })).ok()).toBe(true)
    await voter.dispose()
  }
  for (let voters = 1; voters <= 19; voters++) await vote()
  await page.goto(`/dialog/${dialogue.slug}`)
  await expect(page.getByText('Siffror visas när minst 20 har röstat')).toBeVisible()
  await vote()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('20 har röstat.')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('row', { name: /20/ })).toHaveCount(1)
})
