import type { Figure, Problem } from '@resilience-kit/contract';
import { amountOf } from '@resilience-kit/text/figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { askApi, type AnyPage, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';

const requests = '/v1/figures/zaporizhzhia-centre-requests';
const titleOf = (svg: string) => /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1];

describe.each(databases)('pictures of figures on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  test('are drawn of every figure, and say what the figure says, in both languages', async () => {
    for (const language of ['uk', 'en'] as const) {
      const { body } = await ask(`/v1/figures?per_page=100&lang=${language}`);
      const { contents } = body as AnyPage<Figure>;
      expect(contents.length).toBeGreaterThan(10);
      for (const figure of contents) {
        const said = amountOf(figure, language)?.text ?? { uk: 'не оприлюднено', en: 'not published' }[language];
        for (const kind of ['badge', 'card']) {
          const { status, text } = await ask(`/v1/figures/${figure.code}.svg?kind=${kind}&lang=${language}`);
          expect(status, figure.code).toBe(200);
          expect(titleOf(text)?.replaceAll('&#39;', "'"), figure.code).toContain(said);
        }
        const { text } = await ask(`/v1/figures/${figure.id}.txt?lang=${language}`);
        expect(text.split('\n')[0], figure.code).toContain(said);
        expect(text).toContain(figure.source.title);
      }
    }
  });

  test('are cards in the language of whoever asks, and say what they are', async () => {
    const { headers, text } = await ask(`${requests}.svg`, { headers: { 'Accept-Language': 'en' } });
    expect(headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('Content-Language')).toBe('en');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(/^<svg [^>]*>/.exec(text)?.[0]).toMatch(/width="600" height="315" .* role="img" lang="en"/);
    expect(titleOf(text)).toBe('Requests to the Resilience Centre: over 1,600 requests.');
    expect(titleOf((await ask(`${requests}.svg?lang=uk&kind=badge`)).text)).toContain('понад 1\u00A0600 звернень');
    expect((await ask(`${requests}.txt`)).headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  });

  test('have the same bytes under the same tag until the figure changes', async () => {
    const first = await ask(`${requests}.svg?kind=badge`);
    const tag = first.headers.get('ETag') ?? '';
    const same = await ask(`${requests}.svg?theme=light&kind=badge`);
    expect(same.headers.get('ETag')).toBe(tag);
    expect(same.text === first.text).toBe(true);
    expect((await ask(`${requests}.svg?kind=badge`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await ask(`${requests}.svg?theme=dark&kind=badge`)).headers.get('ETag')).not.toBe(tag);
  });

  test('are PNG of twice as many pixels', async () => {
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    const answer = await api.request(`${requests}.png?lang=uk`);
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect(answer.headers.get('Content-Disposition')).toBe('inline');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await api.request(`${requests}.png?lang=uk`)).headers.get('ETag')).toBe(answer.headers.get('ETag'));
  });

  test.each(['svg', 'png', 'txt'])('are refused as .%s where the figure is not there', async (extension) => {
    const { status, body } = await ask(`/v1/figures/no-such-figure.${extension}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: expect.stringContaining('not-found') as unknown });
  });

  test.each([
    ['svg', 'kind', 'poster'],
    ['png', 'kind', 'poster'],
    ['svg', 'theme', 'sepia'],
    ['svg', 'lang', 'de'],
    ['txt', 'lang', 'de'],
  ])('are refused as .%s with a %s that there is not', async (extension, parameter, value) => {
    const { status, body } = await ask(`${requests}.${extension}?${parameter}=${value}`);
    expect(status).toBe(400);
    expect((body as Problem).errors?.map(({ pointer }) => pointer)).toEqual([`/query/${parameter}`]);
  });

  test('show no number that is withheld', async () => {
    const { body } = await ask('/v1/figures?per_page=100&lang=en');
    const withheld = (body as AnyPage<Figure>).contents.filter(({ status }) => status === 'suppressed');
    expect(withheld.length).toBeGreaterThan(0);
    for (const { code, indicator } of withheld) {
      const { text } = await ask(`/v1/figures/${code}.txt?lang=en`);
      expect(text).toMatch(`${indicator.name}: the number is not published.`);
      const { text: svg } = await ask(`/v1/figures/${code}.svg?lang=en`);
      expect(titleOf(svg)).toBe(`${indicator.name}: the number is not published.`);
    }
  });
});
