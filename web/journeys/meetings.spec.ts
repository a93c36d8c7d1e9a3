import { expect, test, type Page } from '@playwright/test'
import { as, sent, unique } from './house'

interface Kept { id: string; version: number; slug: string }

test.describe.configure({ mode: 'serial' })

let curator: Page
let dialogue: Kept
const title = unique('Samtal om lån')

/** What stands under a summary, whether it is open or not. */
const step = (page: Page, name: string) => page.locator('details.step', { has: page.locator(':scope > summary', { hasText: name }) }).last()

test.beforeAll(async ({ browser }) => {
  curator = await as('anna', browser)
  const draft = await sent<Kept>(curator, 'POST', '/api/dialogues', { body: { questions: { sv: unique('Vem lånar ut till föreningar') }, statements: [{ texts: { sv: 'Alla lånar ut.' } }], phases: [{ kind: 'VOTING' }] } })
  dialogue = await sent<Kept>(curator, 'POST', `/api/dialogues/${draft.id}/open`, { version: draft.version })
})
test.afterAll(async () => {
  const { version } = await sent<Kept>(curator, 'GET', `/api/dialogues/${dialogue.id}`)
  await sent(curator, 'POST', `/api/dialogues/${dialogue.id}/close`, { version })
  await curator.context().close()
})

test('whoever facilitates plans a meeting, and others see it once it is published', async ({ page }) => {
  await curator.goto(`/dialog/${dialogue.slug}`)
  await expect(curator.getByText('Nu: Omröstning')).toBeVisible()
  await curator.getByText('Planera ett möte', { exact: true }).click()
  const plan = step(curator, 'Planera ett möte')
  await plan.getByLabel('Rubrik, på svenska').fill(title)
  await plan.getByLabel('Börjar').fill('2026-01-14T17:00')
  await plan.getByLabel('Slutar').fill('2026-01-14T19:00')
  await plan.getByLabel('Plats, på svenska').fill('Bystugan, Storgatan 3')
  await plan.getByRole('button', { name: 'Spara' }).click()
  await page.goto(`/dialog/${dialogue.slug}`)
  await expect(page.getByText('Inga möten är planerade just nu.')).toBeVisible()

  const mine = step(curator, `${title}, `)
  await mine.locator('summary').first().click()
  await mine.getByText('Publicera mötet', { exact: true }).click()
  await mine.getByRole('button', { name: 'Publicera' }).click()
  await expect(async () => {
    await page.reload()
    await page.getByText('Tidigare möten: 1').click({ timeout: 2_000 })
    await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByText('14 januari 2026 kl. 17:00 – 19:00')).toBeVisible()
})

test('a calendar program is given the meeting', async ({ request }) => {
  const feed = await request.get(`/api/dialogues/${dialogue.id}/meetings/calendar.ics`)
  expect(feed.headers()['content-type']).toContain('text/calendar')
  const text = (await feed.text()).replaceAll('\r\n ', '')
  expect(text).toContain(`SUMMARY:${title}`)
  expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20260114T170000')
  const again = await request.get(`/api/dialogues/${dialogue.id}/meetings/calendar.ics`, { headers: { 'If-None-Match': feed.headers()['etag'] ?? '' } })
  expect(again.status()).toBe(304)
})

test('a visitor finds the meeting by searching, and comes to where it stands', async ({ page }) => {
  await expect(async () => {
    await page.goto(`/sok?type=meeting&q=${encodeURIComponent(title)}`)
    await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByText('Möte · Bystugan, Storgatan 3')).toBeVisible()
  await expect(page.getByText('14 januari 2026 kl. 17:00 – 19:00')).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(new RegExp(`/dialog/${dialogue.slug}#mote-`))
  await expect(page.getByRole('heading', { name: title })).toBeInViewport()
})

test('who came is reported in numbers, and a statement from the minutes leads back to the meeting', async ({ page }) => {
  await curator.goto(`/dialog/${dialogue.slug}`)
  const mine = step(curator, `${title}, `)
  const opened = async (name: string) => {
    const found = mine.locator('details', { has: curator.locator(':scope > summary', { hasText: name }) })
    if ((await mine.getAttribute('open')) === null) await mine.locator('summary').first().click()
    await found.locator('summary').click()
    return found
  }
  const report = await opened('Rapportera vilka som kom')
  await report.locator('input').nth(4).fill('7')
  await report.locator('input').nth(5).fill('3')
  await report.getByRole('button', { name: 'Registrera' }).click()
  await expect(mine.getByText('Skriv anteckningar')).toBeAttached()
  const minutes = await opened('Skriv anteckningar')
  await minutes.getByLabel('Anteckningar').fill('Vi sade att banker är stela.')
  await minutes.getByRole('button', { name: 'Spara' }).click()
  await expect(mine.getByText('Publicera anteckningarna')).toBeAttached()
  await (await opened('Publicera anteckningarna')).getByRole('button', { name: 'Publicera' }).click()
  await expect(mine.getByText('Gör påståenden av anteckningarna')).toBeAttached()
  const derive = await opened('Gör påståenden av anteckningarna')
  await derive.getByLabel('Påståenden').fill('Banker är stela.')
  await derive.getByRole('button', { name: 'Lägg till påståendena' }).click()

  await expect(async () => {
    const { items } = await sent<{ items: { derivedFrom?: { titles: { sv: string } } }[] }>(page, 'GET', `/api/dialogues/${dialogue.id}/statements`)
    expect(items.map(({ derivedFrom }) => derivedFrom?.titles.sv)).toEqual([undefined, title])
  }).toPass()
  await page.goto(`/dialog/${dialogue.slug}`)
  await page.getByText('Tidigare möten: 1').click()
  await expect(page.getByText(/: 7, .*: färre än fem/)).toBeVisible()
})

test('every meeting stands on a page of its own, with the address of the calendar', async ({ page }) => {
  await page.goto('/moten')
  await expect(page.getByRole('heading', { name: 'Möten', level: 1 })).toBeVisible()
  await expect(page.getByText(/\/api\/meetings\/calendar\.ics\?language=sv$/)).toBeVisible()
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
