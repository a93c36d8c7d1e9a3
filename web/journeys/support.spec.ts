import { expect, test, type Page } from '@playwright/test'
import { as, sent, unique } from './house'

interface Kept { id: string; version: number; revision: number; slug: string }

/** A kind of support that nothing else here gives, so that the answer holds the journey's own offers. */
const KIND = 'TEST_BED'

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const offer = (title: string, more: object = {}) => ({
  titles: { sv: title },
  owner: { name: 'Provfonden' },
  supportTypes: [KIND],
  reach: 'NATIONAL',
  jurisdiction: 'SE',
  ...more,
})

async function searched(page: Page, query: string, total: number): Promise<void> {
  await expect.poll(async () => ((await (await page.request.get(`/api/search?${query}`)).json()) as { total: { value: number } }).total.value, { timeout: 20_000 }).toBe(total)
}

test('an association in Jämtland at the pilot stage finds three offers, and sees why two others are not for it now', async ({ browser }) => {
  const curator = await as('anna', browser)
  const mark = unique('Prov')
  const offers: Kept[] = []
  for (const [name, more] of [
    ['Jämtlandsstödet', { reach: 'REGIONAL', counties: ['23'], eligibility: { counties: ['23'], legalForms: ['IDEELL_FORENING'], stages: ['PILOT'] } }],
    ['Rikspiloten', { eligibility: { stages: ['PILOT', 'ESTABLISH'] } }],
    ['Öppna fonden', { intake: { opens: null, closes: `${inDays(30)}T12:00`, zone: 'Europe/Stockholm', rolling: false } }],
    ['Bolagslånet', { eligibility: { legalForms: ['AKTIEBOLAG'] } }],
    ['Vårens stöd', { intake: { opens: `${inDays(40)}T09:00`, closes: null, zone: 'Europe/Stockholm', rolling: false } }],
  ] as const) {
    offers.push(await sent<Kept>(curator, 'POST', '/api/offers', { body: offer(`${name} ${mark}`, more) }))
  }
  await searched(curator, `type=offer&supportType=${KIND}`, 5)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/hitta-stod')
  await visitor.getByLabel('Vad är ni för slags organisation?').selectOption('IDEELL_FORENING')
  await visitor.getByLabel('I vilket län är ni verksamma?').selectOption('23')
  await visitor.getByLabel('Hur långt har ni kommit?').selectOption('PILOT')
  await visitor.getByRole('checkbox', { name: 'Testbädd' }).check()
  await visitor.getByRole('button', { name: 'Visa stöd' }).click()

  const fits = visitor.locator('section.support-part').filter({ hasText: 'Stöd som passar (3)' })
  for (const name of ['Jämtlandsstödet', 'Rikspiloten', 'Öppna fonden']) await expect(fits.getByRole('link', { name: `${name} ${mark}`, exact: true })).toBeVisible()
  const notNow = visitor.locator('section.support-part').filter({ hasText: 'Inte för dig nu' })
  await expect(notNow.getByRole('listitem').filter({ hasText: 'Bolagslånet' }).filter({ hasText: 'Hindrar: sökanden ska vara' }).first()).toBeVisible()
  await expect(notNow.getByRole('listitem').filter({ hasText: 'Vårens stöd' }).filter({ hasText: 'Öppnar' }).first()).toBeVisible()
  expect(new URL(visitor.url()).search, 'the answers are in no request').toBe('')
  expect(new URL(visitor.url()).hash).toContain('county=23')

  for (const { id } of offers) {
    const { revision } = await sent<Kept>(curator, 'GET', `/api/offers/${id}`)
    await sent(curator, 'POST', `/api/offers/${id}/retire`, { body: { reason: 'MISTAKE' }, version: revision })
  }
  await visitor.context().close()
  await curator.context().close()
})

test('a municipality follows a challenge to a solution and to who uses it', async ({ browser }) => {
  const curator = await as('anna', browser)
  const title = unique('Matlaget')
  const solution = await sent<Kept>(curator, 'POST', '/api/solutions', {
    body: { titles: { sv: title }, descriptions: { sv: 'Grannar lagar mat ihop.' }, owner: { name: 'Matföreningen' }, challenges: ['FOOD_WASTE'], evidenceLevel: 1, evidence: [{ url: 'https://example.org/matt' }], readyToSpread: true, adoptionNeeds: { sv: 'Ett kök.' } },
  })
  const adopted = await sent<Kept>(curator, 'PUT', `/api/solutions/${solution.id}/adopters/${crypto.randomUUID()}`, { body: { name: 'Södervik', since: '2024-05', howItWent: { sv: 'Färre äter ensamma.' } }, version: solution.version })
  await searched(curator, `type=solution&challenge=FOOD_WASTE&q=${encodeURIComponent(title)}`, 1)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/utmaningar')
  await visitor.getByRole('main').getByRole('link', { name: 'Matsvinn' }).click()
  await visitor.getByRole('region', { name: 'Lösningar' }).getByRole('link', { name: title }).click()
  const users = visitor.getByRole('row', { name: /Södervik/ })
  await expect(users).toContainText('Färre äter ensamma.')
  await expect(users).toContainText('maj 2024')

  await sent(curator, 'POST', `/api/solutions/${solution.id}/retire`, { body: { reason: 'MISTAKE' }, version: adopted.version })
  await visitor.context().close()
  await curator.context().close()
})
