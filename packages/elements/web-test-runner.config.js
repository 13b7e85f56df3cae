import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { chromiumArguments, chromiumPath } from '../workspace/src/chromium.ts';
import { reportResults } from '../workspace/src/web-test-runner-report.ts';

const firefoxPath = '/usr/bin/firefox-esr';

/** The elements in real browsers: Chromium always, Firefox where it is installed. */
export default {
  // The workspace: the SDK is imported from beside this package.
  rootDir: fileURLToPath(new URL('../../', import.meta.url)),
  files: 'src/**/*.browser.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)), target: 'es2022' }),
  ],
  browsers: [
    pageForEachFile(
      chromeLauncher({ launchOptions: { executablePath: await chromiumPath(), args: chromiumArguments } }),
    ),
    ...(existsSync(firefoxPath) ? [firefox()] : []),
  ],
  concurrentBrowsers: 1,
  // One file walks through every state in both languages with axe.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter(), reportResults(process.env.RK_TEST_REPORT)],
};

/**
 * Closes a file's page after it. A page for all of them fills its history of fifty steps, and Chromium then makes room
 * by dropping the very step that a test of going back wants to reach.
 */
function pageForEachFile(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    launcher.inactivePages.splice(0);
    await page.close();
    return result;
  };
  return launcher;
}

/** Firefox without a driver program: it speaks WebDriver BiDi by itself. */
function firefox() {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: firefoxPath, headless: true },
    concurrency: 1,
  });
  launcher.name = 'Firefox';
  return pageForEachFile(launcher);
}
