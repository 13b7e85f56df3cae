import { gzipSync } from 'node:zlib';
import { openIntake } from '@resilience-kit/sdk/intakes';
import { testIdentity } from '@resilience-kit/sdk/testing';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { type FormFixture, formFixture } from '../intake-form/fixtures/fixtures.ts';
import { cdnFile, Site } from './testing/site.ts';

const fallback = '<a href="tel:1545">15-45</a>';

let browser: Browser;
let site: Site;
let fixture: FormFixture;
let page: Page;
let messages: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
}, 60_000);
afterAll(() => browser.close());

/** Opens a page with a strict content security policy that has a form on it. */
async function open(
  given = formFixture(),
  { lang = 'uk', body = '', ...options }: { lang?: 'uk' | 'en'; body?: string } & BrowserContextOptions = {},
): Promise<void> {
  fixture = given;
  site = new Site(fixture);
  await site.start();
  site.html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Громада</title>
    <meta name="viewport" content="width=device-width">
    <script type="module" src="/cdn/resilience-kit.js" data-api="${site.apiUrl}"></script></head>
    <body>${body}<rk-intake-form>${fallback}</rk-intake-form></body></html>`;
  const context = await browser.newContext(options);
  page = await context.newPage();
  messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await page.goto(site.url);
}

const go = () => page.getByRole('button', { name: 'Продовжити' }).click();
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** Fills in the form as far as its review. */
async function fillIn(): Promise<void> {
  await heading('Перш ніж почати');
  await go();
  await page.getByLabel('Ні', { exact: true }).check();
  await go();
  await page.getByLabel('Психолог').check();
  await go();
  await page.getByLabel('Моїй дитині').check();
  await go();
  await page.getByLabel('Область', { exact: true }).selectOption({ label: 'Київська область' });
  await page.getByLabel('Громада', { exact: true }).selectOption({ label: 'Бучанська громада' });
  await go();
  await page.getByLabel('Зателефонуйте мені').check();
  await page.getByLabel('Номер телефону').fill('(050) 000 00 00');
  await page.getByLabel('Ні', { exact: true }).check();
  await go();
  await page.getByLabel('Що ще нам варто знати?').fill('Із нами собака.');
  await go();
  await heading('Чи можна поділитися зверненням?');
  await go();
  await heading('Перевірте відповіді й надішліть');
}

const send = () => page.getByRole('button', { name: 'Зашифрувати й надіслати' }).click();

describe('host: a form from the CDN files on a page with a strict content security policy', () => {
  afterEach(async () => {
    await page.context().close();
    await site.stop();
  });

  it('is filled in, sent and read by its recipient, without a message on the console', async () => {
    await open();
    await fillIn();
    await send();
    await heading('Ваше звернення отримано');
    const [intake] = fixture.intakes;
    const { answers, receipt_code } = await openIntake(intake!, testIdentity);
    expect(answers).toMatchObject({ phone: '+380500000000', note: 'Із нами собака.', help: ['psychologist'] });
    expect((await page.locator('#code').innerText()).replace(/\s/g, '')).toBe(receipt_code);
    expect(await page.locator('.code').evaluate((element) => getComputedStyle(element).display)).toBe('grid');
    expect(messages).toEqual([]);
    expect(site.requests.filter((request) => /^api (PUT|OPTIONS)/.test(request))).toHaveLength(2);
    expect(site.requests.filter((request) => request.startsWith('site') && /finder|counter/.test(request))).toEqual([]);
  });

  it('loads what encrypts before it is needed, and goes on without a connection to the site', async () => {
    await open();
    await expect.poll(() => site.requests.some((request) => request.includes('/sealing-'))).toBe(true);
    await page.waitForLoadState('networkidle');
    site.missing = /./;
    await fillIn();
    await send();
    await heading('Ваше звернення отримано');
  });

  it('keeps what was written and tells the truth while there is no network, and sends once it is back', async () => {
    await open();
    await fillIn();
    await page.context().setOffline(true);
    await send();
    await heading('Збережено на цьому пристрої, ще не надіслано');
    await page.getByText('Немає інтернету.').waitFor();
    expect(fixture.intakes).toHaveLength(0);
    await page.context().setOffline(false);
    await heading('Ваше звернення отримано');
    expect(fixture.intakes).toHaveLength(1);
  });

  it('makes one of a request whose reply was lost after it was stored', async () => {
    let repliesAreLost = true;
    await open(
      formFixture({
        instead: async ({ method }, pass) => {
          const answer = await pass();
          if (method === 'PUT' && repliesAreLost) throw new TypeError('connection lost');
          return answer;
        },
      }),
    );
    await fillIn();
    await send();
    await heading('Збережено на цьому пристрої, підтвердження ще немає');
    repliesAreLost = false;
    await page.getByRole('button', { name: 'Спробувати зараз' }).click();
    await heading('Ваше звернення отримано');
    expect(fixture.intakes).toHaveLength(1);
  });

  it.each([/^deferred-/, /^sealing-/])(
    'stops nobody from answering when %o does not load, loses nothing, and goes on when it does',
    async (files) => {
      await open();
      site.missing = files;
      await page.reload();

      await heading('Перш ніж почати');
      await go();
      await page.getByLabel('Ні', { exact: true }).check();
      await go();
      await page.getByLabel('Психолог').check();
      await go();
      await page.getByLabel('Мені', { exact: true }).check();
      await go();
      if (files.test('deferred-')) await page.getByRole('button', { name: 'Пропустити це запитання' }).click();
      else {
        await page.getByLabel('Область', { exact: true }).selectOption({ index: 1 });
        await go();
      }
      await page.getByLabel('Я звернуся до вас').check();
      await go();
      await go();
      await go();
      if (files.test('deferred-')) await heading('Не вдається завантажити форму');
      else {
        await send();
        await heading('Ще не збережено');
      }
      await page.getByRole('link', { name: '112' }).waitFor();
      site.missing = undefined;
      await page.getByRole('button', { name: /Спробувати/ }).click();
      if (files.test('deferred-')) {
        await heading('Перевірте відповіді й надішліть');
        await send();
      }
      await heading('Ваше звернення отримано');
      expect(fixture.intakes).toHaveLength(1);
    },
  );

  it('leaves nothing readable in the browser, and asks before it is closed while something is unsent', async () => {
    await open();
    await fillIn();
    const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
    await send();
    await heading('Ваше звернення отримано');
    await page.getByRole('button', { name: 'Код збережено' }).click();
    await heading('Дякуємо');
    const state = await page.context().storageState({ indexedDB: true });
    expect(JSON.stringify(state)).not.toMatch(/собака|500000000|psychologist/);
    expect(await page.content()).not.toMatch(/собака|500000000|psychologist/);
    expect(page.url()).toBe(site.url);
  });

  it('puts another page in its place in a hurry, so that «back» does not lead here', async () => {
    await open(undefined, {
      body: `<rk-quick-exit href="/elsewhere"><a href="/elsewhere">Вийти</a></rk-quick-exit>`,
    });
    await heading('Перш ніж почати');
    const length = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: 'Швидко вийти' }).click();
    await page.waitForURL('**/elsewhere');
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await page.evaluate(() => document.referrer)).toBe('');
  });

  it('shows a number and a way out without JavaScript', async () => {
    await open(undefined, {
      javaScriptEnabled: false,
      body: `<rk-quick-exit><a href="/elsewhere">Вийти</a></rk-quick-exit>`,
    });
    expect(await page.getByRole('link', { name: '15-45' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Вийти' }).isVisible()).toBe(true);
  });

  it('accessibility: can be seen in forced colours: what is chosen, wrong and urgent has a border', async () => {
    await open(undefined, { forcedColors: 'active' });
    await heading('Перш ніж почати');
    await go();
    await go();
    const border = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth));
    expect(await border('#summary')).toBeGreaterThan(0);
    expect(await border('.call.urgent')).toBeGreaterThan(0);
    expect(await border('.exit')).toBeGreaterThan(0);
    await page.getByLabel('Так', { exact: true }).check();
    const outline = await page
      .locator('.option', { hasText: 'Так' })
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
    expect(await border('.notice.alert')).toBeGreaterThan(0);
  });
});

describe('the files of a form', () => {
  const files = () => Object.keys(JSON.parse(cdnFile('integrity.json').toString()) as object);
  const gzipped = (...starts: string[]) =>
    starts
      .map((start) => files().find((file) => file.startsWith(start)) ?? start)
      .reduce((sum, file) => sum + gzipSync(cdnFile(file), { level: 9 }).length, 0);

  it('stay within 28 kB, texts and loader included, until something is encrypted', () => {
    expect(gzipped('resilience-kit.js', 'start-intake-form-', 'uk-intake-form-')).toBeLessThanOrEqual(28_000);
  });

  it('hold what encrypts, and nothing that decrypts, in one of 20 kB', () => {
    expect(gzipped('sealing-')).toBeLessThanOrEqual(20_000);
    const sealing = files().find((file) => file.startsWith('sealing-')) ?? '';
    expect(cdnFile(sealing).toString()).not.toContain('holds no line with an AGE-SECRET-KEY');
  });
});
