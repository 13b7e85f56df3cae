import { normalize } from '@resilience-kit/text';

/** What names are made of, in the order in which people look them up. */
const ALPHABET = ' 0123456789абвгґдеєжзиіїйклмнопрстуфхцчшщьюяabcdefghijklmnopqrstuvwxyz';
const LETTERS_COMPARED = 60;

const ranks = new Map(Array.from(ALPHABET, (letter, index) => [letter, index]));

/**
 * A key that sorts like the name in the Ukrainian alphabet, whatever the collation of the database: two letters from a to z for each letter
 * of the name. Signs do not count.
 */
export function sortName(name: string): string {
  let key = '';
  for (const letter of normalize(name).trim()) {
    const rank = ranks.get(letter);
    if (rank !== undefined) key += String.fromCharCode(97 + Math.floor(rank / 26), 97 + (rank % 26));
    if (key.length >= 2 * LETTERS_COMPARED) break;
  }
  return key;
}
