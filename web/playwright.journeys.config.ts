import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** Journeys through a house that runs: BASE_URL says where, ACCOUNTS where its local-accounts.json lies. Each cleans up after itself. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  globalTimeout: 600_000,
  // A machine that builds has its moments: what passes the second time is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { ...base.use, baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080', actionTimeout: 10_000, screenshot: 'only-on-failure' },
})
