import { defineConfig } from '@playwright/test';

const gateway = process.env.CHRONOS_GATEWAY_URL;
const chromium = process.env.CHRONOS_CHROMIUM;
if (!gateway) {
  throw new Error('CHRONOS_GATEWAY_URL is not set: start Chronos with deploy/run, then: env $(grep ^CHRONOS .chronos/env) npx playwright test');
}

export default defineConfig({
  testDir: 'stories',
  outputDir: 'target/stories',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['junit', { outputFile: 'target/stories-report.xml' }]],
  use: {
    baseURL: gateway,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
