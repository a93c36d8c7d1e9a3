import { expect, test } from '@playwright/test'
import { look } from '../pages-test/look'
import { as, sent, unique } from './house'

interface Kept { id: string; version: number; slug: string }
interface Statement { id: string; texts: Record<string, string>; moderationReason: string | null }

test('a curator opens a dialogue, shows what a participant wrote in both languages, and says why something else is not shown', async ({ browser }) => {
  test.slow()
  const curator = await as('anna', browser)
  const draft = await sent<Kept>(curator, 'POST', '/api/dialogues', { body: { questions: { sv: unique('Vad saknas där du bor') }, languages: ['sv', 'en'], statements: [{ texts: { sv: 'Det saknas lokaler.' }, originalLanguage: 'sv' }] } })
  await curator.goto('/dialog')
  await curator.getByRole('region', { name: 'Inte öppnade' }).getByRole('link').first().waitFor()
  await curator.goto(`/dialog/${draft.slug}/redigera`)
  await curator.getByText('Öppna nu', { exact: true }).first().click()
  await curator.getByRole('button', { name: 'Öppna nu' }).click()
  await expect(curator.getByText('Stäng nu', { exact: true }).first()).toBeVisible()

  const mira = await as('mira', browser)
  const path = `/api/dialogues/${draft.id}`
  await sent(mira, 'POST', `${path}/participation`, { body: { consent: true } })
  for (const sv of ['Bussen går för sällan.', 'Köp mina stolar.']) await sent(mira, 'POST', `${path}/statements`, { body: { texts: { sv }, originalLanguage: 'sv' } })

  await curator.reload()
  const item = (text: string) => curator.getByRole('listitem').filter({ has: curator.getByText(text, { exact: true }) })
  await item('Bussen går för sällan.').getByText('Översätt', { exact: true }).click()
  await item('Bussen går för sällan.').getByLabel('På engelska').fill('The bus runs too seldom.')
  await item('Bussen går för sällan.').getByRole('button', { name: 'Spara' }).click()
  await expect(curator.getByText('Översättningen är sparad.')).toBeVisible()
  await item('Bussen går för sällan.').getByRole('button', { name: /^Visa (?!inte)/ }).click()
  await expect(curator.getByText('Påståendet visas nu.')).toBeVisible()
  await item('Köp mina stolar.').getByLabel('Skäl').selectOption({ label: 'Reklam' })
  await item('Köp mina stolar.').getByRole('button', { name: /^Visa inte/ }).click()
  await expect(curator.getByText('Inget väntar.')).toBeVisible()

  const { items } = await sent<{ items: Statement[] }>(mira, 'GET', `${path}/statements`)
  expect(items.map(({ texts }) => texts)).toEqual([{ sv: 'Det saknas lokaler.' }, { sv: 'Bussen går för sällan.', en: 'The bus runs too seldom.' }])
  await look(curator, `/dialog/${draft.slug}/redigera?visa=visas-inte`, 320)
  await expect(item('Köp mina stolar.').getByText('Skäl: Reklam')).toBeVisible()

  await curator.getByText('Stäng nu', { exact: true }).first().click()
  await curator.getByRole('button', { name: 'Stäng nu' }).click()
  await expect(curator.getByText('Stäng nu', { exact: true })).toHaveCount(0)
  for (const page of [mira, curator]) await page.context().close()
})

test('a conversation from elsewhere comes in by its files: a wrong row is named, and what came in goes out again', async ({ browser }) => {
  test.slow()
  const curator = await as('anna', browser)
  const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) })
  const comments = file('comments.csv', 'comment-id,author-id,moderated,comment-body', `0,1,1,${unique('Mer tid')}`, '1,1,1,Mer pengar')
  const votes = (last: string) => file('votes.csv', 'comment-id,voter-id,vote', '0,1,1', '1,1,-1', `0,2,${last}`)
  await look(curator, '/redaktion/importera-dialog', 320)
  await curator.getByLabel('comments.csv').setInputFiles(comments)
  await curator.getByLabel('votes.csv', { exact: true }).setInputFiles(votes('7'))
  await curator.getByLabel(/Frågan på svenska/).fill(unique('Vad behövs'))
  await curator.getByLabel(/Vad en etta betyder/).selectOption('AGREE_IS_PLUS')
  await curator.getByLabel(/^Licens/).fill('CC-BY-4.0')
  await curator.getByLabel(/^Källa/).fill('Insamlat av byalaget')
  await curator.getByRole('button', { name: 'Läs in' }).click()
  await expect(curator.getByText('votes.csv, rad 4. En röst är 1, 0 eller -1.')).toBeVisible()

  await curator.getByLabel('votes.csv', { exact: true }).setInputFiles(votes('0'))
  await curator.getByRole('button', { name: 'Läs in' }).click()
  await expect(curator.getByText('Inläst. Påståenden: 2. Deltagare med röster: 2. Röster: 3.')).toBeVisible()
  await curator.getByRole('link', { name: 'Sköt dialogen' }).click()
  const href = await curator.getByRole('link', { name: 'votes.csv', exact: true }).getAttribute('href')
  expect((await (await curator.request.get(href ?? '')).text()).trim().split('\n')).toEqual(votes('0').buffer.toString().trim().split('\n'))
  await curator.context().close()
})
