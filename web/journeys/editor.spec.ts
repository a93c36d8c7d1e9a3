import { expect, test } from '@playwright/test'
import { as, send, sent, unique } from './house'

interface Actor { id: string; version: number; slug: string; names: Record<string, string>; descriptions: Record<string, string>; sector: string }

test('a member proposes, a curator publishes and revises, and the search shows it', async ({ browser }) => {
  const name = unique('Provverkstaden')
  const member = await as('mira', browser)
  await member.goto('/foresla')
  await member.getByLabel('Namn på svenska').fill(name)
  await member.getByLabel('Sektor').selectOption({ label: 'Civilsamhälle' })
  await member.getByRole('textbox', { name: 'Webbplats' }).fill('ingen adress')
  await member.getByRole('button', { name: 'Skicka förslaget' }).click()
  await expect(member.getByRole('alert').getByRole('link', { name: /^Webbplats:/ }), 'named on top').toBeVisible()
  await expect(member.getByRole('textbox', { name: 'Webbplats' }), 'and at the field').toHaveAttribute('aria-invalid', 'true')
  await expect(member.getByRole('textbox', { name: 'Webbplats' })).toBeFocused()
  await member.getByRole('textbox', { name: 'Webbplats' }).fill('https://example.org/')
  await member.getByRole('button', { name: 'Skicka förslaget' }).click()
  await expect(member.getByText(`Tack! ${name} väntar nu på en redaktör.`)).toBeVisible()
  await member.goto('/redaktion')
  await expect(member.getByText('ditt konto har inte den roll som sidan kräver')).toBeVisible()
  await member.context().close()

  const curator = await as('anna', browser)
  await curator.goto('/redaktion')
  await curator.getByRole('button', { name: `Publicera ${name}` }).click()
  await expect(curator.getByText(`${name} är publicerad.`)).toBeVisible()
  const found = await expect
    .poll(async () => ((await (await curator.request.get(`/api/search?q=${encodeURIComponent(name)}`)).json()) as { hits: { title: string; slug: string }[] }).hits.find((hit) => hit.title === name)?.slug ?? null)
    .not.toBeNull()
    .then(async () => ((await (await curator.request.get(`/api/search?q=${encodeURIComponent(name)}`)).json()) as { hits: { slug: string }[] }).hits[0]?.slug ?? '')

  await curator.goto(`/aktorer/${found}`)
  await curator.getByRole('link', { name: 'Ändra uppgifter' }).click()
  await expect(curator.getByLabel('Namn på svenska')).toHaveValue(name)
  await curator.getByLabel('Organisationsnummer').fill('556036-0794')
  await curator.getByRole('button', { name: 'Spara' }).click()
  await expect(curator.getByLabel('Organisationsnummer'), 'a wrong check digit stands at its field').toHaveAttribute('aria-invalid', 'true')
  await expect(curator.getByRole('alert').getByRole('link', { name: /^Organisationsnummer:/ })).toBeVisible()
  await curator.getByLabel('Organisationsnummer').fill('')

  const before = await sent<Actor>(curator, 'GET', `/api/actors/by-slug/${found}`)
  const { names, sector, version, id } = before
  await sent(curator, 'PUT', `/api/actors/${id}`, { body: { names, sector, descriptions: { sv: 'Någon var snabbare.' } }, version })
  const described = unique('Vi provar vävstolar')
  await curator.getByLabel('Beskrivning på svenska').fill(described)
  await curator.getByRole('button', { name: 'Spara' }).click()
  await expect(curator.getByRole('heading', { name: 'Någon annan hann före' })).toBeVisible()
  await expect(curator.getByRole('cell', { name: 'Någon var snabbare.' })).toBeVisible()
  await curator.getByRole('button', { name: 'Fortsätt med min' }).click()
  await curator.getByRole('button', { name: 'Spara' }).click()
  await expect(curator.getByText(/^Sparat som version \d+\./)).toBeVisible()
  await curator.getByRole('link', { name: 'Se det i sökningen' }).click()
  await expect(curator.locator('.hits li').first()).toContainText('Vi provar vävstolar')

  const last = await sent<Actor>(curator, 'GET', `/api/actors/${id}`)
  await sent(curator, 'POST', `/api/actors/${id}/retire`, { body: { reason: 'MISTAKE' }, version: last.version })
  await curator.context().close()
})

test('a curator declines a proposal with a reason, and it is gone from the queue', async ({ browser }) => {
  const name = unique('Avböjd verkstad')
  const page = await as('anna', browser)
  await sent(page, 'POST', '/api/actors', { body: { names: { sv: name }, sector: 'OTHER' } })
  await page.goto('/redaktion')
  const proposal = page.getByRole('listitem').filter({ hasText: name })
  await proposal.locator('summary').click()
  await proposal.getByLabel('Skäl').selectOption({ label: 'Finns redan' })
  await proposal.getByRole('button', { name: 'Avböj', exact: true }).click()
  await expect(page.getByText(`${name} är avböjd.`)).toBeVisible()
  await expect(proposal).toHaveCount(0)
  await page.context().close()
})

test('a visitor is asked to log in where it is needed, and the services refuse the rest', async ({ page }) => {
  await page.goto('/foresla')
  await expect(page.getByRole('main').getByRole('link', { name: 'Logga in' })).toHaveAttribute('href', /next=%2Fforesla$/)
  const refused = await send(page, 'POST', '/api/actors', { body: { names: { sv: 'Ingen' }, sector: 'OTHER' } })
  expect(refused.status()).toBe(401)
})

test('an operator sees how the house is', async ({ browser }) => {
  const page = await as('olle', browser)
  await page.goto('/drift')
  await expect(page.getByRole('row', { name: /^Aktörer/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sökindex' }).getByRole('cell', { name: 'används' })).toBeVisible()
  await page.context().close()
})

test('logging out ends the session', async ({ browser }) => {
  const page = await as('olle', browser)
  await page.goto('/konto')
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await expect(page.getByRole('link', { name: 'Logga in' }).first()).toBeVisible()
  expect(((await (await page.request.get('/api/session')).json()) as { authenticated: boolean }).authenticated).toBe(false)
  await page.context().close()
})
