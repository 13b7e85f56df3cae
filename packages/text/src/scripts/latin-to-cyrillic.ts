import { LATIN_READINGS } from './latin-readings.ts';

const MOST_CANDIDATES = 8;
/** Partial spellings carried along while reading; more of them change nothing among the first eight of real words. */
const MOST_PARTIAL = 24;
/** Longer input is not a word, and reading it would only cost time. */
const LONGEST_WORD = 40;
const LONGEST_GRAPHEME = 4;
const LATIN_WORDS = /^[a-z]+(?:[ '-][a-z]+)*$/;
const SECOND_CHOICE_COST = 0.4;
const SECOND_SOURCE_COST = 0.3;

/** Spellings that came through Russian, and everyday ones, rewritten as the official Latin spelling of the Ukrainian word. */
const RUSSIAN_DERIVED: readonly (readonly [RegExp, string])[] = [
  [/[oi]zh(?:y?[ae]|i[ae])\b/g, 'izhzhia'],
  [/iev\b/g, 'yiv'],
  [/a[iy]?ev\b/g, 'aiv'],
  [/[oe]v\b/g, 'iv'],
  [/[oe]vka\b/g, 'ivka'],
  [/[oi]y\b/g, 'yi'],
  [/\brog\b/g, 'rih'],
  [/nitsa\b/g, 'nytsia'],
];
/** и follows these letters before a consonant in borrowed words (психолог), yet і in many native ones: both are tried. */
const BORROWED_I = /([dtszrc]h?)i(?=[bcdfghklmnpqrstvwxz])/g;

interface Spelling {
  cyrillic: string;
  cost: number;
}

function cheapest(spellings: Spelling[], most: number): Spelling[] {
  return spellings.sort((a, b) => a.cost - b.cost).slice(0, most);
}

/** `V` or `C` for a neighbour that is a letter, otherwise the sign for the word's edge. */
function neighbour(character: string | undefined, edge: '^' | '$'): string {
  if (character === undefined || !/[a-z]/.test(character)) return edge;
  return /[aeiouy]/.test(character) ? 'V' : 'C';
}

/** The longest grapheme at a position, with its readings for the neighbours it has there. */
function readingsAt(word: string, at: number): { length: number; readings: readonly string[] } {
  const before = neighbour(word[at - 1], '^');
  for (let length = LONGEST_GRAPHEME; length > 0; length--) {
    const grapheme = word.slice(at, at + length);
    const after = neighbour(word[at + length], '$');
    for (const key of [`${before}<${grapheme}>${after}`, `${grapheme}>${after}`, `${before}<${grapheme}`, grapheme]) {
      const readings = LATIN_READINGS.get(key);
      if (readings && grapheme.length === length) return { length, readings };
    }
  }
  return { length: 1, readings: [word.charAt(at)] };
}

function spellings(word: string, cost: number): Spelling[] {
  let partial: Spelling[] = [{ cyrillic: '', cost }];
  for (let at = 0; at < word.length;) {
    const { length, readings } = readingsAt(word, at);
    const extended = partial.flatMap((spelling) =>
      readings.map((reading, rank) => ({
        cyrillic: spelling.cyrillic + reading,
        cost: spelling.cost + rank * SECOND_CHOICE_COST,
      })),
    );
    partial = cheapest(extended, MOST_PARTIAL);
    at += length;
  }
  return partial;
}

/** -цьк and -ськ carry the soft sign that Latin spelling drops (Донецьк, Слов'янськ), and so do -іль and -поль (Тернопіль, Нікополь). */
function withSoftSigns(cyrillic: string): string {
  return cyrillic.replace(/([а-яіїє]{2}[цс])к(?=ий|[ -]|$)/g, '$1ьк').replace(/(і|по)л(?=[ -]|$)/g, '$1ль');
}

/**
 * Ukrainian words that a Latin spelling may stand for, best first, at most eight: the official transliteration read back, everyday
 * spelling (psiholog, psyholog) and forms that came through Russian (Zaporozhye, Kharkov). Several words stay several words.
 * Made for look-up by stem, so most candidates are no words at all. Without Latin letters only, the list is empty.
 */
export function latinToCyrillic(word: string): string[] {
  const latin = word.trim().toLowerCase().replace(/['’ʼ]/g, '');
  if (latin.length > LONGEST_WORD || !LATIN_WORDS.test(latin)) return [];
  const official = RUSSIAN_DERIVED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin);
  // A spelling that had to be rewritten is hardly official as it stands, so the rewritten one leads.
  const sources = new Map([[official, 0]]);
  const alternatives = [latin, official.replace(BORROWED_I, '$1y'), latin.replace(BORROWED_I, '$1y')];
  for (const [rank, source] of alternatives.entries()) {
    if (!sources.has(source)) sources.set(source, (rank + 1) * SECOND_SOURCE_COST);
  }
  const found = cheapest(
    Array.from(sources).flatMap(([source, cost]) => spellings(source, cost)),
    Infinity,
  );
  return Array.from(new Set(found.map((spelling) => withSoftSigns(spelling.cyrillic)))).slice(0, MOST_CANDIDATES);
}
