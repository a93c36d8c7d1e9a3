import { defineConfig } from '@playwright/test'

const VISITOR = 5299
const EDITOR = 5298

/** Looks at the built pages with sample data in Debian's chromium; slower than the unit tests and not part of them. */
export default defineConfig({
  testDir: 'pages-test',
  outputDir: 'test-results',
  workers: 1,
  timeout: 30_000,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'visitor', testMatch: /visitor|states/, use: { baseURL: `http://localhost:${VISITOR}` } },
    { name: 'editor', testMatch: /editor/, use: { baseURL: `http://localhost:${EDITOR}` } },
  ],
  webServer: [
    { command: 'node scripts/serve-built.mjs', url: `http://localhost:${VISITOR}/`, env: { PORT: String(VISITOR) } },
    { command: 'node scripts/serve-built.mjs', url: `http://localhost:${EDITOR}/`, env: { PORT: String(EDITOR), MOCK_ROLES: 'curator,operator' } },
  ],
})
