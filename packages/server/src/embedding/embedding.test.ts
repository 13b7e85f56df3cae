import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { addEmbedOrigin, embedOriginsOf, removeEmbedOrigin } from './embed-origins.ts';

const now = new Date('2026-11-21T10:00:00Z');
const page = '/embed/intake?form=help-request&lang=uk';
const town = 'https://town.example';

/** What stands in for the built elements. */
const files = {
  'resilience-kit.js': `console.log('loader');${' '.repeat(2000)}`,
  'start-intake-form-AbCdEfGh.js': 'form',
  'uk-intake-form-AbCdEfGh.js': 'texts',
  'framed-AbCdEfGh.js': 'framed',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-components-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'integrity.json'), JSON.stringify(files));
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(databases)('the intake page on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, componentsDirectory: folder });
  });
  afterAll(() => opened.close());

  const policyOf = async (address: string, asking = ask) =>
    (await asking(address)).headers.get('Content-Security-Policy') ?? '';
  const ancestors = async (asking = ask, address = page) =>
    /frame-ancestors (.+)$/.exec(await policyOf(address, asking))?.[1];

  test('is a whole page with the form, its organization and its numbers, in the language asked for', async () => {
    const { status, text, headers } = await ask(page);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>\s*<html\s+lang="uk"/);
    expect(text).toContain('Попросити про допомогу');
    expect(text).toContain(`organization="${DEMO_RECEIVER}"`);
    expect(text).toContain('href="tel:112"');
    expect(text).toContain('потрібен JavaScript');
    const english = await ask('/embed/intake?lang=en');
    expect(english.text).toContain('lang="en"');
    expect(english.text).toContain('Ask for help');
  });

  test('has a policy of its own, and nothing by which anybody could be known again', async () => {
    const { headers } = await ask(page);
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    // No site reads the page as data.
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('needs nothing inline', async () => {
    const { text } = await ask(page);
    expect(text).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=/);
  });

  test('is shown in a frame by nobody, until the organization lists a site', async () => {
    expect(await ancestors()).toBe("'none'");
    expect(await addEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town, now })).toBe(true);
    expect(await addEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town, now })).toBe(false);
    expect(await ancestors()).toBe(town);
    const another = 'a1f0e5c1-7d4b-4c2e-9a3f-0b6d8e2c4a71';
    await addEmbedOrigin(opened.database, { organizationId: another, origin: 'https://other.example', now });
    expect(await ancestors()).toBe(town);
    expect(await embedOriginsOf(opened.database, another)).toEqual(['https://other.example']);
    expect(await removeEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town })).toBe(true);
    expect(await removeEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town })).toBe(false);
    expect(await ancestors()).toBe("'none'");
  });

  test('is shown by the sites that the operator names, too', async () => {
    const simple = askApi({ database: opened.database, componentsDirectory: folder, embedOrigins: [town] });
    expect(await ancestors(simple)).toBe(town);
  });

  test.each([
    ['/embed/intake?form=no-such-form', true],
    ['/embed/intake?organization=00000000-0000-4000-8000-000000000000', false],
  ])(
    '%s is gone: a page with numbers, and the element that finds what waits on a device',
    async (address, isAnybodys) => {
      await addEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town, now: new Date() });
      const { status, text } = await ask(address);
      expect(status).toBe(404);
      expect(text).toContain('Цієї форми тут немає');
      expect(text).toContain('href="tel:112"');
      expect(text).toContain('<rk-intake-form');
      // Whose form it was is not known: all sites that anybody has listed may say that it is gone.
      expect((await ancestors(ask, address))?.split(' ').includes(town)).toBe(isAnybodys);
      await removeEmbedOrigin(opened.database, { organizationId: DEMO_RECEIVER, origin: town });
    },
  );

  test.each([
    '/embed/intake?form=Help%20Request',
    '/embed/intake?form=%3Cscript%3E',
    "/embed/intake?form=';%20DROP%20TABLE%20form;--",
    '/embed/intake?organization=nobody',
    `/embed/intake?form=${'x'.repeat(5000)}`,
  ])('%s is no form: a page with numbers, for no frame', async (address) => {
    const { status, text } = await ask(address);
    expect(status).toBe(404);
    expect(text).toContain('Цієї форми тут немає');
    expect(text).toContain('href="tel:112"');
    expect(text).not.toContain('<script');
    expect(await ancestors(ask, address)).toBe("'none'");
  });

  test('passes the pinned key on as it is, and lets nothing else in', async () => {
    const { text } = await ask(`${page}&keyset=${encodeURIComponent('"><script src=//evil.example></script>')}`);
    expect(text).toContain('keyset-fingerprint="&quot;&gt;&lt;script');
    expect(text).not.toContain('<script src=//evil');
    expect((await ask(`${page}&keyset=`)).text).toContain('keyset-fingerprint=""');
    expect((await ask(page)).text).not.toContain('keyset-fingerprint');
  });

  test('takes light and dark, and nothing else, for colours', async () => {
    expect((await ask(`${page}&theme=dark`)).text).toContain('data-theme="dark"');
    for (const theme of ['auto', 'url(x)', '"x']) {
      expect((await ask(`${page}&theme=${encodeURIComponent(theme)}`)).text).not.toContain('data-theme');
    }
  });

  test('is bare when the browser says that it goes into a frame', async () => {
    expect((await ask(page, { headers: { 'Sec-Fetch-Dest': 'iframe' } })).text).toContain('data-framed');
    const { text, headers } = await ask(page, { headers: { 'Sec-Fetch-Dest': 'document' } });
    expect(text).not.toContain('data-framed');
    expect(headers.get('Vary')).toContain('Sec-Fetch-Dest');
  });

  test('names its files by what is in them; they may be kept for ever, and are there for this page alone', async () => {
    const { text } = await ask(page);
    const [, loader = ''] = /src="([^"]+resilience-kit\.js)"/.exec(text) ?? [];
    expect(loader).toMatch(/^assets\/[\w-]{16}\/resilience-kit\.js$/);
    const answer = await ask(`/embed/${loader}`);
    expect(answer.text).toBe(files['resilience-kit.js']);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    const styles = await ask(`/embed/${loader.replace('resilience-kit.js', 'intake-page.css')}`);
    expect(styles.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(styles.text).toContain('--rk-color-accent');
    expect(text).toContain('start-intake-form-AbCdEfGh.js');
    expect(text).toContain('uk-intake-form-AbCdEfGh.js');
  });

  test('has its files packed for those who take them so', async () => {
    const [, loader = ''] = /src="([^"]+resilience-kit\.js)"/.exec((await ask(page)).text) ?? [];
    const api = askApi({ database: opened.database, componentsDirectory: folder });
    expect(
      (await api(`/embed/${loader}`, { headers: { 'Accept-Encoding': 'br' } })).headers.get('Content-Encoding'),
    ).toBe('br');
    expect((await api(`/embed/${loader}`)).headers.get('Content-Encoding')).toBeNull();
  });

  test.each(['secret.txt', 'integrity.json', '..%2Fsecret.txt', '%2e%2e%2fsecret.txt', 'no-such.js', ''])(
    'gives out no file but its own: %j',
    async (name) => {
      const [, version = ''] = /assets\/([\w-]{16})\//.exec((await ask(page)).text) ?? [];
      const { status, text } = await ask(`/embed/assets/${version}/${name}`);
      expect(status).toBe(404);
      expect(text).not.toContain('not for anybody');
    },
  );

  test('gives out no file under the name of another version', async () => {
    expect((await ask('/embed/assets/AAAAAAAAAAAAAAAA/resilience-kit.js')).status).toBe(404);
  });

  test('says so, with numbers, while the elements are not built, and works once they are', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'rk-components-'));
    const early = askApi({ database: opened.database, componentsDirectory: empty });
    const { status, text } = await early(page);
    expect(status).toBe(503);
    expect(text).toContain('href="tel:112"');
    await writeFile(join(empty, 'resilience-kit.js'), '');
    await writeFile(join(empty, 'integrity.json'), JSON.stringify({ 'resilience-kit.js': '' }));
    expect((await early(page)).status).toBe(200);
    await rm(empty, { recursive: true });
  });

  test('leaves the answers of the API as they were', async () => {
    const { headers } = await ask('/v1/hotlines');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe.each(databases)('without a database, the intake page on $kind', ({ open }) => {
  test('is a page that says so, and not an answer for programs', async () => {
    const opened = await open();
    const ask = askApi({ database: opened.database, componentsDirectory: folder });
    await opened.close();
    const { status, text, headers } = await ask(page);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('Форму не вдається завантажити');
    expect(text).toContain('Екстрений виклик');
  });
});
