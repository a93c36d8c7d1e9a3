import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Opens a page at a width, waits until nothing is loading, and checks it: no axe violation, no sideways scroll, nothing the policy stops. */
export async function look(page: Page, path: string, width: number, { picture = false } = {}) {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.setViewportSize({ width, height: width < 700 ? 720 : 900 })
  await page.goto(path)
  await expect(page.locator('main h1').first()).toBeAttached()
  await expect(page.locator('.loading')).toHaveCount(0)
  const name = path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start'
  if (picture) await page.screenshot({ path: `pictures/${name}-${width}.png`, fullPage: true })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, 'scrolls sideways').toBeLessThanOrEqual(0)
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
}
