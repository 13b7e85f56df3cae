import type { Oembed } from '@resilience-kit/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';

const here = 'https://api.example.org/help';
const page = `${here}/embed/impact?figures=donetsk-2025-h1-consultations,donetsk-2025-h1-participants&lang=uk&theme=dark`;

describe.each(databases)('oEmbed on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database, publicUrl: here, publisher: { name: 'Зразкова громада' } });
  });
  afterAll(() => opened.close());

  const unfold = (url: string, more: Record<string, string> = {}) =>
    ask(`/v1/oembed?${new URLSearchParams({ url, ...more })}`);
  const unfolded = async (url: string, more: Record<string, string> = {}) => {
    const { status, body, text } = await unfold(url, more);
    expect(status, text).toBe(200);
    return body as Oembed;
  };
  const frameOf = ({ html }: Oembed) => {
    const [, src = ''] = / src="([^"]+)"/.exec(html) ?? [];
    return new URL(src.replaceAll('&amp;', '&'));
  };

  test('answers with a frame of the page, who publishes it, and a picture', async () => {
    const answer = await unfolded(page);
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Результати',
      provider_name: 'Зразкова громада',
      provider_url: `${here}/`,
      author_name: 'ГО «Відповідальні громадяни»',
      width: 640,
    });
    expect(frameOf(answer).href).toBe(page);
    expect(answer.html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(answer.html).toContain(`width="640" height="${answer.height}"`);
    expect(answer.html).not.toContain('allow-scripts');
    expect(answer.thumbnail_url).toMatch(/^https:\/\/api\.example\.org\/help\/v1\/figures\/.+\.png\?.*theme=dark/);
    expect(answer.thumbnail_width).toBe(1200);
  });

  test.each(['', '.svg', '.png', '.txt'])('takes the address of a figure: %j', async (ending) => {
    const answer = await unfolded(`${here}/v1/figures/zaporizhzhia-centre-requests${ending}?lang=en&theme=light`);
    expect(frameOf(answer).search).toBe('?figures=zaporizhzhia-centre-requests&lang=en&theme=light');
    expect(answer.title).toMatch(/^Over 1,600 requests — /);
  });

  test('speaks the language of the address, or else of whoever asks', async () => {
    const url = `${here}/v1/figures/zaporizhzhia-centre-requests`;
    expect((await unfolded(url, { lang: 'en' })).title).toContain('Over 1,600');
    expect((await unfolded(`${url}?lang=uk`, { lang: 'en' })).title).toContain('Понад');
  });

  test('stays within what the asking site has room for, the picture included', async () => {
    const narrow = await unfolded(page, { maxwidth: '300', maxheight: '200' });
    expect(narrow).toMatchObject({ width: 300, height: 200 });
    expect(narrow.thumbnail_url).toBeUndefined();
    const wide = await unfolded(page, { maxwidth: '1000', maxheight: '5000' });
    expect(wide.width).toBe(640);
    // The card is wider; the badge is not.
    expect(wide.thumbnail_width).toBeLessThanOrEqual(1000);
    expect(wide.thumbnail_url).toContain('kind=badge');
    expect((await unfolded(page, { maxwidth: '280' })).height).toBeGreaterThan((await unfolded(page)).height);
  });

  test.each([
    'https://evil.example/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://api.example.org.evil.example/help/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://api.example.org@evil.example/help/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://me:secret@api.example.org/help/embed/impact?figures=donetsk-2025-h1-consultations',
    'http://api.example.org/help/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://api.example.org:8443/help/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://api.example.org/embed/impact?figures=donetsk-2025-h1-consultations',
    'https://api.example.org/help/../embed/impact?figures=donetsk-2025-h1-consultations',
    `${here}/embed/intake?form=help-request`,
    `${here}/v1/figures/sum?figures=a,b`,
    `${here}/v1/figures/donetsk-2025-h1-consultations.exe`,
    `${here}/v1/figures`,
    `${here}/embed/impact`,
    `${here}/embed/impact?figures=no-such`,
    `${here}/v1/figures/00000000-0000-4000-8000-000000000000`,
    'javascript:alert(1)',
    '//api.example.org/help/embed/impact?figures=a',
    'donetsk-2025-h1-consultations',
  ])('is 404 for %s', async (url) => {
    const { status, headers } = await unfold(url);
    expect(status).toBe(404);
    expect(headers.get('Location')).toBeNull();
  });

  test('is 501 for another format, and 400 without an address or with a width that is none', async () => {
    expect((await unfold(page, { format: 'json' })).status).toBe(200);
    const xml = await unfold(page, { format: 'xml' });
    expect(xml.status).toBe(501);
    expect(xml.body).toMatchObject({ type: 'urn:resilience-kit:problem:not-acceptable' });
    expect((await ask('/v1/oembed')).body).toMatchObject({ status: 400, errors: [{ pointer: '/query/url' }] });
    expect((await unfold(page, { maxwidth: 'wide' })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/query/maxwidth' }],
    });
  });

  test('lets nothing of the address into the frame but what it understood', async () => {
    const hostile = '"><script>alert(1)</script>';
    const answer = await unfolded(
      `${page}&extra=${encodeURIComponent(hostile)}&organization=${encodeURIComponent(hostile)}#${hostile}`,
    );
    expect(answer.html).not.toMatch(/script|extra|alert/);
    expect(frameOf(answer).href).toBe(page);
  });
});
