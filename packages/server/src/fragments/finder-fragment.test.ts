import type { SearchAnswer } from '@resilience-kit/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSetting } from '../settings/settings.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';

const here = 'https://api.example.org/help';
const fragment = '/v1/fragments/finder';
const hostile = '"><script>alert(1)</script><!--#exec cmd="ls"--><esi:include src="//evil.example"/>\u202E&\'';

/** The block of data in the element. */
function dataIn(html: string): { asked: string | undefined; at: string | undefined; answer: SearchAnswer } {
  const [, asked, at, json = ''] =
    /<script type="application\/json" data-rk-results="([^"]*)" data-rk-at="([^"]*)">(.*?)<\/script>/s.exec(html) ?? [];
  return { asked: asked?.replaceAll('&amp;', '&'), at, answer: JSON.parse(json) as SearchAnswer };
}

/** What of the fragment is read, not run. */
function readable(html: string): string {
  return html
    .replace(/<script.*?<\/script>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe.each(databases)('the fragment of a finder on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, publicUrl: here });
  });
  afterAll(() => opened.close());

  const first = async (query = 'lang=uk') => {
    const { status, text } = await ask(`/v1/search?per_page=20&${query}`);
    expect(status).toBe(200);
    return JSON.parse(text) as SearchAnswer;
  };

  test('is the element with the first results as a list, each with what it takes to choose, to call and to go', async () => {
    const { status, text, headers } = await ask(`${fragment}?lang=uk`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<rk-service-finder lang="uk">/);
    const { contents, total_items: total } = await first();
    expect(text.match(/<li data-result>/g)).toHaveLength(contents.length);
    const said = readable(text);
    expect(said).toContain(String(total));
    for (const { service, organization } of contents) {
      expect(said).toContain(service.name);
      expect(said).toContain(organization?.name);
    }
    expect(text).toMatch(/<a href="tel:\+?\d+" dir="ltr">/);
    expect(said).toMatch(/Перевірено \d+ \p{L}+/u);
    expect(said).toMatch(/Години роботи: [^<]*\d\d:\d\d–\d\d:\d\d/);
    expect(said).toContain('Демонстраційні дані');
    expect(said).toContain('Станом на 18 березня 2026 року.');
  });

  test('has the numbers to call where the element shows them when all else fails', async () => {
    const { text } = await ask(`${fragment}?lang=en`);
    const [before = '', results = ''] = text.split('<div slot="results"');
    expect(before).toContain('href="tel:112"');
    expect(results).toContain('</div>\n</rk-service-finder>');
  });

  test.each([
    ['', 'per_page=20', ''],
    ['&oblast=UA32000000000030281', 'per_page=20&place=UA32000000000030281', ' oblast="UA32000000000030281"'],
    [
      '&category=legal-aid&oblast=UA32000000000030281&hromada=UA32080070000050759',
      'category=legal-aid&per_page=20&place=UA32080070000050759',
      ' hromada="UA32080070000050759" category="legal-aid"',
    ],
  ])('brings the answer to the first search of the element: %j', async (query, asked, attributes) => {
    const { text } = await ask(`${fragment}?lang=uk${query}`);
    const data = dataIn(text);
    expect(data.asked).toBe(asked);
    expect(data.at).toBe('2026-03-18T08:00:00.000Z');
    // As the element asks, which names the language in a header.
    const { body } = await ask(`/v1/search?${asked}`, { headers: { 'Accept-Language': 'uk' } });
    expect(data.answer).toEqual(body);
    for (const attribute of attributes.split(/ (?=\w+=)/).filter(Boolean)) expect(text).toContain(attribute.trim());
  });

  test('leads to the page with all of them, in the same language and with the same presets', async () => {
    const { text } = await ask(`${fragment}?category=legal-aid&lang=en`);
    expect(text).toContain(`<a href="${here}/embed/finder?category=legal-aid&amp;lang=en">`);
  });

  test('speaks the language that is asked for', async () => {
    const { text, headers } = await ask(fragment, { headers: { 'Accept-Language': 'en' } });
    expect(text).toContain('lang="en"');
    expect(readable(text)).toMatch(/Found \d+ services\..*Demo data/);
    expect(headers.get('Content-Language')).toBe('en');
    expect(headers.get('Vary')).toContain('Accept-Language');
  });

  test('without its data is the same for as long as the records and the day are', async () => {
    let now = new Date('2026-03-18T10:00:00+02:00');
    const later = askApi({ database: opened.database, now: () => now, publicUrl: here });
    const { text, headers } = await later(`${fragment}?data=false&lang=uk`);
    expect(text).not.toContain('<script');
    expect(headers.get('Cache-Control')).toContain('max-age=60');
    now = new Date('2026-03-18T17:00:00+02:00');
    const again = await later(`${fragment}?data=false&lang=uk`, {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('tells search engines nothing of demo data, and only when it is asked to', async () => {
    expect((await ask(`${fragment}?json_ld=true`)).text).not.toContain('application/ld+json');
    await writeSetting(opened.database, 'data_status', 'live');
    const live = askApi({ database: opened.database });
    expect((await live(`${fragment}?lang=uk`)).text).not.toContain('application/ld+json');
    const { text } = await live(`${fragment}?json_ld=true&lang=uk`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(text.indexOf('application/ld+json')).toBeGreaterThan(text.indexOf('</rk-service-finder>'));
    const { '@graph': graph } = JSON.parse(json) as { '@graph': { '@type': string; name: string }[] };
    expect(graph.length).toBeGreaterThan(0);
    expect(readable(text)).toContain(graph[0]?.name);
    expect(readable(text)).not.toContain('Демонстраційні');
  });

  test('says so where nothing is found, with the numbers', async () => {
    const { status, text } = await ask(`${fragment}?category=no-such&lang=en`);
    expect(status).toBe(200);
    expect(readable(text)).toContain('Nothing was found.');
    expect(text).toContain('href="tel:112"');
    expect(text).not.toContain('<ul class="rk-list"');
  });

  test.each(['hromada=Буча', 'hromada=UA1', `category=${'x'.repeat(100)}`, 'data=maybe', 'json_ld=2'])(
    'names the fault in %s',
    async (query) => {
      const { status, body } = await ask(`${fragment}?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ pointer: `/query/${query.split('=')[0]}` }] });
    },
  );

  test('may be put into any page: whatever the records and the address say, nothing of it runs or is included', async () => {
    await sql`
      update service set document = document || ${JSON.stringify({
        name: { uk: hostile, en: hostile },
        description: { uk: hostile, en: hostile },
        url: 'javascript:alert(1)',
      })}::jsonb
    `.execute(opened.database);
    const fresh = askApi({ database: opened.database });
    for (const query of ['data=true', 'data=false', 'json_ld=true', `category=${encodeURIComponent('"><script>')}`]) {
      const { text } = await fresh(`${fragment}?lang=uk&${query}`);
      expect(text.replace(/<script type="application\/(ld\+)?json"/g, ''), query).not.toMatch(
        /<script(?! type="application)|<!--|<esi:|href="javascript:|\son\w+=/,
      );
      expect(readable(text)).not.toContain('\u202E');
    }
  });
});
