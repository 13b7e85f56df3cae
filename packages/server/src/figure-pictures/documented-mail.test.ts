import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../http/api.ts';
import { silentLogger } from '../http/logger.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';

/** The HTML for mail that the guide shows. */
async function examplesIn(language: string): Promise<string[]> {
  const guide = await readFile(new URL(`../../../../docs/${language}/without-scripts.md`, import.meta.url), 'utf8');
  return [...guide.matchAll(/```html\n(.*?)```/gs)]
    .map(([, code = '']) => code)
    .filter((code) => code.includes('.png'));
}

function attributesOf(code: string): Record<string, string> {
  const [, tag = ''] = /<img\s([^>]*)>/.exec(code) ?? [];
  const pairs = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']): [string, string] => [name, value]));
}

describe.each(['uk', 'en'])('the HTML for mail in the guide (%s)', (language) => {
  let opened: TestDatabase;
  let ask: (path: string) => Promise<Response>;
  beforeAll(async () => {
    opened = await pglite.open();
    const api = createApi({ database: opened.database, logger: silentLogger, now: () => NOW });
    ask = async (path) => api.request(path);
  });
  afterAll(() => opened.close());

  /** The header of a PNG has its size at these places. */
  const pictureAt = async (path: string) => {
    const answer = await ask(path);
    const bytes = new DataView(await answer.arrayBuffer());
    return { width: bytes.getUint32(16), height: bytes.getUint32(20), type: answer.headers.get('Content-Type') };
  };

  test('shows a badge and a card', async () => {
    const kinds = (await examplesIn(language)).map((code) => /kind=(\w+)/.exec(code)?.[1]);
    expect(kinds).toEqual(['badge', 'card']);
  });

  test('names pictures that are there, at half of their size, in words that say the same', async () => {
    for (const code of await examplesIn(language)) {
      const { src = '', alt, width, height } = attributesOf(code);
      const { pathname, search, searchParams } = new URL(src.replaceAll('&amp;', '&'));
      expect(await pictureAt(pathname + search), src).toEqual({
        width: 2 * Number(width),
        height: 2 * Number(height),
        type: 'image/png',
      });
      expect(searchParams.get('lang')).toBe(language);
      const text = await ask(`${pathname.replace('.png', '.txt')}?lang=${language}`);
      expect(alt).toBe((await text.text()).split('\n')[0]);
    }
  });

  test('is what mail programs show: a linked picture, whole addresses, nothing that they cut out', async () => {
    for (const code of await examplesIn(language)) {
      expect(code).toMatch(/^<a href="https:\/\/[^"]+">\s*<img\s[^>]*\/>\s*<\/a>\s*$/);
      expect(code).not.toMatch(/<script|<style|class=|\.svg|srcset|loading=|&(?!amp;)/);
      expect(attributesOf(code)).toHaveProperty('border', '0');
    }
  });
});
