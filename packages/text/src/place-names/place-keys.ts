import { analyze } from '../words/analyze.ts';
import { tokenize } from '../words/tokenize.ts';

/** Stem keys are told from names by a sign that no name has. */
export const STEM_KEY = '=';

/** A name as it is compared letter by letter: lower case, without apostrophes and punctuation. */
export function nameKey(name: string): string {
  return tokenize(name).join(' ');
}

/** A name as it is compared whatever its case ending: its stems. */
export function stemKey(stems: readonly string[]): string {
  return STEM_KEY + stems.join(' ');
}

/** What a place is found by: each of its names as a name key and as a stem key. */
export function placeKeys(names: readonly string[]): string[] {
  const keys = names.flatMap((name) => [nameKey(name), stemKey(analyze(name))]);
  return [...new Set(keys)].filter((key) => key !== '' && key !== STEM_KEY);
}
