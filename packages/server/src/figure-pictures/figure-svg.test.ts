import type { Figure } from '@resilience-kit/contract';
import { Parser } from 'saxen';
import { describe, expect, test } from 'vitest';
import { colours, type Theme } from './colours.ts';
import { figurePicture, figureSvg } from './figure-svg.ts';
import { figureText } from './figure-text.ts';
import type { PictureKind, PictureOptions } from './picture-options.ts';
import { typeface } from './typeface.ts';

const requests: Figure = {
  id: '00000000-0000-4000-a000-000000000001',
  code: 'requests',
  indicator: { id: '00000000-0000-4000-a000-000000000002', code: 'requests', name: 'Звернення', unit: 'requests' },
  value: 1600,
  qualifier: 'at_least',
  period: { from: '2025-01-01', to: '2025-06-30' },
  area: 'Запоріжжя',
  source: { title: 'Публічні звіти' },
  status: 'reported',
  as_of: '2025-06-30',
  data_status: 'live',
};
const long =
  'Консультації психологів, логопедів, спеціальних педагогів і юристів для родин у громадах області. '.repeat(9);
const word = 'щ'.repeat(400);
const hostile =
  '"/><script>alert(1)</script>&amp;\u0000\u0008\uFFFF\uD800 ]]> \u202E0061 <image href="https://evil.example/"/>';
const named = (name: string): Figure => ({
  ...requests,
  indicator: { ...requests.indicator, name },
  area: name,
  source: { title: name, publisher: name },
  period: { description: name },
  donors: Array.from({ length: 30 }, () => ({ name })),
  organization: { id: requests.id, name },
  status_reason: name,
});
const { value: _, ...withoutValue } = requests;
const figures: Readonly<Record<string, Figure>> = {
  'at least': requests,
  'seven digits and a half': { ...requests, value: 1_234_567.5, qualifier: 'nearly', data_status: 'demo' },
  'a number that is as long as numbers are': { ...requests, value: Number.MAX_SAFE_INTEGER },
  'an order of magnitude': { ...withoutValue, qualifier: 'order_of_magnitude', words: 'десятки тисяч родин' },
  'an order of magnitude in many words': { ...withoutValue, qualifier: 'order_of_magnitude', words: long },
  withheld: { ...withoutValue, status: 'suppressed', status_reason: 'Замало людей.' },
  provisional: { ...requests, status: 'provisional' },
  corrected: {
    ...requests,
    status: 'restated',
    status_reason: long,
    history: [
      { value: 1500, qualifier: 'exact', status: 'reported', as_of: '2025-06-01', replaced_at: '2025-07-01T00:00:00Z' },
    ],
  },
  overdue: { ...requests, review_after: '2025-12-31' },
  'long texts': named(long),
  'one long word': named(word),
  'hostile texts': { ...named(hostile), status: 'restated' },
};
const kinds: readonly PictureKind[] = ['badge', 'card'];
const themes: readonly Theme[] = ['light', 'dark'];
const options = (kind: PictureKind, theme: Theme = 'light', language: 'uk' | 'en' = 'uk'): PictureOptions => ({
  kind,
  theme,
  language,
  today: '2026-03-01',
});

interface Read {
  elements: { name: string; attributes: Record<string, string> }[];
  texts: string[];
}

