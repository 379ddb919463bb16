import { execFileSync } from 'node:child_process';
import { defineConfig, devices } from '@playwright/test';

/** The browser of the system, without its window: no other is downloaded. */
function chromium(): string {
  if (process.env.HEARTH_E2E_CHROMIUM) return process.env.HEARTH_E2E_CHROMIUM;
  return execFileSync('which', ['chromium-headless-shell'], { encoding: 'utf8' }).trim();
}

/** Changes nothing, and signs in people of its own. */
const LOOKS = /screens\.spec\.ts$/;

/** Against an installation of its own; HEARTH_E2E_DIR uses the one that runs on that folder. */
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/support/globalSetup.ts',
  // waiting ends when something is broken, never when a machine is slow
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    // With motion a list that still opens takes no click, so it is scrolled for, and slips from under the pointer. What moves is
    // looked at where it is about that (look.spec).
    contextOptions: { reducedMotion: 'reduce' },
    // a trace of everything costs half of the time; `npx playwright test --trace on` makes one
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  // Two at a time, each in its own order: one looks at all screens beside those who work.
  projects: [
    { name: 'works', testIgnore: LOOKS, workers: 1 },
    { name: 'looks', testMatch: LOOKS, workers: 1 },
  ],
});
