import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shortLetters } from './short-letters.js';

it.each(['synonym-groups', 'synonym-rules', 'place-aliases', 'filler-words'])(
  'the browser reads the same phrases of %s, in small letters',
  async (name) => {
    const file = join(import.meta.dirname, `../../text/src/query/${name}.ts`);
    const written = await shortLetters().load.handler(file);
    expect(written.match(/[а-яіїєґё]{5}/g)?.length ?? 0).toBeLessThan(20);
    const read = await import(`data:text/javascript,${encodeURIComponent(written)}`);
    for (const [list, phrases] of Object.entries(await import(file))) {
      expect(inOrder(read[list])).toEqual(inOrder(JSON.parse(JSON.stringify(phrases).toLowerCase())));
    }
  },
);

/** Phrases of a row that lead to others may be in any order. */
function inOrder(rows) {
  return rows.map?.((row) => (Array.isArray(row) ? [row[0].split(', ').sort(), row[1]] : row)) ?? rows;
}
