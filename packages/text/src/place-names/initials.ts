import { STEM_KEY } from './place-keys.ts';

/** Letters that stand for each other in the spelling of a name or at the beginning of its stem, by the one that stands for all. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'и', k: 'к', m: 'м', o: 'и', p: 'р', t: 'т', x: 'х', y: 'у' },
  ...{ ґ: 'г', ё: 'е', ë: 'е', є: 'е', э: 'е', і: 'и', ї: 'и', ï: 'и', ы: 'и', о: 'и' },
};
/** Names of these characters alone; of others it takes the whole analysis to tell what is a letter. */
const PLAIN = /^[a-zа-яіїєґё0-9 .,()'’ʼ/-]*$/;
/** No word begins with these two, and stems leave them out. */
const SIGN = /(^|[^a-zа-яіїєґё0-9])[ьъ]/;
const WORD = /[a-zа-яіїєґё0-9]+/g;

/**
 * What the words of names begin with: none of the names has a stem key that begins otherwise. Undefined when only the whole
 * analysis tells, which takes ten times as long.
 */
export function initialsOf(names: readonly string[]): ReadonlySet<string> | undefined {
  const initials = new Set<string>();
  for (const name of names) {
    const plain = name.toLowerCase();
    if (!PLAIN.test(plain) || SIGN.test(plain)) return undefined;
    for (const [word] of plain.matchAll(WORD)) initials.add(alike(word.charAt(0)));
  }
  return initials;
}

/** What a stem key begins with, to be compared with `initialsOf` names. */
export function initialOf(stemKey: string): string {
  return alike(stemKey.charAt(STEM_KEY.length));
}

function alike(letter: string): string {
  return ALIKE[letter] ?? letter;
}
