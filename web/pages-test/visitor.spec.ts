import { expect, test } from '@playwright/test'
import { look } from './look'

const PAGES = [
  '/', '/sok', '/sok?q=ensamhet&county=24&sector=CIVIL_SOCIETY', '/sok?q=xyzzy&county=09', '/sok?view=table', '/sok?view=map', '/hitta-stod', '/hitta-stod#form=IDEELL_FORENING&county=23', '/hitta-stod#county=09', '/en/hitta-stod#stage=SCALE', '/aktorer/vaxthuset-umea', '/aktorer/lyftet-eksjo', '/aktorer/saknas', '/initiativ/ett-starkare-ekosystem-for-social-innovation', '/stod/pilotstod', '/utmaningar', '/utmaningar/ELDERLY_LONELINESS', '/losningar', '/losningar/matlaget', '/en/losningar/matlaget', '/kunskap/mata-effekt', '/dialog/finansiering', '/behov', '/behov?asOf=2025-03-01&needArea=FINANCING&supportType=LOAN', '/behov/talmodigt-kapital', '/bekrafta#exempel.exempel', '/bekrafta#fel', '/introduktion#exempel.exempel', '/avanmal#exempel.exempel', '/behov/lokaler', '/behov/utgavor', '/behov/utgavor/2026-1', '/behov/utgavor/skillnad?fran=2026-1&till=2026-2', '/en/behov', '/bidra', '/bidra/behov', '/bidra/stod', '/bidra/ratta?typ=aktor&sida=vaxthuset-umea', '/bidra/anmal?typ=NEED&id=01930070-0000-7000-8000-000000000000&titel=Kapital', '/bidra/status', '/granskning/siffror', '/en/bidra/aktor', '/dialog', '/dialog/finansiering/resultat', '/rekommendationer', '/rekommendationer/fortsatt-stod', '/budskap', '/kapital', '/rodatraden/fortsatt-stod', '/rodatraden/samma-matt', '/en/rekommendationer/fortsatt-stod', '/en/rodatraden/fortsatt-stod', '/om', '/metod', '/integritet', '/tillganglighet', '/en/tillganglighet', '/konto', '/en', '/en/sok?q=a', '/en/initiativ/ett-starkare-ekosystem-for-social-innovation', '/en/stod/pilotstod',
]

for (const path of PAGES) {
  for (const width of [1366, 320]) {
    test(`${path} is whole and accessible at ${width} px`, ({ page }) => look(page, path, width, { picture: true }))
  }
}

test('a visitor proposes a need with the keyboard and follows it with the code', async ({ page }) => {
  await page.goto('/bidra/behov')
  await page.getByLabel('Titel på svenska').fill('Lokaler för ungas idéer')
  await page.getByLabel('Behovsområde').selectOption({ label: 'Finansiering' })
  await page.getByLabel(/^Allvar/).selectOption('4')
  await page.getByLabel('Titel på svenska').press('Enter')
  await page.getByRole('button', { name: 'Skicka' }).press('Enter')
  await expect(page.getByText('0123-4567-89AB-CDEF-GHJS')).toBeVisible()
  await page.screenshot({ path: 'pictures/bidra-kvitto.png', fullPage: true })
  await page.getByRole('link', { name: 'Följ med din kod' }).click()
  await page.getByLabel('Din kod').fill('0123 4567 89ab cdef ghjs')
  await page.getByLabel('Din kod').press('Enter')
  await expect(page.getByText('Vilken källa?')).toBeVisible()
  expect(page.url()).not.toContain('0123')
  await page.screenshot({ path: 'pictures/bidra-status.png', fullPage: true })
})

test('a visitor consents, votes with the keys and takes a vote back', async ({ page }) => {
  await page.goto('/dialog/finansiering')
  await page.getByRole('button', { name: 'Håller med' }).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Jag samtycker, spara min röst' }).click()
  await expect(page.getByText('Din röst är sparad: Håller med.')).toBeVisible()
  await expect(page.getByText('KVIST-7F3A-LIND-92')).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText('Din röst är sparad: Pass.')).toBeVisible()
  await page.screenshot({ path: 'pictures/dialog-rostad.png', fullPage: true })
  await page.getByRole('status').getByRole('button', { name: 'Ångra' }).click()
  await expect(page.getByText('Du har svarat på 1 av 3 påståenden')).toBeVisible()
  await page.getByText('Radera mina röster').click()
  await page.getByRole('button', { name: 'Radera alla mina röster i den här dialogen' }).click()
  await page.getByRole('button', { name: 'Ja, radera' }).click()
  await expect(page.getByText('Dina röster är raderade.')).toBeVisible()
})

test('suggestions are chosen by keyboard', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('väx')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sok\?q=V%C3%A4xthuset/)
})

test('on a phone the filters wait behind a button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/sok')
  await page.getByRole('button', { name: 'Avgränsa' }).click()
  await page.getByLabel('Civilsamhälle').check()
  await expect(page).toHaveURL(/sector=CIVIL_SOCIETY/)
  await page.screenshot({ path: 'pictures/sok-filter-390.png' })
})

test('the page without JavaScript is readable', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1000, height: 800 } })).newPage()
  await page.goto('/aktorer/vaxthuset-umea')
  await expect(page.getByRole('heading', { name: 'Växthuset Umeå (exempel)' })).toBeVisible()
  await page.screenshot({ path: 'pictures/utan-javascript.png' })
})

for (const path of ['/', '/sok', '/dialog/finansiering']) {
  test(`${path} stands at 200 % text`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 800 })
    await page.goto(path)
    await expect(page.locator('.loading')).toHaveCount(0)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.screenshot({ path: `pictures/200-procent-${path.length}.png`, fullPage: true })
  })
}
