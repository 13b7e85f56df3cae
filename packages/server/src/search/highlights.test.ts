import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pglite, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { SearchMemory } from './search-memory.ts';
import { search } from './search.ts';

describe('highlights', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await pglite.open();
  });
  afterAll(() => test.close());

  const memory = new SearchMemory();
  const find = async (text?: string) =>
    (
      await search(
        test.database,
        { ...(text === undefined ? {} : { text }), page: 1, per_page: 20 },
        { language: 'uk', now: NOW, memory },
      )
    ).contents;
  /** The highlighted words of the names of the services found. */
  const inNames = async (text: string) =>
    (await find(text)).flatMap(({ service, highlights = [] }) =>
      highlights
        .filter(({ pointer }) => pointer === '/service/name')
        .flatMap(({ ranges }) => ranges.map(({ start, end }) => service.name.slice(start, end).toLowerCase())),
    );

  it('tell the words of a result that were searched for, whatever their form', async () => {
    expect(await inNames('психолога')).toContain('психолог');
    expect(await inNames('psychologist')).toContain('психолог');
  });

  it('tell whole words whose beginning was typed', async () => {
    expect(await inNames('психоло')).toContain('психолог');
  });

  it('tell the words that were meant by misspelt ones', async () => {
    expect(await inNames('псхолог')).toContain('психолог');
  });

  it('are told of each text of a result that has the words, and only of those', async () => {
    for (const { highlights = [], ...result } of await find('психолог')) {
      for (const { pointer, ranges } of highlights) {
        const text = pointer
          .slice(1)
          .split('/')
          .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], result);
        expect(typeof text).toBe('string');
        for (const { start, end } of ranges) expect((text as string).slice(start, end)).toMatch(/^\p{L}[\p{L}'’]*$/u);
      }
    }
  });

  it('are not there without a text', async () => {
    expect((await find()).every(({ highlights }) => highlights === undefined)).toBe(true);
  });
});
