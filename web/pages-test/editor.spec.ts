import { expect, test } from '@playwright/test'
import { look } from './look'

for (const path of ['/aktorer/vaxthuset-umea', '/aktorer/vaxthuset-umea/redigera', '/stod/pilotstod/redigera', '/redaktion', '/redaktion/nytt-stod', '/redaktion/nytt-behov', '/redaktion/ny-utgava', '/behov/talmodigt-kapital/redigera', '/foresla', '/redaktion/ny-losning', '/losningar/matlaget/redigera', '/drift', '/konto']) {
  for (const width of [1366, 320]) {
    test(`${path} is whole and accessible at ${width} px`, ({ page }) => look(page, path, width, { picture: true }))
  }
}

test('an editor revises an actor and is led to the search', async ({ page }) => {
  await page.goto('/aktorer/vaxthuset-umea/redigera')
  await page.getByLabel('Namn på svenska').fill('Växthuset i Umeå')
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Sparat som version 4.')).toBeVisible()
  const asked = page.waitForRequest(/\/api\/search\?.*after=p1/)
  await page.getByRole('link', { name: 'Se det i sökningen' }).click()
  await asked
})
