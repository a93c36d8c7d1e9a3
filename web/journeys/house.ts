import { readFileSync } from 'node:fs'
import { expect, type APIResponse, type Browser, type BrowserContext, type Page } from '@playwright/test'

export const SEED = 'Ett starkare ekosystem för social innovation'
export const SEED_PATH = '/initiativ/ett-starkare-ekosystem-for-social-innovation'

interface Accounts { users: { name: string; password: string }[] }

function passwordOf(name: string): string {
  const file = process.env['ACCOUNTS']
  if (file === undefined) throw new Error('ACCOUNTS must name the local-accounts.json of the house')
  const user = (JSON.parse(readFileSync(file, 'utf8')) as Accounts).users.find((each) => each.name === name)
  if (user === undefined) throw new Error(`${file} has no user ${name}`)
  return user.password
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
    await page.locator('#username').fill(name)
    await page.locator('#password').fill(passwordOf(name))
    await page.locator('#kc-login').click()
    // The first login of a house that has just started takes its time.
    await expect(page.getByText('Inloggad som')).toBeVisible({ timeout: 30_000 })
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

/** A name nobody else has, so that a journey finds its own thing and only that. */
export const unique = (name: string): string => `${name} ${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
