import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noteTouch } from '../data-version/touched-here.ts';
import { importDataset } from '../records/import-dataset.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { revealing, shelter, shelterPlace, shelterService, stays } from '../test-support/shelter.ts';
import { finderPageStyles } from './finder-page-styles.ts';
import { tellHeight } from './frame-height/tell-height.ts';

const page = '/embed/finder?lang=uk';
const kyivOblast = 'UA32000000000030281';
const hostile = '"><script>alert(1)</script>\u202E&<';

/** What stands in for the built elements. */
const files = {
  'resilience-kit.js': 'loader',
  'start-service-finder-AbCdEf.js': 'finder',
  'uk-service-finder-AbCdEf.js': 'texts',
  'start-intake-form-AbCdEf.js': 'form',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-components-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'integrity.json'), JSON.stringify(files));
  vi.useFakeTimers({ toFake: ['performance'] });
  noteTouch();
});
afterAll(async () => {
  vi.useRealTimers();
  noteTouch();
  await rm(folder, { recursive: true });
});

/** The text of a page as it is read. */
function said(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<script.*?<\/script>/gs, ' ')
    .replace(/<option.*?<\/option>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Where a link with these words leads. */
function linkTo(html: string, words: string): string {
  const [, href = ''] = new RegExp(`<a href="([^"]*)"[^>]*>\\s*${words}`).exec(html) ?? [];
  return href.replaceAll('&amp;', '&');
}

describe.each(databases)('the page with the finder on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, componentsDirectory: folder });
  });
  afterAll(() => opened.close());

  const search = async (query: string) => JSON.parse((await ask(`/v1/search?${query}`)).text) as SearchAnswer;
  const names = (html: string) => [...html.matchAll(/<h3>\s*(.*?)\s*<\/h3>/gs)].map(([, name]) => name);

  test('has results that can be read without a script: what, when, where, how to call, and when it was checked', async () => {
    const { status, text, headers } = await ask(page);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Language')).toBe('uk');
    expect(text).toMatch(/^<!doctype html>\s*<html\s+lang="uk"/);
    const { contents } = await search('per_page=20&lang=uk');
    expect(names(text)).toHaveLength(contents.length);
    for (const { service } of contents) expect(said(text)).toContain(service.name);
    expect(said(text)).toMatch(/Сьогодні, 18 березня/);
    expect(text).toMatch(/Зателефонувати:\s*<a href="tel:\+?\d+"/);
    expect(said(text)).toMatch(/Перевірено \d+ \p{L}+/u);
    expect(said(text)).toMatch(/вулиця|вул\./);
    expect(text).toContain('href="tel:112"');
    const english = said((await ask('/embed/finder?lang=en')).text);
    expect(english).toContain('Today, 18 March');
    expect(english).toContain('Found ');
  });

  test('is searched with a form of words, place and kind of help, in which the choice stays', async () => {
    const { text } = await ask(
      `${page}&rk-place=${kyivOblast}&rk-category=legal-aid&rk-text=%D1%8E%D1%80%D0%B8%D1%81%D1%82`,
    );
    expect(text).toMatch(/<form\s+action="finder"\s+method="get"/);
    expect(text).toMatch(/name="rk-text"\s+value="юрист"/);
    expect(text).toContain(`<option value="${kyivOblast}" selected>`);
    expect(text).toContain('<option value="legal-aid" selected>');
    expect(text).toMatch(/<input type="hidden" name="lang" value="uk"/);
    expect(text).toMatch(/<optgroup label="Київська область">\s*<option value="UA32/);
    const { contents } = await search(`per_page=20&place=${kyivOblast}&category=legal-aid&text=юрист&lang=uk`);
    expect(names(text)).toEqual(contents.map(({ service }) => service.name));
  });

  test('begins with what the site has set, which a visitor may take away', async () => {
    const preset = `${page}&hromada=UA32080070000050759&category=psychological-support`;
    const { text } = await ask(preset);
    expect(text).toMatch(
      /<rk-service-finder\s+url-state="rk"\s+hromada="UA32080070000050759"\s+category="psychological-support"/,
    );
    expect(text).toContain('<option value="UA32080070000050759" selected>');
    expect(said(text)).toContain('Знайти допомогу');
    const everything = await ask(`${preset}&rk-place=&rk-category=`);
    expect(everything.text).toContain('<option value="" selected>Уся Україна');
    const { total_items: total } = await search('lang=uk');
    expect(said(everything.text)).toContain(String(total));
    expect(linkTo(everything.text, 'Скинути вибір')).toBe(
      '?hromada=UA32080070000050759&category=psychological-support&lang=uk',
    );
  });

  test('turns its pages, the last of which says so, and one past it leads back', async () => {
    const first = await ask(page);
    const next = linkTo(first.text, 'Наступна');
    expect(next).toBe('?lang=uk&page=2');
    expect(first.text).not.toContain('Попередня');
    const second = await ask(`/embed/finder${next}`);
    expect(names(second.text)).toEqual(
      (await search('per_page=20&page=2&lang=uk')).contents.map(({ service }) => service.name),
    );
    expect(linkTo(second.text, 'Попередня')).toBe('?lang=uk');
    const [, last] = /Сторінка 2 з (\d+)/.exec(said(second.text)) ?? [];
    expect((await ask(`${page}&page=${last}`)).text).not.toContain('Наступна');
    const past = await ask(`${page}&page=999`);
    expect(past.status).toBe(200);
    expect(linkTo(past.text, 'До першої сторінки')).toBe('?lang=uk');
  });

  test('has the element in it with the answer that it begins with, and what it loads', async () => {
    const { text } = await ask(`${page}&rk-category=legal-aid`);
    const [, asked, at, json = ''] =
      /<script type="application\/json" data-rk-results="([^"]*)" data-rk-at="([^"]*)">(.*?)<\/script>/s.exec(text) ??
      [];
    expect(asked).toBe('category=legal-aid&amp;per_page=20');
    expect(Date.parse(at ?? '')).toBe(NOW.getTime());
    // As the element asks, which names the language in a header.
    expect(JSON.parse(json)).toEqual(await search('category=legal-aid&per_page=20'));
    expect(text).toMatch(/<script type="module" src="assets\/[\w-]{16}\/resilience-kit\.js" data-api=".."><\/script>/);
    expect(text).toMatch(/<script type="module" src="assets\/[\w-]{16}\/start-service-finder-AbCdEf\.js"><\/script>/);
    // That would be loaded where no script runs.
    expect(text).not.toContain('modulepreload');
    expect(text).toContain('uk-service-finder-AbCdEf.js');
    expect(text).not.toContain('intake-form');
    expect((await ask(`${page}&page=2`)).text).not.toContain('data-rk-results');
  });

  test('needs no built elements', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'rk-components-'));
    const early = askApi({ database: opened.database, componentsDirectory: empty });
    const { status, text } = await early(page);
    expect(status).toBe(200);
    expect(names(text).length).toBeGreaterThan(0);
    expect(text).not.toContain('assets/');
    await rm(empty, { recursive: true });
  });

  test('may run its own code, ask this API and send its own form; everybody may show it', async () => {
    const { headers, text } = await ask(page);
    expect(headers.get('Content-Security-Policy')).toBe(
      [
        "default-src 'none'",
        `script-src 'self' '${tellHeight.hash}'`,
        `style-src 'self' '${finderPageStyles.hash}'`,
        "connect-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        'frame-ancestors *',
      ].join('; '),
    );
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=(self)');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(text).not.toMatch(/ style=|\son\w+=/);
    expect(text.match(/<style>/g)).toHaveLength(1);
  });

  test('takes light and dark, and nothing else, for colours', async () => {
    expect((await ask(`${page}&theme=dark`)).text).toContain('data-theme="dark"');
    for (const theme of ['auto', '"x', 'url(x)'])
      expect((await ask(`${page}&theme=${encodeURIComponent(theme)}`)).text).not.toMatch(/<html[^>]+data-theme/);
  });

  test('says whom to call and what else would find something where nothing is found', async () => {
    const { status, text } = await ask(`${page}&rk-place=${kyivOblast}&rk-category=no-such-help`);
    expect(status).toBe(200);
    expect(said(text)).toContain('Нічого не знайдено.');
    expect(said(text)).toContain('там допомагають усюди');
    expect(text.match(/href="tel:/g)?.length).toBeGreaterThan(3);
    const wider = linkTo(text, 'Усі види допомоги');
    expect(wider).toContain(`rk-place=${kyivOblast}`);
    expect(names((await ask(`/embed/finder${wider}`)).text).length).toBeGreaterThan(0);
  });

  test('says what was searched for instead of what was typed', async () => {
    const { text } = await ask(`${page}&rk-text=${encodeURIComponent('gcb[jkju')}`);
    expect(said(text)).toMatch(/Показано результати для «[^»]*псих/);
  });

  test.each([
    `rk-text=${encodeURIComponent(hostile)}`,
    `rk-text=${'%F0%9F%98%80'.repeat(400)}`,
    'rk-text=%00%00',
    'rk-text=%ED%A0%80',
    "rk-text=';DROP TABLE service;--",
    'rk-text=%25%5F%5C',
    'page=-1&page=0',
    'page=99999999999999999999',
    'page=1e9',
    'rk-free=maybe&rk-accessible=2&rk-mode=teleport',
    'lang=%3Cscript%3E',
  ])('is a page whatever the address says: %s', async (query) => {
    const { status, text } = await ask(`/embed/finder?${query}`);
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('href="tel:112"');
    expect(said(text)).not.toContain('\u202E');
  });

  test.each([
    ['hromada=Буча', 'hromada'],
    [`rk-place=${encodeURIComponent(hostile)}`, 'rk-place'],
    [`category=${encodeURIComponent(hostile)}`, 'category'],
    ['hromada=UA99999999999999999', 'hromada'],
    ['network=Donetsk%20network&oblast=UA1', 'oblast, network'],
  ])('says what it left out of an address that cannot be meant so: %s', async (query, named) => {
    const { status, text } = await ask(`${page}&${query}`);
    expect(status).toBe(200);
    expect(said(text)).toContain(`В адресі цієї сторінки щось не так, і цього не враховано: ${named}.`);
    expect(names(text).length).toBeGreaterThan(0);
    expect(text).not.toContain('<script>alert');
  });

  test('says so when its address is longer than anybody needs, and as a page when there is too much to do', async () => {
    const { status, text, headers } = await ask(`${page}&rk-text=${'x'.repeat(40_000)}`);
    expect(status).toBe(414);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(said(text)).toContain('Довідник зараз не відповідає');
    const busy = askApi({ database: opened.database, componentsDirectory: folder, workload: { mostAtOnce: 0 } });
    const refused = await busy(page);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).not.toBeNull();
    expect(refused.text).toContain('<rk-service-finder');
  });

  test('is answered from memory, and not sent again to whoever has it', async () => {
    const { headers, text } = await ask(page);
    expect((await ask(`${page}&utm_source=letter`)).text).toBe(text);
    const unchanged = await ask(page, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect(unchanged.status).toBe(304);
    expect(headers.get('Cache-Control')).toContain('max-age=60');
  });

  test.each(['finder', 'intake', 'impact'])('has one place, as its addresses are relative: %s', async (name) => {
    const { status, headers } = await ask(`/embed/${name}/?lang=en`);
    expect([status, headers.get('Location')]).toEqual([301, `../${name}?lang=en`]);
  });

  test('tells of closures and moves before anybody sets out', async () => {
    await sql`
      update service_at_location set document = document || ${JSON.stringify({
        temporary_closure: {
          since: '2026-03-01',
          reason: { uk: `Ремонт ${hostile}`, en: 'Repairs' },
          expected_reopening: '2026-04-02',
        },
      })}::jsonb
    `.execute(opened.database);
    const { text } = await askApi({ database: opened.database, componentsDirectory: folder })(page);
    expect(said(text)).toContain('Тимчасово зачинено');
    expect(said(text)).toMatch(/Призупинено з 1 березня\. Ремонт .*Орієнтовне відновлення: 2 квітня\./);
    expect(said(text)).not.toMatch(/Сьогодні, 18 березня:/);
    expect(text).not.toContain('<script>alert');
  });

  test('leads nobody to the door of a confidential place, in words or as data', async () => {
    await importDataset(opened.database, {
      locations: [shelter],
      services: [shelterService],
      serviceAtLocations: stays,
    });
    await indexRecords(opened.database, NOW);
    const fresh = askApi({ database: opened.database, componentsDirectory: folder });
    for (const language of ['uk', 'en']) {
      const { text } = await fresh(`/embed/finder?hromada=${shelterPlace}&lang=${language}`);
      expect(text).toContain(language === 'uk' ? 'Адресу повідомляють телефоном' : 'The address is given by phone');
      expect(text).not.toMatch(revealing);
    }
  });
});

