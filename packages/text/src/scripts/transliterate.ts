function letterMap(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]));
}

/** Each Ukrainian letter followed by its Latin spelling; the soft sign has none. */
const LATIN = /* @__PURE__ */ letterMap(
  'аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь юiu яia',
);
const LATIN_AT_WORD_START = /* @__PURE__ */ letterMap('єye їyi йy юyu яya');

const LETTER = /\p{L}/u;
const STRESS_MARK = /\u0301/g;
const APOSTROPHE_IN_WORD = /([а-яіїєґ])['’ʼ‘`´ʹ′](?=[а-яіїєґ])/gi;

function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

function latinFor(letter: string, previous: string): string | undefined {
  // зг is zgh, so that nobody reads it as ж (zh).
  if (letter === 'г' && previous.toLowerCase() === 'з') return 'gh';
  return (LETTER.test(previous) ? undefined : LATIN_AT_WORD_START.get(letter)) ?? LATIN.get(letter);
}

/**
 * Ukrainian in Latin letters by the national standard (resolution 55 of the Cabinet of Ministers, 27 January 2010): є, ї, й, ю and я
 * have their own spelling at the start of a word, soft signs and apostrophes are dropped, case is kept. Other characters stay.
 */
export function transliterate(text: string): string {
  const plain = text.normalize('NFC').replace(STRESS_MARK, '').replace(APOSTROPHE_IN_WORD, '$1');
  const characters = Array.from(plain);
  return characters
    .map((character, index) => {
      const previous = characters[index - 1] ?? '';
      const next = characters[index + 1] ?? '';
      const latin = latinFor(character.toLowerCase(), previous);
      if (latin === undefined) return character;
      if (!isUpperCase(character)) return latin;
      // «Щастя» is Shchastia, «ЩАСТЯ» and «ПЛОЩА» are in capitals throughout: the neighbours tell.
      const inCapitals = isUpperCase(LETTER.test(next) ? next : previous);
      return inCapitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
    })
    .join('');
}
