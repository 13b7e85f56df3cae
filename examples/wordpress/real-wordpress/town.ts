import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type RunningServer, silentLogger } from '@resilience-kit/server';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PASSWORD, startWordPress, type WordPress } from './wordpress.ts';

/** A WordPress, an API with demo data, and a browser: all real. */
export interface Town {
  wordpress: WordPress;
  api: RunningServer;
  browser: Browser;
  /** Names the API in the plugin's settings. */
  nameApi(settings?: Record<string, string | number>): Promise<void>;
  /** A visitor's page, with what its console says. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  /** The dashboard as that user. */
  dashboard(user?: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  messages: string[];
  requested: URL[];
}

export async function startTown(options: { multisite?: boolean } = {}): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-town-'));
  const wordpress = await startWordPress(options);
  const api = await createServer({
    dataDirectory: folder,
    keysDirectory: join(folder, 'keys'),
    port: 0,
    logger: silentLogger,
    embedOrigins: [wordpress.url],
  });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  const visit = async (contextOptions: BrowserContextOptions = {}) => {
    const page = await (await browser.newContext({ locale: 'uk-UA', ...contextOptions })).newPage();
    const visited: Visit = { page, messages: [], requested: [] };
    page.on('console', (message) => visited.messages.push(message.text()));
    page.on('pageerror', (error) => visited.messages.push(error.message));
    page.on('request', (request) => visited.requested.push(new URL(request.url())));
    return visited;
  };
  return {
    wordpress,
    api,
    browser,
    visit,
    nameApi: async (settings = {}) => {
      const kept = JSON.stringify({ api: api.url, ...settings });
      await wordpress.php(
        `update_option( 'resilience_kit', json_decode( base64_decode( '${Buffer.from(kept).toString('base64')}' ), true ) );`,
      );
    },
    async dashboard(user = 'admin') {
      const { page } = await visit({ viewport: { width: 1280, height: 900 } });
      // Not through the fields, which scripts of that page focus and empty at their own time.
      const address = `${wordpress.url}/wp-login.php`;
      await page.goto(address);
      await page.request.post(address, { form: { log: user, pwd: PASSWORD, testcookie: '1' } });
      await page.goto(`${wordpress.url}/wp-admin/`);
      await page.locator('#wpadminbar').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await api.close();
      await wordpress.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
