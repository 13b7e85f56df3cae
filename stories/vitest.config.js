import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { defineConfig } from 'vitest/config';

/** Every story is a test: it renders, its play function succeeds, and axe finds nothing. */
export default defineConfig({
  plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
  // Loaded late by the intake form: found late, it would have the tests begin again.
  optimizeDeps: {
    include: [
      '@resilience-kit/elements > @resilience-kit/sdk > age-encryption',
      '@resilience-kit/elements > @resilience-kit/sdk > @noble/ed25519',
    ],
  },
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { executablePath: await chromiumPath(), args: chromiumArguments } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
