import { expect, test } from '@playwright/test'
import { look } from '../pages-test/look'
import { SEED_PATH, as } from './house'

const PAGES = ['/', '/sok?q=social', '/sok?view=map', SEED_PATH, '/dialog/hur-kan-mer-kapital-na-social-innovation', '/om', '/metod', '/integritet', '/tillganglighet', '/en']

for (const path of PAGES) {
  test(`${path} has no axe violation and fits 320 px`, ({ page }) => look(page, path, 320))
}

test('an actor and a resource are whole on a wide screen', async ({ page }) => {
  for (const type of ['actor', 'resource']) {
    const { hits } = (await (await page.request.get(`/api/search?type=${type}&limit=1`)).json()) as { hits: { links: { page: string } }[] }
    await look(page, hits[0]?.links.page ?? '/', 1280)
  }
})

test('the pages behind a login have no axe violation and fit 320 px', async ({ browser }) => {
  test.slow()
  const page = await as('anna', browser)
  const { hits } = (await (await page.request.get('/api/search?type=actor&limit=1')).json()) as { hits: { links: { page: string } }[] }
  for (const path of ['/konto', '/redaktion', `${hits[0]?.links.page ?? ''}/redigera`]) await look(page, path, 320)
  await page.context().close()
  const operator = await as('olle', browser)
  await look(operator, '/drift', 320)
  await operator.context().close()
})

test('forced colours keep what tells things apart, and nothing moves for whoever asked for calm', async ({ browser }) => {
  const page = await (await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' })).newPage()
  await page.goto('/')
  const filled = (selector: string) => page.locator(selector).first().evaluate((node) => getComputedStyle(node).fill)
  await expect(page.locator('.county-band a')).toHaveCount(21)
  expect(await filled('.weave-mark .warp')).not.toBe(await filled('.weave-mark .weft'))
  await page.goto('/sok')
  const line = (name: string) => page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name }).evaluate((node) => getComputedStyle(node).borderBottomColor)
  const ground = await page.locator('body').evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await line('Sök'), 'the present page is marked').not.toBe(ground)
  expect(await line('Kunskap'), 'and the others are not').toBe(ground)
  await page.goto('/')
  expect(await page.locator('.cloth rect').first().evaluate((node) => getComputedStyle(node).transitionDuration)).toBe('0s')
  await page.context().close()
})
