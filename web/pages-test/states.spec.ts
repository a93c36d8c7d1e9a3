import { expect, test } from '@playwright/test'

const problem = (status: number, code: string) => ({ status, contentType: 'application/problem+json', body: JSON.stringify({ status, code, detail: 'x', correlationId: 'c-42' }) })

test('when one part of the start page fails, it says so and the rest stays; another try brings it back', async ({ page }) => {
  let down = true
  await page.route('**/api/dialogues', (route) => (down ? route.fulfill(problem(500, 'internal')) : route.continue()))
  await page.goto('/')
  const dialogue = page.getByRole('region', { name: 'Pågående dialog' })
  await expect(dialogue.getByRole('alert')).toContainText('Felets nummer: c-42')
  await expect(page.locator('.county-band a')).toHaveCount(21)
  await expect(page.getByRole('link', { name: 'Vad finns kvar?' })).toBeVisible()
  down = false
  await dialogue.getByRole('button', { name: 'Försök igen' }).click()
  await expect(dialogue.getByRole('link', { name: 'Säg vad du tycker' })).toBeVisible()
})

test('when the search fails the box and the filters in the address stay', async ({ page }) => {
  await page.route('**/api/search?**', (route) => route.fulfill(problem(500, 'internal')))
  await page.goto('/sok?q=ensamhet&county=24')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /^Sök bland/ })).toHaveValue('ensamhet')
  await expect(page.getByRole('link', { name: 'Ta bort filtret Län: Västerbotten' })).toBeVisible()
})

test('a search that is behind one’s own change says so', async ({ page }) => {
  await page.goto('/sok?q=stale')
  await expect(page.getByText('Din senaste ändring är sparad men syns inte i sökningen riktigt än.')).toBeVisible()
})

test('without a connection the page says so and keeps what it shows', async ({ page, context }) => {
  await page.goto('/sok')
  await expect(page.locator('.hits li').first()).toBeVisible()
  await context.setOffline(true)
  await expect(page.locator('.offline')).toHaveText('Vi når inte servern just nu. Kontrollera att du är ansluten.')
  await expect(page.locator('.hits li').first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.locator('.offline')).toBeEmpty()
})

test('a withdrawn page says so', async ({ page }) => {
  await page.route('**/api/resources/by-slug/**', (route) => route.fulfill(problem(410, 'resource-withdrawn')))
  await page.goto('/kunskap/mata-effekt')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan är borttagen')
})

test('figures wait for the twentieth voter', async ({ page }) => {
  await page.route('**/figures', (route) => route.fulfill({ json: { published: false, voters: null, threshold: 20, statements: [] } }))
  await page.goto('/dialog/finansiering')
  await expect(page.getByText('Siffror visas när minst 20 har röstat')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('what is loading keeps its place: nothing moves when the answers arrive', async ({ page }) => {
  await page.addInitScript(() => {
    const moves = window as unknown as { moved: number }
    moves.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) moves.moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', '/sok?q=ensamhet', '/aktorer/vaxthuset-umea', '/dialog/finansiering']) {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/api/**', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(path)
    await expect(page.locator('.loading').first()).toBeVisible()
    release()
    await expect(page.locator('.loading')).toHaveCount(0)
    await page.unroute('**/api/**')
    const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved)
    expect(moved, `${path} moves by ${moved}`).toBeLessThanOrEqual(0.05)
  }
})

test('the server’s words stay on the page until it is ready', async ({ page }) => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/actors/by-slug/**', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/aktorer/vaxthuset-umea')
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Växthuset Umeå (exempel)' })).toBeVisible()
  release()
  await expect(page.getByRole('complementary', { name: 'Källa' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})
