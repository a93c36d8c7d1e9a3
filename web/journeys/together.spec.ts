import { expect, test, type Page } from '@playwright/test'
import { as, newcomer, sent, unique } from './house'

interface Kept { id: string; slug: string; version: number }

const organisation = (curator: Page, name: string): Promise<Kept> =>
  sent<Kept>(curator, 'POST', '/api/actors', { body: { names: { sv: name }, sector: 'CIVIL_SOCIETY', country: 'SE' } })

/** Says that one speaks for it. It has no website to compare an address with, so somebody has to decide. */
async function claim(page: Page, actor: Kept, email: string): Promise<void> {
  await page.goto(`/aktorer/${actor.slug}`)
  await page.getByRole('link', { name: 'Är detta er organisation?' }).click()
  await page.getByLabel('Din adress i organisationen').fill(email)
  await page.getByLabel('Uppdrag').fill('Sekreterare')
  await page.getByRole('button', { name: 'Gör anspråk' }).click()
  await expect(page.getByText(/^Väntar på/).first()).toBeVisible()
}

async function grant(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Godkänn som ägare' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Godkänn som ägare' })).toHaveCount(0)
}

test('a visitor proposes a need, a curator asks for its source and publishes it, an organisation has it too, and the needs picture shows it', async ({ browser }) => {
  test.slow()
  const title = unique('Plats för repetition')
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/bidra/behov')
  await visitor.getByLabel('Titel på svenska').fill(title)
  await visitor.getByLabel('Beskrivning på svenska').fill('Det finns ingen lokal där unga kan spela tillsammans.')
  await visitor.getByLabel('Behovsområde').selectOption('KNOWLEDGE_AND_MEETING_PLACES')
  await visitor.getByLabel('Allvar').selectOption('4')
  await visitor.getByRole('checkbox', { name: /^Jämtland/ }).check()
  await visitor.getByRole('button', { name: 'Granska innan du skickar' }).click()
  await visitor.getByRole('button', { name: 'Skicka' }).click()
  const code = await visitor.locator('.receipt-code').innerText()

  const curator = await as('anna', browser)
  await curator.goto('/granskning')
  await curator.getByRole('link', { name: title }).click()
  await curator.getByLabel('Till avsändaren').fill('Var kan vi läsa mer om det?')
  await curator.getByLabel('Skäl').selectOption({ label: 'Går inte att kontrollera' })
  await curator.getByRole('button', { name: 'Fråga avsändaren' }).click()
  await expect(curator.getByText('Redaktören frågar').first()).toBeVisible()

  await visitor.goto('/bidra/status')
  await visitor.getByLabel('Din kod').fill(code)
  await visitor.getByRole('button', { name: 'Visa' }).click()
  await expect(visitor.getByText('Var kan vi läsa mer om det?')).toBeVisible()
  await visitor.getByLabel('Var kan man läsa om det?').fill('Ungdomsrådets enkät 2025')
  await visitor.getByRole('button', { name: 'Skicka svaret' }).click()
  await expect(visitor.getByText('Svar', { exact: true }).first()).toBeVisible()

  await curator.reload()
  await expect(curator.getByText('Ungdomsrådets enkät 2025').first()).toBeVisible()
  await curator.getByRole('button', { name: 'Publicera' }).click()
  await expect(curator.getByText('Publicerat').first()).toBeVisible()

  const name = unique('Musikföreningen')
  const actor = await organisation(curator, name)
  const mira = await as('mira', browser)
  await claim(mira, actor, 'mira@musik.example.net')
  await grant(curator, '/redaktion/ansprak', name)

  await visitor.goto('/bidra/status')
  await visitor.getByLabel('Din kod').fill(code)
  await visitor.getByRole('button', { name: 'Visa' }).click()
  await visitor.getByRole('link', { name: 'Se sidan' }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
  await mira.goto(new URL(visitor.url()).pathname)
  await mira.getByRole('group').filter({ hasText: 'Vi har det också' }).locator('summary').click()
  const field = mira.getByRole('combobox', { name: 'Organisation (krävs)' })
  await expect(async () => {
    await field.fill('')
    await field.fill(name)
    await expect(mira.getByRole('button', { name: 'Vi har det också' }), 'a name written out is one of the directory').toBeEnabled({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
  await mira.getByRole('button', { name: 'Vi har det också' }).click()
  await expect(mira.getByText(`${name} (Civilsamhälle), allvar 4 av 5`)).toBeVisible()

  await visitor.goto('/behov?county=23')
  const seen = visitor.getByRole('region', { name: 'Behoven' }).getByRole('listitem').filter({ hasText: title })
  await expect(seen).toContainText('Jämtland')
  await expect(seen, 'it has a source now').not.toContainText('Påstående')
  await seen.getByRole('link', { name: title }).click()
  await expect(visitor.getByText(`${name} (Civilsamhälle), allvar 4 av 5`)).toBeVisible()

  const need = await sent<Kept>(curator, 'GET', `/api/needs/by-slug/${new URL(visitor.url()).pathname.split('/').pop() ?? ''}`)
  await sent(curator, 'POST', `/api/needs/${need.id}/retire`, { body: { because: 'MISTAKE', reason: { why: { sv: 'Ett prov.' } } }, version: need.version })
  for (const page of [visitor, mira, curator]) await page.context().close()
})

test('somebody makes an account, speaks for an organisation, leaves it and is erased', async ({ browser }) => {
  test.slow()
  const curator = await as('anna', browser)
  const name = unique('Odlarlaget')
  const actor = await organisation(curator, name)
  const mira = await as('mira', browser)
  await claim(mira, actor, 'mira@odling.example.net')
  await grant(curator, '/redaktion/ansprak', name)

  const { page: viola, login, password } = await newcomer(browser, 'Viola')
  await claim(viola, actor, 'viola@odling.example.net')
  await grant(mira, `/konto/organisation?aktor=${actor.id}`, 'viola@odling.example.net')

  await viola.goto('/konto')
  await viola.getByRole('link', { name: `Vilka som företräder den ${name}` }).click()
  await viola.getByRole('button', { name: /^Lämna organisationen/ }).click()
  await viola.getByRole('button', { name: 'Ja, jag lämnar' }).click()
  await expect(viola).toHaveURL(/\/konto$/)
  await expect(viola.getByText('Du företräder ingen organisation ännu.', { exact: false })).toBeVisible()

  await viola.goto('/konto/radera')
  await viola.getByLabel('Jag förstår att allt raderas och att det inte går att ångra').check()
  await viola.getByRole('button', { name: 'Radera kontot' }).click()
  await expect(viola.getByRole('heading', { level: 1 })).toHaveText('Ditt konto raderas')
  await expect(viola.getByRole('heading', { name: /^Klart / })).toBeVisible({ timeout: 20_000 })

  const back = await (await browser.newContext()).newPage()
  await back.goto('/konto')
  await back.getByRole('main').getByRole('link', { name: 'Logga in' }).click()
  await back.locator('#username').fill(login)
  await back.locator('#password').fill(password)
  await back.locator('#kc-login').click()
  await expect(back.getByText('Ogiltigt användarnamn eller lösenord.'), 'the login service knows nobody of that name').toBeVisible()

  const kept = await sent<Kept>(curator, 'GET', `/api/actors/${actor.id}`)
  await sent(curator, 'POST', `/api/actors/${actor.id}/retire`, { body: { reason: 'MISTAKE' }, version: kept.version })
  for (const page of [viola, back, mira, curator]) await page.context().close()
})
