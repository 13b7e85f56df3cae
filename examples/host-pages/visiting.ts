import type { Browser, BrowserContext, ConsoleMessage, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { type Engine, engines } from './engines.ts';
import { type HostPage, HostSite } from './host-site.ts';

/** What every page has inside its elements: a link and a number, for those who see nothing else. */
export const fallback = '<a href="/services">Послуги громади</a> · <a href="tel:1545">15-45</a>';

/** One visitor at a site. */
export class Visit {
  readonly engine: Engine;
  readonly site: HostSite;
  readonly apiUrl: string = inject('apiUrl');
  /** What the page asked for since it was opened. */
  readonly requested: URL[] = [];
  /** Errors and warnings on the console, errors that nobody caught, and what the page's policy refused. */
  readonly complaints: string[] = [];
  page!: Page;
  private context!: BrowserContext;

  constructor(engine: Engine, site: HostSite) {
    this.engine = engine;
    this.site = site;
  }

  async begin(browser: Browser): Promise<void> {
    this.context = await browser.createBrowserContext();
    this.page = await this.context.newPage();
    this.page.on('request', (request) => this.requested.push(new URL(request.url())));
    this.page.on('pageerror', (error) => this.complaints.push(error instanceof Error ? error.message : String(error)));
    this.page.on('console', (message) => this.hear(message));
    // Not every browser's debugger tells of what a policy refused; each tells the page.
    await this.page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        console.warn(`refused: ${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
  }

  async end(): Promise<void> {
    await this.context.close();
  }

  /** A page with the snippet, as a webmaster pastes it. */
  html({ head = this.snippet(), body = this.finder(), lang = 'uk', doctype = '<!doctype html>' } = {}): string {
    return `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>Громада</title>${head}</head><body>${body}</body></html>`;
  }

  snippet({ src = '/kit/resilience-kit.js', type = 'module', attributes = '' } = {}): string {
    return `<script ${type && `type="${type}"`} src="${src}" data-api="${this.apiUrl}" ${attributes}></script>`;
  }

  finder(attributes = '', inside = fallback): string {
    return `<rk-service-finder ${attributes}>${inside}</rk-service-finder>`;
  }

  counter(attributes = '', inside = '4 925 консультацій'): string {
    return `<rk-impact-counter figure="donetsk-2025-h1-consultations" ${attributes}>${inside}</rk-impact-counter>`;
  }

  /** Opens a page of the site, and waits until it is there. */
  async open(html: string = this.html(), { path = '/', ...page }: Partial<HostPage> & { path?: string } = {}) {
    this.site.pages.set(path, { body: html, ...page });
    this.requested.length = 0;
    await this.page.goto(this.site.url + path, { waitUntil: 'domcontentloaded' });
  }

  /** The searches that the page made for the first results of a finder, whichever way they name the language. */
  get searches(): string[] {
    return this.requested
      .filter(({ href }) => href.startsWith(`${this.apiUrl}/v1/search?`))
      .map(({ search }) => search.replace(/lang=\w\w&/, ''))
      .filter((search) => search.includes('per_page=20'));
  }

  /** The files of the kit that it asked for. */
  get files(): string[] {
    return this.requested.flatMap(({ pathname }) => /^\/(?:other-)?kit\/(.+)$/.exec(pathname)?.[1] ?? []);
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() === 'error' || message.type() === 'warn') this.complaints.push(message.text());
  }
}

/** Describes what pages do, once for each browser; every test has a site and a visitor of its own. */
export function inEveryBrowser(title: string, tests: (visit: () => Visit, engine: Engine) => void): void {
  describe.each(engines)(`${title}, in $name`, (engine) => {
    let browser: Browser;
    let visit: Visit;
    beforeAll(async () => {
      browser = await engine.launch();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      const site = new HostSite();
      await site.start();
      visit = new Visit(engine, site);
      await visit.begin(browser);
    });
    afterEach(async () => {
      await visit.end();
      await visit.site.stop();
    });
    tests(() => visit, engine);
  });
}
