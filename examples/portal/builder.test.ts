import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

let town: Town;
let visit: Visit;
let site: Server;
/** What the site answers with. */
let served: { policy: string; body: string };

beforeAll(async () => {
  town = await startTown();
  site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (served.policy) response.setHeader('Content-Security-Policy', served.policy);
    response.end(`<!doctype html><html lang="uk"><title>Громада</title><h1>Громада</h1>${served.body}</html>`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
});
afterAll(async () => {
  await town.close();
  site.close();
});
beforeEach(async () => {
  visit = await startVisit(town.browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => visit.context.close());

const builder = (query = '') => `${town.api.url}/builder?lang=uk${query}`;
const code = (id: string) => visit.page.locator(`#${id}`).innerText();

/** A page of another site with this code in it, under the policy that goes with the code and allows nothing else. */
async function pasteIntoSite(snippet: string, policy: string): Promise<void> {
  served = { policy: `default-src 'none'; ${policy.replaceAll('\n', ' ')}`, body: snippet };
  await visit.page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
}

describe('the page that puts code together', () => {
  for (const language of ['uk', 'en'])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`fits phones and screens, and axe finds nothing: ${language}, ${colorScheme}`, async () => {
        await visit.page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await visit.page.setViewportSize({ width, height: 900 });
          await visit.page.goto(
            `${town.api.url}/builder?lang=${language}&component=counter&place=Буча&own-accent=1&accent=%23884400`,
          );
          await visit.page.locator('rk-impact-counter[data-accent] >> .number').waitFor();
          const wider = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wider, String(width)).toBeLessThanOrEqual(0);
          expect(await violationsOn(visit.page), String(width)).toEqual([]);
        }
        expect(visit.complaints).toEqual([]);
      });

  it('shows what was chosen at once, in the code, the preview and the address, and leaves focus where it is', async () => {
    await visit.page.goto(builder());
    await visit.page.locator('#place').fill('Буча');
    await expect.poll(() => code('snippet')).toMatch(/<rk-service-finder hromada="UA\d+">/);
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('place');
    await visit.page.locator('main > form #category').selectOption('legal-aid');
    await expect.poll(() => code('snippet')).toContain('category="legal-aid"');
    await visit.page.locator('rk-service-finder[category="legal-aid"] >> [part~="result"]').first().waitFor();
    expect(decodeURIComponent(visit.page.url())).toContain('place=Буча');
    const snippet = await code('snippet');
    await visit.page.reload();
    expect(await code('snippet')).toBe(snippet);
    expect(visit.complaints).toEqual([]);
  });

  it('has the colour in the preview', async () => {
    await visit.page.goto(builder('&component=counter&own-accent=1&accent=%23884400'));
    const counter = visit.page.locator('rk-impact-counter');
    await counter.locator('.number').waitFor();
    const accent = await counter.evaluate((element) => getComputedStyle(element).getPropertyValue('--rk-accent'));
    expect(accent).toBe('#884400');
    expect(await code('styles')).toContain('--rk-accent: #884400;');
  });

  it('copies', async () => {
    await visit.page.goto(builder());
    await visit.page.locator('[data-copies=snippet]').click();
    await expect.poll(() => visit.page.locator('body > p[role=status]').innerText()).toBe('Скопійовано');
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim()).toBe((await code('snippet')).trim());
  });

  it('does all of it without JavaScript, at a press of the button', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    await still.page.goto(builder());
    await still.page.locator('#place').fill('Буча');
    await still.page.locator('#component-panel').check();
    await still.page.locator('button[type=submit]').click();
    expect(await still.page.locator('#snippet').innerText()).toMatch(/<rk-impact-panel place="UA\d+">/);
    await still.context.close();
  });
});

describe('the code, pasted into another site under the policy that goes with it', () => {
  const shown = {
    finder: 'rk-service-finder >> [part~="result"]',
    counter: 'rk-impact-counter >> .number',
    panel: 'rk-impact-panel >> .number',
  };
  for (const [component, sign] of Object.entries(shown))
    it(`works: ${component}`, async () => {
      await visit.page.goto(builder(`&component=${component}&link=/help`));
      await pasteIntoSite(await code('snippet'), await code('policy'));
      await visit.page.locator(sign).first().waitFor();
      expect(visit.complaints).toEqual([]);
      expect(new Set(visit.requested.map(({ origin }) => origin)).size).toBe(2);
    });

  for (const [component, sign] of Object.entries({ ...shown, form: 'rk-intake-form >> .exit' }))
    it(`works with every file checked by its hash, and does not run another one: ${component}`, async () => {
      await visit.page.goto(builder(`&component=${component}&loader=checked&link=/help`));
      const [hashes, snippet, policy] = [await code('hashes'), await code('snippet'), await code('policy')];
      await pasteIntoSite(hashes + snippet, policy);
      await visit.page.locator(sign).first().waitFor();
      expect(visit.complaints).toEqual([]);
      const start = new RegExp(`start-[a-z-]+-[\\w-]{6}\\.js`);
      await visit.page.route(start, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}//` });
      });
      await pasteIntoSite(hashes + snippet, policy);
      await expect.poll(() => visit.complaints.join()).toMatch(/integrity/i);
      expect(await visit.page.getByRole('link', { name: 'Послуги громади' }).isVisible()).toBe(true);
    });

  it('works as a frame that becomes as tall as what is in it', async () => {
    await visit.page.goto(builder('&component=panel&way=frame&height=fitted'));
    await pasteIntoSite(await code('snippet'), await code('policy'));
    const frame = visit.page.locator('iframe');
    await expect.poll(() => frame.evaluate((element) => element.style.height)).toMatch(/^\d+px$/);
    expect(visit.complaints).toEqual([]);
  });

  it('works as a frame: finder', async () => {
    await visit.page.goto(builder('&way=frame'));
    await pasteIntoSite(await code('snippet'), await code('policy'));
    await visit.page.frameLocator('iframe').locator('h1, h2').first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('says whom to call where no script runs', async () => {
    await visit.page.goto(builder('&link=/help'));
    const snippet = await code('snippet');
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    served = { policy: '', body: snippet };
    await still.page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    expect(await still.page.locator('rk-service-finder a[href^="tel:"]').isVisible()).toBe(true);
    expect(await still.page.getByRole('link', { name: 'Послуги громади' }).isVisible()).toBe(true);
    await still.context.close();
  });
});
