import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Answers like the real house does in development: sample data under /api and the bare shell for every page. */
function houseForDevelopment(): Plugin {
  return {
    name: 'house-for-development',
    async configureServer(server) {
      const { answer } = await import('./scripts/mock-api.mjs')
      server.middlewares.use((request, response, next) => {
        if (answer(request, response)) return
        const wantsPage = request.headers.accept?.includes('text/html') === true
        if (wantsPage) request.url = '/app.html'
        next()
      })
    },
  }
}

/** Leaves of a compiled message only what this site uses, so that a message costs its two texts and little more. */
function smallMessages(): Plugin {
  return {
    name: 'small-messages',
    apply: 'build',
    transform(code, id) {
      if (!/paraglide[\\/]messages[\\/]/.test(id)) return null
      const small = code
        .replace(/\tif \(experimentalMiddlewareLocaleSplitting[^}]*}\n/g, '')
        .replace(/\ttrackMessageCall\(.*\n/g, '')
        .replace('experimentalStaticLocale ?? options.locale ?? getLocale()', 'getLocale()')
        .replace('(inputs = {}, options = {})', '(inputs = {})')
      return { code: small, moduleSideEffects: false, map: null }
    },
  }
}

export default defineConfig({
  plugins: [react(), smallMessages(), houseForDevelopment()],
  build: {
    rollupOptions: {
      input: 'app.html',
      // One file for what every page needs: parts of it compress worse and cost a request each.
      // And one for the small things that many pages share, or each would be a file of its own that the base has to name.
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /src[\\/](main|app[\\/]App)\.tsx$/, priority: 2 },
            { name: 'parts', test: /src[\\/](ui|paraglide[\\/]messages)[\\/]/, minShareCount: 3, priority: 1 },
          ],
        },
      },
      onwarn(warning, warn) {
        if (warning.code === 'IMPORT_IS_UNDEFINED') throw new Error(warning.message)
        warn(warning)
      },
    },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
  },
  test: {
    environment: 'jsdom',
    globals: true,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
  },
})
