import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { as, sent, unique } from './house'

interface Kept { id: string; version: number; slug: string }

let curator: Page
let dialogue: Kept

test.beforeAll(async ({ browser }) => {
  curator = await as('anna', browser)
  const draft = await sent<Kept>(curator, 'POST', '/api/dialogues', { body: { questions: { sv: unique('Vem leder samtalet') }, languages: ['sv'], statements: [{ texts: { sv: 'Alla får ordet.' }, originalLanguage: 'sv' }] } })
  dialogue = await sent<Kept>(curator, 'POST', `/api/dialogues/${draft.id}/open`, { version: draft.version })
})

test.afterAll(async () => {
  const { version } = await sent<Kept>(curator, 'GET', `/api/dialogues/${dialogue.id}`)
  await sent(curator, 'POST', `/api/dialogues/${dialogue.id}/close`, { version })
  await curator.context().close()
})

test('a room votes with one-time codes, and a pause is told to everybody', async ({ page, browser }) => {
  const address = `/dialog/${dialogue.slug}`
  await curator.goto(address)
  await expect(curator.getByText('Inget ser konstigt ut.')).toBeVisible()
  await curator.getByLabel('Rummets namn').fill('Aulan')
  await curator.getByLabel('Antal koder (högst 500)').fill('2')
  await curator.getByRole('button', { name: 'Gör koder' }).click()
  const codes = curator.getByRole('group', { name: 'Koder för Aulan' })
  await expect(codes.locator('code')).toHaveCount(2)
  const [first = '', second = ''] = await codes.locator('code').allTextContents()

  await curator.setViewportSize({ width: 320, height: 800 })
  expect(await curator.evaluate(() => document.documentElement.scrollWidth), 'no sideways scroll').toBeLessThanOrEqual(320)
  const { violations } = await new AxeBuilder({ page: curator }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])

  await page.goto(`${address}#kod=${first}`)
  await expect(page.getByText(`Du har en engångskod: ${first}`)).toBeVisible()
  await page.getByRole('button', { name: 'Håller med' }).click()
  await expect(page.getByLabel('Engångskod')).toHaveValue(first)
  await page.getByRole('button', { name: 'Jag samtycker, spara min röst' }).click()
  await expect(page.getByText('Din röst är sparad: Håller med.')).toBeVisible()

  const late = await (await browser.newContext()).newPage()
  await late.goto(address)
  await late.getByRole('button', { name: 'Håller inte med' }).click()
  await late.getByLabel('Engångskod').fill(first.toLowerCase())
  await late.getByRole('button', { name: 'Jag samtycker, spara min röst' }).click()
  await expect(late.getByRole('alert')).toContainText('Koden är redan använd')
  await late.getByLabel('Engångskod').fill(second)
  await late.getByRole('button', { name: 'Jag samtycker, spara min röst' }).click()
  await expect(late.getByText('Din röst är sparad: Håller inte med.')).toBeVisible()

  await curator.getByLabel('Varför? Alla kan läsa det.').fill('Vi tittar på ett konstigt mönster.')
  await curator.getByRole('button', { name: 'Pausa dialogen' }).click()
  await expect(curator.getByRole('button', { name: 'Återuppta dialogen' })).toBeVisible()
  await late.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
  await expect(late.getByRole('alert')).toContainText('Dialogen är pausad')
  await page.reload()
  await expect(page.getByText('Vi tittar på ett konstigt mönster.')).toBeVisible()
  await expect(page.getByText(/Dialogen är pausad sedan/)).toBeVisible()

  await curator.getByRole('button', { name: 'Återuppta dialogen' }).click()
  await expect(curator.getByRole('button', { name: 'Pausa dialogen' })).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Dialogen är pausad sedan/)).toHaveCount(0)
  await late.context().close()
})
