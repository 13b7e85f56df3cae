import { chromium, type Browser, type Page } from 'playwright-core';
import { preview } from 'vite';
import { chromiumArguments, chromiumPath } from '../../chromium.ts';

/** A page of a careful site in a browser. */
export interface VisitedPage {
  readonly page: Page;
  /** What the browser complained about, and addresses besides those of the site and the API that were asked. */
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/**
 * Opens the page in a folder: served by itself, under a policy that allows the site's own scripts and styles, and one API.
 *
 * @param api the address of the API, without a slash at the end
 * @param scripts whose scripts the site allows besides its own
 */
export async function visit(folder: string, api: string, scripts = ''): Promise<VisitedPage> {
  const policy = `default-src 'none'; script-src 'self' ${scripts}; style-src 'self'; connect-src ${api}; base-uri 'none'; form-action 'none'`;
  const site = await preview({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': policy } },
  });
  const url = site.resolvedUrls?.local[0] ?? '';
  const browser: Browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  const page = await browser.newPage({ locale: 'uk-UA' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith(api)) complaints.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  return {
    page,
    complaints,
    leave: async () => {
      await browser.close();
      await site.close();
    },
  };
}
