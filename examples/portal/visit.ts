import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, silentLogger, type RunningServer, type ServerOptions } from '@resilience-kit/server';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Locator,
  type Page,
} from 'playwright-core';
import { servePortal } from './portal.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The portal, its API on a database and with keys of its own, and a browser: all real. */
export interface Town {
  portalUrl: string;
  readonly api: RunningServer;
  readonly dataDirectory: string;
  browser: Browser;
  /** Stops the API and starts it again on the same data and the same port. */
  restartApi(): Promise<void>;
  stopApi(): Promise<void>;
  close(): Promise<void>;
}

export async function startTown(options: Partial<ServerOptions> = {}): Promise<Town> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rk-portal-'));
  // The API has to know which site may frame its forms, and the site where the API is.
  const portalPort = await freePort();
  const common = { dataDirectory, keysDirectory: join(dataDirectory, 'keys'), logger: silentLogger };
  const embedOrigins = [`http://127.0.0.1:${portalPort}`];
  const start = (port: number) => createServer({ ...common, port, embedOrigins, ...options });
  let api = await start(0);
  const port = Number(new URL(api.url).port);
  let isRunning = true;
  const portal = await servePortal({ port: portalPort, apiUrl: api.url });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  const stopApi = async () => {
    if (isRunning) await api.close();
    isRunning = false;
  };
  return {
    portalUrl: portal.url,
    get api() {
      return api;
    },
    dataDirectory,
    browser,
    stopApi,
    async restartApi() {
      await stopApi();
      api = await start(port);
      isRunning = true;
    },
    async close() {
      await browser.close();
      await portal.close();
      await stopApi();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createNetServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The form in its frame on a page: the element there, which has the questions. */
export function formIn(page: Page): Locator {
  return page.locator('rk-intake-form').frameLocator('iframe').locator('rk-intake-form');
}

/** The frame of that form, for what a locator cannot do. */
export async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('rk-intake-form iframe').elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The form has no frame.');
  return frame;
}

/** One visitor's page, with what it asked for and complained about. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  requested: URL[];
  complaints: string[];
}

export async function startVisit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const visit: Visit = { context, page, requested: [], complaints: [] };
  page.on('request', (request) => visit.requested.push(new URL(request.url())));
  page.on('pageerror', (error) => visit.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') visit.complaints.push(message.text());
  });
  return visit;
}

/** What axe finds on the page. Through the debugger, which the page's policy does not bind: the page itself may not run it. */
export function violationsOn(page: Page): Promise<string[]> {
  return violationsIn(page.mainFrame());
}

/** The same in one frame of it. */
export async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(`${axe}; undefined`);
  return frame.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
