import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltApp, openApp, townApi } from '../built-app.ts';
import { listen } from '../site.ts';
import { texts } from '../town.ts';
import { installedExample } from './installed-example.ts';

describe('the site of a town made with Astro', () => {
  let app: BuiltApp;
  beforeAll(async () => {
    const api = await listen(townApi().fetch);
    const example = await installedExample('astro');
    await example.run('build', { RK_API: api.url.replace(/\/$/, '') });
    api.server.close();
    app = await openApp({ folder: join(example.folder, 'dist'), remove: () => example.remove() });
  });
  afterAll(() => app.close());

  it('shows services, the number to call and the figure without scripts', async () => {
    const { page, leave } = await app.visit('uk/', { javaScriptEnabled: false });
    const finder = page.locator('rk-service-finder');
    expect(await finder.getByRole('listitem').count()).toBe(20);
    expect(await finder.getByRole('link', { name: texts.uk.hotline }).isVisible()).toBe(true);
    expect(await page.locator('rk-impact-counter').innerText()).toContain(texts.uk.figure);
    await leave();
  });

  it('finds services, hears which is opened, and leads to the form, which knows it', async () => {
    const { page, complaints, leave } = await app.visit('uk/');
    const finder = page.locator('rk-service-finder');
    const first = finder.getByRole('article').first().getByRole('button').first();
    const name = await first.innerText();
    await expect.poll(() => page.locator('rk-impact-counter [part=frame]').innerText()).toMatch(/4\s?925/);
    await first.click();
    await expect.poll(() => page.locator('#happened').innerText()).toBe(`${texts.uk.opened}: ${name}`);
    await finder.getByRole('link', { name: 'Звернутися по цю допомогу' }).click();
    await expect.poll(() => page.locator('rk-intake-form [part=service]').innerText()).toContain(name);
    expect(complaints).toEqual([]);
    await leave();
  });

  it('has its pages in English too', async () => {
    const { page, complaints, leave } = await app.visit('uk/');
    await page.locator('#town-language').click();
    await page
      .locator('rk-service-finder')
      .getByRole('heading', { name: /^Found \d+ services?$/ })
      .waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });
});
