import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { defineConfig } from 'vitest/config';

const launchOptions = { executablePath: await chromiumPath(), args: chromiumArguments };
/** Made anew for each project: vitest writes the project's name into it. */
const inChromium = (contextOptions = {}) => ({
  enabled: true,
  headless: true,
  instances: [{ browser: 'chromium' }],
  provider: playwright({ launchOptions, contextOptions }),
});

/** Every story is a test: it renders, its play function succeeds, and axe finds nothing. */
const stories = {
  plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
  // Loaded late by the intake form: found late, it would have the tests begin again.
  optimizeDeps: {
    include: [
      '@resilience-kit/elements > @resilience-kit/sdk > age-encryption',
      '@resilience-kit/elements > @resilience-kit/sdk > @noble/ed25519',
    ],
  },
  test: { name: 'stories', browser: inChromium() },
};

/** What is drawn, compared with pictures that are committed. They were drawn by Chromium on Linux and hold only there. */
const pictures = {
  test: {
    name: 'pictures',
    include: ['*/*.picture.test.ts'],
    browser: {
      ...inChromium({ colorScheme: 'light', reducedMotion: 'reduce', timezoneId: 'Europe/Kyiv' }),
      screenshotFailures: false,
      expect: {
        toMatchScreenshot: {
          // A moved line or another colour changes more than this; how a machine smooths its letters changes less.
          comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.005 },
          resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) =>
            `${root}/${testFileDirectory}/pictures/${arg}${ext}`,
        },
      },
    },
  },
};

/** The pages of the documentation, in Storybook as it is built: what their blocks show is there only in it. */
const pages = {
  test: {
    name: 'pages',
    include: ['documentation-pages/*.test.ts'],
    globalSetup: 'documentation-pages/build-storybook.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
};

export default defineConfig({
  test: {
    projects: process.platform === 'linux' ? [stories, pictures, pages] : [stories, pages],
    // What a failed comparison drew, and where it differs.
    attachmentsDir: `${import.meta.dirname}/../.cache/pictures`,
  },
});
