import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type RunningServer, silentLogger } from '@resilience-kit/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApiAddress } from '../.vitepress/snippet-builder/api-address.ts';
import { openSite, type SiteInBrowser } from './site-in-browser.ts';

const PUBLIC_URL = 'https://help.example.org';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens the page of the site, for what an address says was chosen. */
async function open(language: string, query = ''): Promise<Page> {
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.url}/${language}/builder.html?${query}`);
  await page.locator('html[data-enlivened]').waitFor({ state: 'attached' });
  return page;
}

/** All that is to be copied, by what it is. */
async function pieces(page: Page): Promise<Record<string, string>> {
  const found = await page.locator('pre[id]').evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent]));
  return Object.fromEntries(found) as Record<string, string>;
}

describe('the builder of the site', () => {
  let folder: string;
  let api: RunningServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rk-docs-builder-'));
    api = await createServer({
      dataDirectory: folder,
      keysDirectory: join(folder, 'keys'),
      port: 0,
      publicUrl: PUBLIC_URL,
      logger: silentLogger,
    });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['uk', 'place=Буча&category=legal-aid&language=uk&theme=dark&link=/services&own-accent=1&accent=%23aa3300'],
    ['en', 'component=counter&way=div&loader=checked&figure=donetsk-2025-h1-consultations'],
    ['uk', 'component=panel&way=frame&height=fitted&place=Lviv&theme=light'],
    ['en', 'component=form&place=Миколаївська'],
    ['uk', 'component=schedule&way=frame&place=ljytwmrf'],
  ])('gives in %s the same to copy as that of an API: %s', async (language, query) => {
    const page = await open(language, `${query}&api=${PUBLIC_URL}`);
    const here = await pieces(page);
    await page.goto(`${api.url}/builder?lang=${language}&${query}`);
    const there = await pieces(page);
    expect(Object.keys(there)).toEqual(expect.arrayContaining(['snippet', 'policy', 'privacy', 'accessibility']));
    expect(here).toEqual(there);
    await page.context().close();
  });
});

describe('choosing on the site', () => {
  it('shows at once what is chosen with the keyboard, keeps focus, and has it in the address of the page', async () => {
    const page = await open('en');
    await page.getByLabel('Address of your API').focus();
    await page.keyboard.type('api.town.example/help/');
    await page.keyboard.press('Tab');
    const snippet = page.locator('pre#snippet');
    await expect.poll(() => snippet.textContent()).toContain('data-api="https://api.town.example/help"');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => snippet.textContent()).toContain('<rk-impact-counter figure="');
    expect(await page.getByRole('radio', { name: 'One result' }).evaluate((radio) => radio.matches(':focus'))).toBe(
      true,
    );
    expect(new URL(page.url()).searchParams.get('component')).toBe('counter');
    await page.reload();
    await expect.poll(() => snippet.textContent()).toContain('api.town.example/help');
    expect(await snippet.textContent()).toContain('<rk-impact-counter');
    await page.context().close();
  });

  it('finds any hromada of Ukraine by its name, and lets one of several be chosen', async () => {
    const page = await open('uk');
    await page.getByLabel('Громада чи область').fill('Миколаївська');
    const choices = page.getByRole('group', { name: 'Котра саме' }).getByRole('radio');
    await choices.nth(1).waitFor();
    const code = await choices.nth(1).getAttribute('value');
    await choices.nth(1).check();
    await expect.poll(() => page.locator('pre#snippet').textContent()).toContain(`="${code}"`);
    await page.context().close();
  });

  it('runs the element, in the colour that was chosen, and goes on running it while the address is typed', async () => {
    const page = await open('en', 'own-accent=1&accent=%23aa3300');
    const finder = page.locator('.preview rk-service-finder');
    await finder.getByRole('link', { name: '112' }).first().waitFor();
    expect(await finder.evaluate((element) => element.style.getPropertyValue('--rk-accent'))).toBe('#aa3300');
    await finder.evaluate((element) => (element.id = 'same'));
    await page.getByLabel('Address of your API').fill('api.town.example');
    await expect.poll(() => page.locator('pre#snippet').textContent()).toContain('api.town.example');
    expect(await finder.getAttribute('id')).toBe('same');
    await page.context().close();
  });

  it('copies what stands beside the button, and says so', async () => {
    const page = await open('uk');
    await page.getByRole('button', { name: 'Копіювати' }).first().click();
    await page.getByRole('status').getByText('Скопійовано').waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('pre#snippet').textContent());
    await page.context().close();
  });

  it('says what is wrong with an address, and goes on with the example', async () => {
    const page = await open('en', 'api=javascript:alert(1)');
    await page.getByRole('alert').getByText('An address cannot look like this.').waitFor();
    expect(await page.locator('pre#snippet').textContent()).toContain('data-api="https://help.example.org"');
    await page.getByLabel('Address of your API').fill('https://api.town.example');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('');
    await page.context().close();
  });

  it('says without JavaScript where the same can be done', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/en/builder.html`);
    await page.getByText('To choose here takes JavaScript.').waitFor();
    await context.close();
  });
});

describe('the address of an API', () => {
  it.each([
    ['', 'https://help.example.org'],
    ['api.town.example', 'https://api.town.example'],
    [' http://127.0.0.1:4010/ ', 'http://127.0.0.1:4010'],
    ['https://town.example/help/?a=1#b', 'https://town.example/help'],
    ['https://послуги.укр', 'https://xn--c1akhlenp.xn--j1amh'],
  ])('is read from “%s” as %s', (typed, address) => {
    expect(readApiAddress(typed)).toBe(address);
  });

  it.each(['javascript:alert(1)', 'ftp://town.example', 'https://', 'https://me:secret@town.example', 'two words'])(
    'is not “%s”',
    (typed) => {
      expect(readApiAddress(typed)).toBeUndefined();
    },
  );
});
