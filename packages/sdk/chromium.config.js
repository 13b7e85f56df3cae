import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { filesLeftOut } from './src/runtimes/runtime.test.support.ts';

const launchOptions = {
  executablePath: await chromiumPath(),
  // The servers of the tests answer as they please, without the headers that let a page of another origin read them.
  args: [...chromiumArguments, '--disable-web-security'],
};

/** The suite in a page. What has to listen does so in Node, see `src/transport/listening`. */
export default defineConfig({
  test: {
    name: 'sdk in Chromium',
    include: ['src/**/*.test.ts'],
    exclude: filesLeftOut('Chromium').map((file) => `src/${file}`),
    setupFiles: ['src/runtimes/set-up.test.support.ts'],
    globalSetup: ['src/runtimes/open-door.test.support.ts'],
    provide: { attempts: 'fetch' },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({ launchOptions }),
    },
  },
});
