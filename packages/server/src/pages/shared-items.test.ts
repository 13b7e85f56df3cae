import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extendItems, shareItem, writeAnswer } from './shared-items.ts';

const jsonOf = (answer: unknown) => Buffer.from(writeAnswer(answer).body.joined()).toString();

const text = fc.oneof(
  fc.string(),
  fc.string().map((start) => start + 'ї"'.repeat(300)),
);
const item = fc.record({ id: text, name: fc.option(text, { nil: undefined }), more: fc.jsonValue() });

test('an answer is written as JSON always is, whatever of it is shared', () => {
  const answer = fc.record({
    total: fc.option(fc.nat(), { nil: undefined }),
    contents: fc.array(fc.oneof(item, fc.string(), fc.constant(null))),
    facets: fc.jsonValue(),
  });
  fc.assert(
    fc.property(answer, (value) => {
      const contents = value.contents.map((one, index) =>
        typeof one !== 'object' || one === null || index % 2 === 0 ? one : shareItem(one),
      );
      const facets = typeof value.facets === 'object' && value.facets ? shareItem(value.facets) : value.facets;
      const whole = { ...value, contents, facets };
      for (let time = 0; time < 2; time++) expect(jsonOf(whole)).toBe(JSON.stringify(whole));
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonOf(value)).toBe(JSON.stringify(value));
    }),
  );
});

test('items with something more are written as JSON always is', () => {
  const more = fc.record(
    { distance_km: fc.nat(), highlights: fc.array(text).map((highlights) => shareItem(highlights)) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(item, fc.constant({})), fc.boolean(), more)), (rows) => {
      const mores = new Map<object, object>();
      const items = rows.map(([one, isShared, extension]) => {
        const own = { ...one };
        mores.set(own, extension);
        return isShared ? shareItem(own) : own;
      });
      const contents = extendItems(items, (one) => mores.get(one) ?? {});
      expect(contents).toEqual(rows.map(([one, , extension]) => ({ ...one, ...extension })));
      for (let time = 0; time < 2; time++) expect(jsonOf({ contents })).toBe(JSON.stringify({ contents }));
    }),
  );
});

test('what is shared is written once', () => {
  let written = 0;
  const item = shareItem({ id: '1', toJSON: () => ({ id: '1', written: ++written }) });
  const json = jsonOf({ contents: [item, item], first: item });
  expect(json).toBe('{"contents":[{"id":"1","written":1},{"id":"1","written":1}],"first":{"id":"1","written":1}}');
});

test('answers have the same identity when their bytes are the same, and another one otherwise', () => {
  const answer = (name: string, distance?: number) => {
    const [first, second] = [shareItem({ id: '1', name }), shareItem({ id: '1', name })];
    const more = distance === undefined ? {} : { distance_km: distance };
    return writeAnswer({ page: 1, contents: extendItems([first, second], (one) => (one === second ? more : {})) });
  };
  expect(answer('a', 2).identity).toEqual(answer('a', 2).identity);
  const names = ['a', 'b', 'б', 'a'.repeat(600), `${'a'.repeat(599)}b`];
  const all = names.flatMap((name) => [answer(name), answer(name, 1), answer(name, 2)]);
  expect(new Set(all.map(({ identity }) => String(identity))).size).toBe(all.length);
  const plain = (name: string) => writeAnswer({ contents: [{ name }] }).identity;
  expect(plain('a')).toEqual(plain('a'));
  expect(plain('a')).not.toEqual(plain('b'));
});
