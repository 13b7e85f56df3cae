import { jsonFault } from '@resilience-kit/contract/requests';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a text that is JSON is gone through to its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonFault(text)).toEqual({ line: 1, column: Array.from(text).length + 1 });
    }),
  );
});
