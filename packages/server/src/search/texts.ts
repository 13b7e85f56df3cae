import type { LocalizedText } from '../records/stored.ts';

/** A stored text in all its languages. */
export function textsIn(...values: readonly (LocalizedText | string | undefined)[]): string[] {
  return values
    .flatMap((value) => (typeof value === 'object' ? Object.values(value) : [value]))
    .filter((text): text is string => typeof text === 'string' && text !== '');
}
