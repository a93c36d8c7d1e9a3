import { readFileSync } from 'node:fs'
import { expect, request, type APIRequestContext, type APIResponse, type Browser, type BrowserContext, type Page } from '@playwright/test'

export const SEED = 'Ett starkare ekosystem för social innovation'
export const SEED_PATH = '/initiativ/ett-starkare-ekosystem-for-social-innovation'

interface Accounts { tokenEndpoint: string; clients: { importer: { id: string; secret: string } }; users: { name: string; password: string }[] }

function accounts(): Accounts {
  const file = process.env['ACCOUNTS']
  if (file === undefined) throw new Error('ACCOUNTS must name the local-accounts.json of the house')
  return JSON.parse(readFileSync(file, 'utf8')) as Accounts
}

function passwordOf(name: string): string {
  const user = accounts().users.find((each) => each.name === name)
  if (user === undefined) throw new Error(`the house has no user ${name}`)
  return user.password
}

/** The importing system, by its token: it sends files, and decides as a curator does. */
export async function importer(baseURL: string): Promise<APIRequestContext> {
  const { tokenEndpoint, clients } = accounts()
  const login = await request.newContext()
  const answer = await login.post(tokenEndpoint, { form: { grant_type: 'client_credentials', client_id: clients.importer.id, client_secret: clients.importer.secret } })
  expect(answer.ok(), 'the login service knows the importer').toBe(true)
  const { access_token } = (await answer.json()) as { access_token: string }
  await login.dispose()
  return request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${access_token}` } })
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>
const loggedIn = new Map<string, State>()

/** A browser in which this person is logged in, by way of Keycloak the first time. */
export async function as(name: string, browser: Browser): Promise<Page> {
  const state = loggedIn.get(name)
  const context = await browser.newContext(state === undefined ? {} : { storageState: state })
  const page = await context.newPage()
  if (state === undefined) {
    await page.goto('/konto')
    await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
    // The same person logging in twice at one instant, in two journeys, is refused once: the login service takes it for guessing.
    await expect(async () => {
      if (await page.locator('#username').isVisible()) {
        await page.locator('#username').fill(name)
        await page.locator('#password').fill(passwordOf(name))
        await page.locator('#kc-login').click()
      }
      // The first login of a house that has just started takes its time.
      await expect(page.getByText(/^(Inloggad som|Ogiltigt användarnamn)/)).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText('Inloggad som')).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    loggedIn.set(name, await context.storageState())
  }
  return page
}

/** One call with the page's session, as a script of the site would make it. */
export async function send(page: Page, method: string, path: string, { body, version }: { body?: unknown; version?: number } = {}): Promise<APIResponse> {
  const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string | null }
  return page.request.fetch(path, {
    method,
    headers: {
      ...(csrfToken === null ? {} : { 'X-CSRF-TOKEN': csrfToken }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { data: body }),
  })
}

export async function sent<T>(page: Page, method: string, path: string, what: { body?: unknown; version?: number } = {}): Promise<T> {
  const answer = await send(page, method, path, what)
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Somebody who makes an account of their own. */
export async function newcomer(browser: Browser, name: string): Promise<{ page: Page; login: string; password: string }> {
  const login = unique(name.toLowerCase()).replace(' ', '-')
  const password = `${crypto.randomUUID()}Aa1`
  const page = await (await browser.newContext()).newPage()
  await page.goto('/konto')
  await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
  await page.getByRole('link', { name: /Registrera/ }).click()
  for (const [field, value] of [['username', login], ['password', password], ['password-confirm', password], ['email', `${login}@example.net`], ['firstName', name], ['lastName', 'Prov']] as const) {
    await page.locator(`#${field}`).fill(value)
  }
  await page.locator('#kc-register-form').getByRole('button').last().click()
  await expect(page.getByText('Inloggad som')).toBeVisible({ timeout: 30_000 })
  return { page, login, password }
}

/** One after the other, but so many side by side: as fast as one may without waiting for a rate. */
export async function manyAtOnce<T, R>(all: readonly T[], atOnce: number, work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let first = 0; first < all.length; first += atOnce) done.push(...(await Promise.all(all.slice(first, first + atOnce).map((one, i) => work(one, first + i)))))
  return done
}

/** A name nobody else has, so that a journey finds its own thing and only that. */
export const unique = (name: string): string => `${name} ${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
