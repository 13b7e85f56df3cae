import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aForm, aKeyset, createFakeApi, demoData, type FakeApi } from '@resilience-kit/sdk/testing';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { build } from 'vite';
import { listen, type SiteFiles, siteOf } from './site.ts';
import { api } from './town.ts';

/** An example in a browser, with the API of `@resilience-kit/sdk/testing` where the example asks for one. */
export class BuiltApp {
  readonly url: string;
  private readonly browser: Browser;
  private readonly endServer: () => Promise<void>;

  constructor(browser: Browser, url: string, endServer: () => Promise<void> = () => Promise.resolve()) {
    this.browser = browser;
    this.url = url;
    this.endServer = endServer;
  }

  /** A visitor who has just opened the page, and what the browser complained about since. */
  async visit(path = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Visit> {
    const context = await this.browser.newContext(options);
    await context.route(`${api}/**`, answering(townApi()));
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(this.url + path);
    return { page, complaints, leave: () => context.close() };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.endServer();
  }
}

/** A page that is open in a browser. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/** Builds an example with Vite, into a folder that goes with it. */
export async function builtWithVite(root: string): Promise<SiteFiles & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rk-example-'));
  // As it goes out; tests run as neither that nor development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  process.env['NODE_ENV'] = NODE_ENV;
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Opens a browser on the files. */
export async function openApp(files: SiteFiles & { remove?(): Promise<void> }): Promise<BuiltApp> {
  const { server, url } = await listen(siteOf(files).fetch);
  return new BuiltApp(await openBrowser(), url, async () => {
    server.close();
    await files.remove?.();
  });
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}

/** What the town's page asks: the demo data, and a short form that stands in the page. */
export function townApi(url: string = api): FakeApi {
  return createFakeApi({ url, data: demoData(), forms: [aForm()], keysets: [aKeyset()] });
}

/** Answers what the browser asks of the API without a network. */
function answering(fake: FakeApi): (route: Route) => Promise<void> {
  return async (route) => {
    const asked = route.request();
    const request = new Request(asked.url(), { method: asked.method(), headers: await asked.allHeaders() });
    const answer = await fake.fetch(request);
    await route.fulfill({
      status: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'access-control-allow-origin': '*' },
      body: Buffer.from(await answer.arrayBuffer()),
    });
  };
}
