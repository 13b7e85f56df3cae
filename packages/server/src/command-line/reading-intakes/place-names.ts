import { placeTable } from '../../places/place-table/place-table.ts';

/**
 * The names of all places, by their code, from the kit's own table. The API is never asked for the place of an answer: what is
 * asked for would tell where the person is.
 */
export function placeNames(language: 'uk' | 'en'): ReadonlyMap<string, string> {
  let names = remembered.get(language);
  if (!names) {
    names = new Map(placeTable().map(({ code, fullName }) => [code, fullName[language]]));
    remembered.set(language, names);
  }
  return names;
}

const remembered = new Map<'uk' | 'en', ReadonlyMap<string, string>>();
