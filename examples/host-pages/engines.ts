import { existsSync } from 'node:fs';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import puppeteer, { type Browser } from 'puppeteer-core';

/** A browser that pages are tried in. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox';
  launch(): Promise<Browser>;
}

const firefoxPath = '/usr/bin/firefox-esr';

const chromium: Engine = {
  name: 'Chromium',
  launch: async () =>
    puppeteer.launch({
      executablePath: await chromiumPath(),
      // The media feature is still behind this switch.
      args: [...chromiumArguments, '--enable-blink-features=PrefersReducedData', '--js-flags=--expose-gc'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      headless: 'shell',
    }),
};

const firefox: Engine = {
  name: 'Firefox',
  launch: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath,
      headless: true,
      // Strict policies refuse the icon of the site, which has nothing to do with the kit.
      extraPrefsFirefox: { 'browser.chrome.site_icons': false, 'browser.chrome.favicons': false },
    }),
};

/** Chromium always, Firefox where it is installed. */
export const engines: readonly Engine[] = [chromium, ...(existsSync(firefoxPath) ? [firefox] : [])];
