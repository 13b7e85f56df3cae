import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveSite } from './built-site.ts';

/** The built site, served, and a browser to read it in. */
export interface SiteInBrowser {
  /** Where the site is, without a slash at the end. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openSite(): Promise<SiteInBrowser> {
  const site = await serveSite();
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  return {
    url: site.url,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** What a page complains about, and whom it asks besides the site: a list that grows. Empty it to begin anew. */
export function complaintsOf(page: Page, siteUrl: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(siteUrl)) complaints.push(request.url());
  });
  return complaints;
}
