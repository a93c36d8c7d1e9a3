import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { manyAtOnce, newcomer, sent, unique } from './house'

export interface Organisation { id: string; slug: string; version: number; names: { sv: string }; sector: string; sectorAssumed: boolean }
interface List<T> { items: T[]; next: string | null }
interface Claim { id: string; version: number }
/** Somebody, and the organisations that they own. */
export interface Owner { page: Page; actors: Organisation[] }

const AT_ONCE = 8
/** One person may claim ten in a day. */
const CLAIMS_A_DAY = 10

/** Organisations of these sectors, by a file as a partner would send it. A file guesses their sectors; who decides that they are right is a curator. */
export async function organisations(importer: APIRequestContext, sectors: readonly string[]): Promise<Organisation[]> {
  const mark = unique('Kör')
  const since = new Date(Date.now() - 60_000).toISOString()
  const rows = sectors.map((sector, i) => `${mark}-${i},${mark} ${i + 1},${sector},true,SE`)
  const file = { name: 'kor.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,name_sv,sector,sector_assumed,country', ...rows, ''].join('\n')) }
  const answer = await importer.post('/api/imports', { multipart: { profile: 'actors-csv', file } })
  expect(answer.status(), await answer.text()).toBe(202)
  const { id } = (await answer.json()) as { id: string }
  await expect(async () => {
    expect(await (await importer.get(`/api/imports/${id}`)).json()).toMatchObject({ state: 'DONE', created: sectors.length })
  }, 'the file is in').toPass({ timeout: 60_000 })
  const assumed = (await allSince(importer, since)).filter(({ names }) => names.sv?.startsWith(`${mark} `))
  expect(assumed).toHaveLength(sectors.length)
  return manyAtOnce(assumed, AT_ONCE, (actor) => put<Organisation>(importer, actor, { ...actor, sectorAssumed: false }))
}

async function allSince(importer: APIRequestContext, since: string): Promise<Organisation[]> {
  const all: Organisation[] = []
  let cursor = ''
  do {
    const page = (await (await importer.get(`/api/actors?limit=100&updatedSince=${since}${cursor}`)).json()) as List<Organisation>
    all.push(...page.items)
    cursor = page.next === null ? '' : `&cursor=${encodeURIComponent(page.next)}`
  } while (cursor !== '')
  return all
}

async function put<T>(importer: APIRequestContext, actor: Organisation, data: object): Promise<T> {
  const answer = await importer.put(`/api/actors/${actor.id}`, { data, headers: { 'If-Match': `"${actor.version}"` } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

/** People who make an account each, claim as many organisations as one may in a day, and are believed. */
export async function owners(browser: Browser, importer: APIRequestContext, actors: readonly Organisation[]): Promise<Owner[]> {
  const shares = Array.from({ length: Math.ceil(actors.length / CLAIMS_A_DAY) }, (_, i) => actors.slice(i * CLAIMS_A_DAY, (i + 1) * CLAIMS_A_DAY))
  const people = await manyAtOnce(shares, 2, async (share) => ({ page: (await newcomer(browser, 'Sigrid')).page, actors: share }))
  await Promise.all(people.map((person) => claimAll(importer, person)))
  return people
}

async function claimAll(importer: APIRequestContext, { page, actors }: Owner): Promise<void> {
  for (const actor of actors) {
    const claim = await sent<Claim>(page, 'POST', `/api/actors/${actor.id}/claims`, { body: { email: `styrelsen@${actor.slug}.example.net`, mandate: 'Styrelsen' } })
    const approved = await importer.post(`/api/claims/${claim.id}/approve`, { headers: { 'If-Match': `"${claim.version}"` } })
    expect(approved.ok(), await approved.text()).toBe(true)
  }
}

/** Takes them out of the directory again. */
export async function leave(importer: APIRequestContext, actors: readonly Organisation[]): Promise<void> {
  await manyAtOnce(actors, AT_ONCE, async ({ id }) => {
    const { version } = (await (await importer.get(`/api/actors/${id}`)).json()) as Organisation
    const answer = await importer.post(`/api/actors/${id}/retire`, { data: { reason: 'MISTAKE' }, headers: { 'If-Match': `"${version}"` } })
    expect(answer.ok(), await answer.text()).toBe(true)
  })
}
