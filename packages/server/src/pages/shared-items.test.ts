import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extendItem, jsonOfAnswer, shareItem } from './shared-items.ts';

test('an answer is written as JSON always is, whatever of it is shared', () => {
  const item = fc.record({ id: fc.string(), name: fc.option(fc.string(), { nil: undefined }), more: fc.jsonValue() });
  const answer = fc.record({
    total: fc.option(fc.nat(), { nil: undefined }),
    contents: fc.array(fc.oneof(item, fc.string(), fc.constant(null))),
    facets: fc.jsonValue(),
  });
  fc.assert(
    fc.property(answer, fc.option(fc.nat(), { nil: undefined }), (value, distance) => {
      const contents = value.contents.map((one, index) => {
        if (typeof one !== 'object' || one === null || index % 3 === 0) return one;
        const kept = shareItem(one);
        return index % 3 === 1 ? kept : extendItem(kept, distance === undefined ? {} : { distance_km: distance });
      });
      const shared = { ...value, contents };
      for (let time = 0; time < 2; time++) expect(jsonOfAnswer(shared)).toBe(JSON.stringify(shared));
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(jsonOfAnswer(value)).toBe(JSON.stringify(value));
    }),
  );
});

test('an item is written once', () => {
  let written = 0;
  const item = shareItem({ id: '1', toJSON: () => ({ id: '1', written: ++written }) });
  const json = jsonOfAnswer({ contents: [item, item] });
  expect(json).toBe('{"contents":[{"id":"1","written":1},{"id":"1","written":1}]}');
});
