import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './tests/chromium.ts'

const PORT = Number(process.env.PORT ?? 4399)
const executablePath = await findChromium()

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'fr-FR',
    // It would answer in the place of the networks that tests fake: tests/site/hors-ligne*.spec.ts alone let it in.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
  },
  webServer: {
    command: `npm run preview -- --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
})
