import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { press, results, showsDetails, showsFigure, showsResults } from './sights.ts';
import { inEveryBrowser } from './visiting.ts';

const { resolve } = createRequire(import.meta.url);

inEveryBrowser('a page with a theme', (visit) => {
  it('Bootstrap, in a modal dialog and behind a tab: the elements come to life and answer', async () => {
    visit().site.pages.set('/bootstrap.css', {
      body: await readFile(resolve('bootstrap/dist/css/bootstrap.min.css')),
      type: 'text/css',
    });
    visit().site.pages.set('/bootstrap.js', {
      body: await readFile(resolve('bootstrap/dist/js/bootstrap.esm.min.js')),
      type: 'text/javascript',
    });
    visit().site.pages.set('/start.js', {
      body: `import { Modal } from '/bootstrap.js'; window.modal = new Modal('#help', { focus: true, keyboard: true });`,
      type: 'text/javascript',
    });
    const importMap = `<script type="importmap">{"imports":{"@popperjs/core":"data:text/javascript,export const createPopper = () => {}"}}</script>`;
    const head = `<link rel="stylesheet" href="/bootstrap.css">${importMap}${visit().snippet()}<script type="module" src="/start.js"></script>`;
    const body = `<main class="container">${visit().counter()}</main>
      <div class="modal" id="help" tabindex="-1"><div class="modal-dialog modal-dialog-scrollable"><div class="modal-content"><div class="modal-body">${visit().finder()}</div></div></div></div>`;
    await visit().open(visit().html({ head, body }));
    const { page } = visit();
    await showsFigure(page);
    await page.waitForFunction(() => 'modal' in window);
    expect(await results(page)).toBe(0);
    await page.evaluate(() => (window as unknown as { modal: { show(): void } }).modal.show());
    await showsResults(page);
    // The dialog keeps the focus within itself, and lets the field in the element have it.
    await page.evaluate(() => {
      document
        .querySelector('rk-service-finder')
        ?.shadowRoot?.querySelector<HTMLElement>('input[type=search]')
        ?.focus();
    });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('rk-service-finder');
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(visit().complaints).toEqual([]);
  });

  it('a root of 62.5 %: what is typed searches, what is tapped opens', async () => {
    const style = '<style>html { font-size: 62.5%; } body { font-size: 1.6rem; }</style>';
    await visit().open(visit().html({ head: style + visit().snippet(), body: visit().finder() }));
    const { page } = visit();
    await showsResults(page);
    await page.evaluate(() => {
      const field = document
        .querySelector('rk-service-finder')
        ?.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
      field?.focus();
    });
    await page.keyboard.type('психолог');
    await expect.poll(() => visit().searches.some((search) => search.includes('text='))).toBe(true);
    await showsResults(page);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(visit().complaints).toEqual([]);
  });

  it('two searches with presets of their own, each with its filters in the address', async () => {
    const body =
      visit().finder('category="legal-aid" url-state="law"') +
      visit().finder('category="psychological-support" url-state="mind"');
    await visit().open(visit().html({ body }));
    const { page } = visit();
    await showsResults(page, 0);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    await expect.poll(() => page.evaluate(() => location.search)).toContain('law-service=');
    expect(await page.evaluate(() => location.search)).not.toContain('mind-service');
    expect(await page.evaluate(() => document.querySelectorAll('[data-rk-announcer]').length)).toBeLessThanOrEqual(1);
    expect(visit().complaints).toEqual([]);
  });
});
