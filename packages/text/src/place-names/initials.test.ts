import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.test.fixture.ts';
import { initialOf, initialsOf } from './initials.ts';
import { placeKeys, STEM_KEY } from './place-keys.ts';

const stemKeysOf = (name: string) => placeKeys([name]).filter((key) => key.startsWith(STEM_KEY));
const wordLike = fc.string({ unit: fc.constantFrom(..."аіїєоєьйвгґзйхцщaeiotyhxc- '’7".split('')), maxLength: 12 });

describe('the initials of names', () => {
  test('are those of their words, whichever of their spellings stems begin with', () => {
    expect(initialsOf(['Кривий Ріг', 'Krivoy Rog'])).toEqual(new Set(['к', 'р', 'r']));
    expect(initialsOf(['Їжаківка'])).toEqual(initialsOf(['Ижаковка']));
    for (const name of ['Ірпінь', 'Irpin', 'Київ', 'Оріхів', 'Євпаторія', 'Нова Каховка', 'Im Rh 7'])
      for (const key of stemKeysOf(name)) expect(initialsOf([name])).toContain(initialOf(key));
  });

  test('leave out no name by how one of its stem keys begins', () => {
    fc.assert(
      fc.property(fc.oneof(wordLike, anyText), (name) => {
        const initials = initialsOf([name]);
        return initials === undefined || stemKeysOf(name).every((key) => initials.has(initialOf(key)));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['Здоров"я', 'Ьєв', 'Ко́вель', 'Rzeszów', '« Мир »', 'Кaхівка\u00AD'])(
    'are not told of %j, which takes the whole analysis',
    (name) => {
      expect(initialsOf(['Буча', name])).toBeUndefined();
    },
  );
});
