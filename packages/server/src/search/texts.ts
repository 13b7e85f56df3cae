import { contentLanguages } from '@resilience-kit/contract';
import type { LocalizedText } from '../records/stored.ts';

/** A stored text in all its languages, Ukrainian first: it is what lists are sorted by. */
export function textsIn(...values: readonly (LocalizedText | string | undefined)[]): string[] {
  return values
    .flatMap((value) => (typeof value === 'object' ? contentLanguages.map((language) => value[language]) : [value]))
    .filter((text): text is string => typeof text === 'string' && text !== '');
}
