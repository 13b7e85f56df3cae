import { describe, expect, test } from 'vitest';
import { expandQuery } from '../query/expand-query.ts';
import { type NameablePlace, placeNamedBy, placeNamesIn } from './named-place.ts';
import { placeKeys } from './place-keys.ts';

function place(name: string, level: string, { hasServices = true, spellings = [] as string[] } = {}): NameablePlace {
  return { level, names: [name], keys: () => placeKeys([name, ...spellings]), hasServices };
}

const bucha = place('Буча', 'city', { spellings: ['Bucha'] });
const kryvyiRih = place('Кривий Ріг', 'city', { spellings: ['Kryvyi Rih', 'Krivoy Rog'] });
const kyivOblast = place('Київська область', 'oblast', { spellings: ['Київська'] });
const places = [bucha, kryvyiRih, kyivOblast];

/** The name of the place that a text means among these, and the words that say so. */
function named(text: string, among: readonly NameablePlace[] = places) {
  const found = placeNamedBy(placeNamesIn(expandQuery(text)), among);
  return found && { name: found.place.names[0], words: [...found.terms].map(({ typed }) => typed) };
}

describe('a place is named by a text', () => {
  test.each([
    ['психолог Буча', 'Буча', ['Буча']],
    ['психолог у Бучі', 'Буча', ['Бучі']],
    ['psychologist in Bucha', 'Буча', ['Bucha']],
    ['юрист кривий ріг', 'Кривий Ріг', ['кривий', 'ріг']],
    ['у Кривому Розі', 'Кривий Ріг', ['Кривому', 'Розі']],
    ['допомога Київська область', 'Київська область', ['Київська', 'область']],
  ])('%s: %s', (text, name, words) => {
    expect(named(text)).toEqual({ name, words });
  });

  test.each(['психолог', '', 'область', 'ріг'])('but not by %j', (text) => {
    expect(named(text)).toBeUndefined();
  });

  test('of which more words are in the text', () => {
    const rih = place('Ріг', 'city');
    expect(named('кривий ріг', [rih, kryvyiRih])?.name).toBe('Кривий Ріг');
  });

  test('that has the name itself rather than as another spelling', () => {
    const formerly = place('Соснівка', 'city', { spellings: ['Ясенівка'] });
    const own = place('Ясенівка', 'city');
    expect(named('ясенівка', [formerly, own])?.name).toBe('Ясенівка');
  });

  test('where there is help rather than where there is none', () => {
    const [without, withHelp] = [
      place('Миколаївка', 'hromada', { hasServices: false }),
      { ...place('Миколаївка', 'hromada'), id: 'with help' },
    ];
    expect(placeNamedBy(placeNamesIn(expandQuery('миколаївка')), [without, withHelp])?.place).toBe(withHelp);
  });

  test('that is a city rather than the hromada around it', () => {
    const hromada = place('Буча', 'hromada');
    const found = placeNamedBy(placeNamesIn(expandQuery('буча')), [hromada, bucha]);
    expect(found).toMatchObject({ place: bucha, isOwnName: true });
  });

  test('unless namesakes leave a doubt', () => {
    expect(named('миколаївка', [place('Миколаївка', 'hromada'), place('Миколаївка', 'hromada')])).toBeUndefined();
  });

  test('unless it may be a word by chance: a place without help counts as a city or an oblast by its own name alone', () => {
    const without = { hasServices: false };
    expect(named('центр', [place('Центр', 'hromada', without)])).toBeUndefined();
    expect(named('центр', [place('Центральне', 'city', { ...without, spellings: ['Центр'] })])).toBeUndefined();
    expect(named('ірпінь', [place('Ірпінь', 'city', without)])?.name).toBe('Ірпінь');
  });
});