describe.each(databases)('without a database, the page with the finder on $kind', ({ open }) => {
  test('says so, with the numbers that it read last, and the element that may have kept more', async () => {
    const opened = await open();
    let now = NOW;
    const ask = askApi({ database: opened.database, componentsDirectory: folder, now: () => now });
    await ask(page);
    await opened.close();
    const { status, text, headers } = await ask(`${page}&rk-text=логопед&hromada=UA32080070000050759`);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(said(text)).toContain('Довідник зараз не відповідає');
    expect(text).toContain('href="tel:112"');
    expect(text).toContain('hromada="UA32080070000050759"');
    expect(text).toMatch(/name="rk-text"\s+value="логопед"/);
    // Numbers that are out of date by now are not shown: a wrong number is worse than none.
    now = new Date('2036-01-01T10:00:00Z');
    const late = await ask(`${page}&rk-text=другий&hromada=UA32080070000050759`);
    expect(late.text).not.toContain('href="tel:112"');
    expect(late.text).toContain('Екстрений виклик');
  });
});

describe('the script for the page around', () => {
  test('may be loaded by every site, and is no part of the data', async () => {
    const opened = await databases[0]!.open('empty');
    const { status, text, headers } = await askApi({ database: opened.database })('/embed/resilience-kit-frame.js');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(text).toContain('resilience-kit-frame-1');
    await opened.close();
  });
});