/** Reads it as XML; throws where it is not well-formed. */
function read(svg: string): Read {
  const found: Read = { elements: [], texts: [] };
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => found.elements.push({ name, attributes: { ...attributes() } }));
  parser.on('text', (text, decode) => found.texts.push(decode(text)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('warn', (error) => {
    throw error;
  });
  parser.parse(svg);
  return found;
}

const widths = new Map(
  (['small', 'large'] as const).flatMap((size) =>
    (['regular', 'strong'] as const).flatMap((weight) =>
      [...new Set(`${long}${word}${hostile}0123456789`)].flatMap((sign) =>
        typeface(weight, size)
          .set(sign)
          .letters.map(({ letter }) => [letter.id, letter.advance] as const),
      ),
    ),
  ),
);

/** How far to the right and down texts and boxes reach. */
function reach(svg: string): { right: number; bottom: number } {
  let [right, bottom] = [0, 0];
  for (const [, x = '', y = '', scale = '', uses = ''] of svg.matchAll(
    /<g transform="translate\((\S+) (\S+)\)scale\((\S+)\)"[^>]*>(.*?)<\/g>/g,
  )) {
    const [, id = '', last = '0'] = [...uses.matchAll(/href="#(\w+)" x="(-?\d+)"/g)].at(-1) ?? [];
    right = Math.max(right, Number(x) + (Number(last) + (widths.get(id) ?? 0)) * Number(scale));
    bottom = Math.max(bottom, Number(y));
  }
  for (const [, x, y, width, height] of svg.matchAll(/<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g)) {
    right = Math.max(right, Number(x) + Number(width));
    bottom = Math.max(bottom, Number(y) + Number(height));
  }
  return { right, bottom };
}

describe.each(Object.entries(figures))('the picture of a figure that is %s', (_name, figure) => {
  test('is well-formed, and holds nothing that runs or loads', () => {
    for (const kind of kinds) {
      const { elements } = read(figureSvg(figure, options(kind)));
      const allowed = ['svg', 'title', 'desc', 'defs', 'path', 'rect', 'g', 'use'];
      expect(elements.filter(({ name }) => !allowed.includes(name))).toEqual([]);
      expect(elements.flatMap(({ attributes }) => attributes['href'] ?? []).every((href) => /^#\w+$/.test(href))).toBe(
        true,
      );
      expect(
        elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|style/.test(name)),
      ).toEqual([]);
    }
  });

  test('keeps all that it shows within its edges', () => {
    for (const kind of kinds) {
      const { svg, width, height } = figurePicture(figure, options(kind));
      const { right, bottom } = reach(svg);
      expect(right, kind).toBeLessThanOrEqual(width);
      expect(bottom, kind).toBeLessThanOrEqual(height);
      expect(height, kind).toBeLessThan(900);
      expect(svg.length, kind).toBeLessThan(90_000);
    }
  });

  test('defines each letter that it uses, once', () => {
    const { elements } = read(figureSvg(figure, options('card')));
    const ids = elements.flatMap(({ name, attributes }) => (name === 'path' ? (attributes['id'] ?? []) : []));
    expect(new Set(ids).size).toBe(ids.length);
    const used = elements.flatMap(({ attributes }) => attributes['href']?.slice(1) ?? []);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the picture of a figure', () => {
  const titleOf = (figure: Figure, kind: PictureKind = 'card') => read(figureSvg(figure, options(kind))).texts[0];
  const figure = (name: keyof typeof figures) => figures[name] ?? requests;

  test('says for those who do not see it what it shows', () => {
    expect(titleOf(requests)).toBe('Звернення: понад 1\u00A0600 звернень.');
    expect(titleOf(figure('an order of magnitude'))).toBe('Звернення: десятки тисяч родин.');
    expect(read(figureSvg(figure('overdue'), options('badge'))).texts[1]).toContain(
      'мали переглянути до 31 грудня 2025 року',
    );
  });

  test('is described under a name of its own, so that pictures of one figure can stand on one page', () => {
    const svgs = kinds.flatMap((kind) =>
      themes.flatMap((theme) =>
        (['uk', 'en'] as const).map((language) => figureSvg(requests, options(kind, theme, language))),
      ),
    );
    const names = svgs.map((svg) => read(svg).elements[0]?.attributes['aria-labelledby']);
    expect(new Set(names).size).toBe(8);
    svgs.forEach((svg, index) => expect(svg).toContain(`<title id="${names[index]}">`));
  });

  test('has no digit of a number that is withheld, not even where one is left in the record', () => {
    const leaked = { ...figure('withheld'), value: 777, words: 'сімсот сімдесят сім' };
    expect(titleOf(leaked)).toBe('Звернення: число не оприлюднено.');
    expect(figureText(leaked, options('card'))).not.toMatch(/777|сімсот/);
    const seven = typeface('strong', 'large').set('7').letters[0]?.letter.id ?? '';
    expect(figureSvg(leaked, options('card')).includes(`"${seven}"`)).toBe(false);
    expect(figureSvg({ ...requests, value: 777 }, options('card')).includes(`"${seven}"`)).toBe(true);
  });

  test('is small', () => {
    expect(figureSvg(requests, options('badge')).length).toBeLessThan(10_000);
    expect(figureSvg(requests, options('card')).length).toBeLessThan(25_000);
  });

  test('has texts that stand out from what is behind them, in light and dark', () => {
    for (const theme of themes) {
      const { surface, text, muted, accent, onAccent, quiet, notice, onNotice } = colours[theme];
      const pairs = [
        [text, surface],
        [muted, surface],
        [accent, surface],
        [onAccent, accent],
        [onAccent, muted],
        [text, quiet],
        [onNotice, notice],
      ] as const;
      for (const [front, back] of pairs)
        expect(contrast(front, back), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has all letters of Ukrainian, and the signs that stand in figures', () => {
    for (const weight of ['regular', 'strong'] as const) {
      const face = typeface(weight, 'small');
      const none = face.set('\u{1F600}').letters[0]?.letter.id;
      const signs =
        "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ʼ'«»“”№%–—…·,.;:!?()0123456789\u00A0";
      for (const sign of signs) expect(face.set(sign).letters[0]?.letter.id, sign).not.toBe(none);
    }
  });
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((first, second) => second - first);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
