import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { noteTouch } from '../data-version/touched-here.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { countingQueries } from '../test-support/counting-queries.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { tellHeight } from './frame-height/tell-height.ts';
import { impactPageStyles } from './impact-page-styles.ts';

const donetsk = ['consultations', 'group-sessions', 'participants'].map((what) => `donetsk-2025-h1-${what}`).join(',');
const page = `/embed/impact?figures=${donetsk}&lang=uk`;
const hostile = '"><script>alert(1)</script>\u202E&<';

/** The text of a page as it is read, without what the head says. */
function bodyOf(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** What a tag of Open Graph says. */
function graph(html: string, property: string): string | undefined {
  return new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
}

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  // What changed the data before did so by another clock.
  noteTouch();
});
afterAll(() => {
  vi.useRealTimers();
  noteTouch();
});

describe.each(databases)('the page with figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  let asked: () => number;
  beforeAll(async () => {
    opened = await open();
    const counted = countingQueries(opened.database);
    ({ asked } = counted);
    ask = askApi({ database: counted.database, publicUrl: 'https://api.example.org/help/' });
    vi.advanceTimersByTime(60_000);
  });
  afterAll(() => opened.close());

  test('says numbers as they are qualified, with their parts and what these leave out', async () => {
    const { status, text, headers } = await ask(page);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>\s*<html\s+lang="uk"/);
    const said = bodyOf(text);
    for (const part of [
      /4\s925 консультацій/,
      /2\s490/,
      /1\s395/,
      / 991 /,
      /Не розподілено 49/,
      /Майже 2\s500 людей/,
      /Донецька область, січень–червень 2025/,
      /Джерело: Публічні звіти/,
      /Станом на 30 червня 2025 року/,
      /Донори: Дитячий фонд ООН/,
      /Демонстраційні дані/,
    ])
      expect(said).toMatch(part);
    const english = bodyOf((await ask('/embed/impact?figures=zaporizhzhia-centre-requests&lang=en')).text);
    expect(english).toMatch(/Over 1,600 requests/);
    expect(english).toContain('Zaporizhzhia, the first six months of work');
  });

  test('shows figures by code or identifier, in the order asked for, and says which are not here', async () => {
    const { body } = await ask('/v1/figures/donetsk-2025-h1-mobile-teams');
    const { id } = body as { id: string };
    const { text } = await ask(
      `/embed/impact?figures=no-such,${id.toUpperCase()},donetsk-2025-h1-consultations,${id},${encodeURIComponent(hostile)}`,
    );
    expect(text.indexOf('Мобільні команди')).toBeLessThan(text.indexOf('Індивідуальні консультації'));
    expect(text.match(/<article/g)).toHaveLength(2);
    expect(bodyOf(text)).toContain('Цих показників тут немає: no-such,');
    expect(text).not.toContain('<script');
  });

  test('shows figures by indicator, by place and by organization', async () => {
    const { body } = await ask('/v1/figures/donetsk-2025-h1-consultations');
    const figure = body as { indicator: { code: string }; place: { code: string }; organization: { id: string } };
    for (const question of [
      `indicator=${figure.indicator.code}`,
      `place=${figure.place.code.toLowerCase()}`,
      `organization=${figure.organization.id}`,
    ]) {
      const { status, text } = await ask(`/embed/impact?${question}`);
      expect(status, question).toBe(200);
      expect(text, question).toContain('Індивідуальні консультації');
    }
  });

  test.each([
    '/embed/impact',
    '/embed/impact?figures=',
    '/embed/impact?figures=no-such',
    '/embed/impact?indicator=%3Cscript%3E',
    "/embed/impact?organization=';DROP TABLE figure;--",
    `/embed/impact?figures=${'x'.repeat(5000)}`,
  ])('%s names no figure that is here: a page that says so', async (address) => {
    const { status, text, headers } = await ask(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
    expect(status).toBe(404);
    expect(bodyOf(text)).toContain('There are no such figures here');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(text).not.toContain('<script');
    // What somebody wrote into the address is not repeated at any length.
    expect(text.replace(/<style>.*<\/style>/s, '').length).toBeLessThan(2_000);
  });

  test('may do nothing, loads nothing, and may be shown by everybody', async () => {
    const { headers, text } = await ask(page);
    expect(headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; style-src '${impactPageStyles.hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    );
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(text).not.toMatch(/ style=|<script|\son\w+=|<img|<link rel="(?!alternate)/);
    expect(text.match(/<style>/g)).toHaveLength(1);
  });

  test('has a script where it is asked to tell how tall it is, which its policy names, and nowhere else', async () => {
    const { headers, text } = await ask(`${page}&height=auto`);
    expect(headers.get('Content-Security-Policy')).toContain(`script-src '${tellHeight.hash}';`);
    expect(text).toContain(tellHeight.element);
    expect(text.match(/<script/g)).toHaveLength(1);
    // The address that stands for the page does without.
    expect(graph(text, 'url')).not.toContain('height');
    for (const other of ['height=', 'height=640', 'height=AUTO', 'heights=auto'])
      expect((await ask(`${page}&${other}`)).text).not.toContain('<script');
    const missing = await ask('/embed/impact?figures=no-such&height=auto');
    expect(missing.text).toContain(tellHeight.element);
  });

  test('takes light and dark, and nothing else, for colours', async () => {
    expect((await ask(`${page}&theme=dark`)).text).toContain('data-theme="dark"');
    for (const theme of ['auto', '"x', 'url(x)'])
      expect((await ask(`${page}&theme=${encodeURIComponent(theme)}`)).text).not.toMatch(/<html[^>]+data-theme/);
  });

  test('unfolds where its address is pasted: with what it says, and a picture of the right size', async () => {
    const { text } = await ask('/embed/impact?figures=zaporizhzhia-centre-requests&lang=en');
    expect(graph(text, 'title')).toMatch(/^Over 1,600 requests — /);
    expect(graph(text, 'description')).toMatch(/^Zaporizhzhia, the first six months of work\. Demo data\. Source: /);
    expect(graph(text, 'locale')).toBe('en_GB');
    expect(graph(text, 'url')).toBe(
      'https://api.example.org/help/embed/impact?figures=zaporizhzhia-centre-requests&lang=en',
    );
    const image = new URL(graph(text, 'image') ?? '');
    expect(image.origin + image.pathname).toMatch(/^https:\/\/api\.example\.org\/help\/v1\/figures\/[\w-]+\.png$/);
    const svg = await ask(image.pathname.replace('/help', '').replace('.png', '.svg') + image.search);
    const [, width = '', height = ''] = / width="(\d+)" height="(\d+)"/.exec(svg.text) ?? [];
    expect([graph(text, 'image:width'), graph(text, 'image:height')]).toEqual([
      String(2 * +width),
      String(2 * +height),
    ]);
    expect(graph(text, 'image:alt')).toMatch(/^Over 1,600 requests — .+\. Zaporizhzhia/);
    const several = await ask(`${page}&lang=uk`);
    expect(graph(several.text, 'title')).toBe('Результати');
    expect(graph(several.text, 'description')).toMatch(/консультацій, Донецька область.+\. Групові заняття: /);
    expect(graph(several.text, 'description')?.length).toBeLessThanOrEqual(300);
  });

  test('names a picture that may be kept for ever while it shows the same', async () => {
    const image = new URL(graph((await ask(page)).text, 'image') ?? '');
    const { status, headers } = await ask(image.pathname.replace('/help', '') + image.search);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('image/png');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test('says how it is embedded', async () => {
    const { text } = await ask(page);
    const [, address = ''] =
      /<link\s+rel="alternate"\s+type="application\/json\+oembed"\s+href="([^"]+)"/.exec(text) ?? [];
    const url = new URL(address.replaceAll('&amp;', '&'));
    expect(url.origin + url.pathname).toBe('https://api.example.org/help/v1/oembed');
    const { status, body } = await ask(`/v1/oembed${url.search}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'rich', title: 'Результати' });
  });

  test('needs no query once it is kept, and is not sent again to whoever has it', async () => {
    const { headers, text } = await ask(page);
    const before = asked();
    expect((await ask(`${page}&utm_source=letter`)).text).toBe(text);
    const unchanged = await ask(page, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } });
    expect(unchanged.status).toBe(304);
    expect(asked()).toBe(before);
    expect(headers.get('Cache-Control')).toContain('max-age=60');
    expect((await ask(`${page}&v=${headers.get('ETag')?.slice(1, -1)}`)).headers.get('Cache-Control')).not.toContain(
      'immutable',
    );
  });

  test('escapes whatever a figure says, and says nothing of what is withheld', async () => {
    await opened.database.transaction().execute(async (transaction) => {
      const texts = JSON.stringify({
        area: { uk: hostile, en: hostile },
        place_code: null,
        source: { title: { uk: hostile }, url: 'javascript:alert(1)' },
        donors: [{ name: { uk: hostile } }],
      });
      await sql`
        update figure set place_code = null, document = document || ${texts}::jsonb where code = 'myrnohrad-families'
      `.execute(transaction);
      await sql`
        update figure set document = document || '{"status": "suppressed"}' where code = 'families-in-a-year'
      `.execute(transaction);
      await sql`insert into data_touch (transaction_id) values (pg_current_xact_id())`.execute(transaction);
    });
    vi.advanceTimersByTime(1000);
    const { text } = await ask('/embed/impact?figures=myrnohrad-families&lang=en');
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).not.toContain('<script');
    expect(text).not.toContain('javascript:');
    expect(bodyOf(text)).not.toContain('\u202E');
    // Read out in the language that it is in.
    expect(text).toMatch(/<span lang="uk">&quot;&gt;&lt;script/);
    const withheld = bodyOf((await ask('/embed/impact?figures=families-in-a-year&lang=uk')).text);
    expect(withheld).toContain('Число не оприлюднено');
    expect(withheld).not.toContain('Десятки тисяч');
  });

  test('shows as many figures as a page has room for, and says of the others how many they are', async () => {
    await opened.database.transaction().execute(async (transaction) => {
      await sql`
        insert into figure
        select copy.* from figure, generate_series(1, 26) as number,
          jsonb_build_object(
            'id', '00000000-0000-4000-a000-0000000009' || to_char(number, 'FM00'), 'code', 'copy-' || number
          ) as names,
          jsonb_populate_record(figure, names || jsonb_build_object('document', document || names)) as copy
        where figure.code = 'zaporizhzhia-centre-requests'
      `.execute(transaction);
      await sql`insert into data_touch (transaction_id) values (pg_current_xact_id())`.execute(transaction);
    });
    vi.advanceTimersByTime(1000);
    const said = async (question: string) => {
      const { text } = await ask(`/embed/impact?${question}`);
      return { articles: text.match(/<article/g)?.length, text: bodyOf(text) };
    };
    const copies = Array.from({ length: 26 }, (_, index) => `copy-${index + 1}`);
    const named = await said(`figures=no-such,${copies.slice(0, 25).join(',')}&lang=uk`);
    expect(named.articles).toBe(24);
    expect(named.text).toContain('Ще 1 показник не поміщається на цій сторінці: copy-25.');
    expect(named.text).toContain('Цих показників тут немає: no-such.');
    expect((await said(`figures=${copies.join(',')}&lang=uk`)).text).toContain('Ще 2 показники не поміщаються');
    const fitting = await said(`figures=${copies.slice(0, 24).join(',')}&lang=uk`);
    expect(fitting).toMatchObject({ articles: 24, text: expect.not.stringContaining('не поміща') as string });
    // No more names than these are looked for.
    const others = Array.from({ length: 104 }, (_, index) => `no-such-${index}`);
    expect((await said(`figures=copy-1,${others.join(',')}&lang=en`)).text).toContain(
      '5 more figures are too many for one page: no-such-99, no-such-100,',
    );
    const { body } = await ask('/v1/figures/zaporizhzhia-centre-requests');
    const { code } = (body as { indicator: { code: string } }).indicator;
    const listed = await said(`indicator=${code}&lang=en`);
    expect(listed.articles).toBe(24);
    expect(listed.text).toMatch(/ \d more figures are too many for one page\. /);
  });

  test('leaves the page with the form as it was', async () => {
    const { headers } = await ask('/embed/intake');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });
});

describe.each(databases)('without a database, the page with figures on $kind', ({ open }) => {
  test('is a page that says so', async () => {
    const opened = await open();
    const ask = askApi({ database: opened.database });
    await opened.close();
    const { status, text, headers } = await ask(page);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(text).toContain('Показники не вдається показати');
  });
});
