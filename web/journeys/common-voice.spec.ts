import { expect, test, type APIRequestContext } from '@playwright/test'
import { look } from '../pages-test/look'
import { leave, organisations, owners, type Organisation, type Owner } from './choir'
import { importer, sent, unique } from './house'

interface Recommendation { id: string; version: number; slug: string }

/** Forty of one sector and two of each other that there is. */
const sectors = [
  ...Array.from({ length: 40 }, () => 'CIVIL_SOCIETY'),
  ...['PUBLIC_STATE', 'PUBLIC_REGION', 'PUBLIC_MUNICIPALITY', 'PRIVATE', 'ACADEMIA', 'INTERNATIONAL'].flatMap((sector) => [sector, sector]),
]
let house: APIRequestContext
let actors: Organisation[] = []
let recommendation: Recommendation

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

async function posted<T>(path: string, data: object, version?: number): Promise<T> {
  const answer = await house.post(path, { data, ...(version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } }) })
  expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

test.beforeAll(async ({ baseURL }) => {
  house = await importer(baseURL ?? '')
  actors = await organisations(house, sectors)
  const addressee = actors.find(({ sector }) => sector === 'PUBLIC_STATE')
  await expect(async () => {
    const draft = await posted<Recommendation>('/api/recommendations', { titles: { sv: unique('Bara några få') }, bodies: { sv: 'Staten bör lyssna på fler.' }, rationales: { sv: 'Många ur en sektor är inte många sektorer.' }, addresseeIds: [addressee?.id], basis: [] })
    recommendation = await posted<Recommendation>(`/api/recommendations/${draft.id}/consult`, {}, draft.version)
  }, 'the organisation it goes to is learnt from an event').toPass({ timeout: 30_000 })
})
test.afterAll(async () => {
  await leave(house, actors)
  const { version } = (await (await house.get(`/api/recommendations/${recommendation.id}`)).json()) as Recommendation
  await posted(`/api/recommendations/${recommendation.id}/close`, { because: { sv: 'Ett prov.' } }, version)
  await house.dispose()
})

/** Every organisation says yes to exactly this text; that its sector is confirmed, and who owns it, is learnt from events. */
async function endorse({ page, actors: own }: Owner): Promise<void> {
  for (const { id } of own) {
    await expect(async () => {
      const { sectorConfirmed } = await sent<{ sectorConfirmed: boolean }>(page, 'PUT', `/api/recommendations/${recommendation.id}/endorsements/${id}`, { body: { textVersion: 1, stance: 'SUPPORTS', mandate: 'BOARD', protocolReference: '§ 3' } })
      expect(sectorConfirmed).toBe(true)
    }).toPass({ timeout: 30_000 })
  }
}

test('forty organisations of one sector and two of each other are no common voice, and the page says which part fails', async ({ browser, page }) => {
  const people = await owners(browser, house, actors)
  await Promise.all(people.map(endorse))
  for (const person of people) await person.page.context().close()

  await look(page, `/rekommendationer/${recommendation.slug}`, 1280)
  await expect(page.getByText('Inte en gemensam röst', { exact: true })).toBeVisible()
  await expect(page.locator('.notice-good').getByText('Gemensam röst', { exact: true })).toHaveCount(0)
  const fails = page.getByRole('list', { name: 'Vad som fattas' })
  await expect(fails.getByRole('listitem'), 'the three public sectors speak as one, and so have enough').toHaveText([
    '2 av minst 4 sektorer räknas',
    ...['Akademi', 'Internationell', 'Näringsliv'].map((sector) => new RegExp(`^${sector}.*: 2 av minst 3 organisationer har tagit ställning$`)),
  ])
  const row = (sector: RegExp) => page.getByRole('table', { name: 'Gemensam röst per sektor' }).getByRole('row', { name: sector })
  await expect(row(/^Civilsamhälle/)).toContainText('40')
  await expect(row(/^Akademi/)).toContainText('2')
})
