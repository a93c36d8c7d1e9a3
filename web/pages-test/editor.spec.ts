import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { look } from './look'

for (const path of ['/aktorer/vaxthuset-umea', '/aktorer/vaxthuset-umea/redigera', '/stod/pilotstod/redigera', '/granskning', '/granskning/synpunkter', '/granskning/arende?id=01930090-0000-7000-8000-000000000000', '/granskning/arende?id=01930091-0000-7000-8000-000000000000', '/redaktion/nytt-stod', '/redaktion/nytt-behov', '/redaktion/ny-utgava', '/behov/talmodigt-kapital/redigera', '/redaktion/ny-losning', '/losningar/matlaget/redigera', '/drift', '/drift/brev', '/losningar/matlaget', '/behov/talmodigt-kapital', '/konto', '/konto/organisation?aktor=01930001-0000-7000-8000-000000000000', '/konto/ansprak?aktor=grannskap-stockholm', '/konto/radera', '/konto/radering', '/redaktion/ansprak', '/rekommendationer', '/rekommendationer/ny', '/rekommendationer/fortsatt-stod', '/rekommendationer/samma-matt', '/rekommendationer/fortsatt-stod/redigera', '/budskap']) {
  for (const width of [1366, 320]) {
    test(`${path} is whole and accessible at ${width} px`, ({ page }) => look(page, path, width, { picture: true }))
  }
}

test('a curator publishes a proposal', async ({ page }) => {
  await page.goto('/granskning')
  await page.getByRole('link', { name: 'Lokaler för ungas idéer (exempel)' }).click()
  await page.getByRole('button', { name: 'Publicera' }).click()
  await expect(page.getByText('Publicerat')).toBeVisible()
})

test('an editor revises an actor and is led to the search', async ({ page }) => {
  await page.goto('/aktorer/vaxthuset-umea/redigera')
  await page.getByLabel('Namn på svenska').fill('Växthuset i Umeå')
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Sparat som version 4.')).toBeVisible()
  const asked = page.waitForRequest(/\/api\/search\?.*after=p1/)
  await page.getByRole('link', { name: 'Se det i sökningen' }).click()
  await asked
})

test('a curator compares the versions of a recommendation and opens every step of it', async ({ page }) => {
  await page.goto('/rekommendationer/samma-matt')
  await page.getByText('Jämför 2 versioner').click()
  await expect(page.locator('ins')).toContainText('ge')
  for (const summary of await page.locator('details.step > summary').all()) await summary.click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
  await page.screenshot({ path: 'pictures/rekommendation-steg.png', fullPage: true })
})

test('a curator tells what came of a solution, narrow as a phone, and nothing is out of reach', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await page.goto('/losningar/matlaget')
  await page.getByRole('button', { name: 'Berätta om effekten' }).click()
  await expect(page.getByRole('heading', { name: 'Berätta om effekten' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'scrolls sideways').toBeLessThanOrEqual(0)
  await page.screenshot({ path: 'pictures/effekt-320.png', fullPage: true })
  await page.getByLabel('Vad som blev annorlunda, på svenska').fill('Fler äter tillsammans.')
  await page.getByRole('button', { name: 'Publicera' }).click()
  await expect(page.getByText('Effekten är publicerad.')).toBeVisible()
})
