import { analyze } from '@resilience-kit/text';
import { lexemeOf } from './lexeme.ts';
import type { Stems } from './vector.ts';

/** Beyond this many texts the memory starts afresh. */
const TEXTS_REMEMBERED = 20_000;

/** The stems of texts, as they are indexed; a text that comes again, in another record or another index, is analysed once. */
export function rememberedStems(): Stems {
  const remembered = new Map<string, readonly string[]>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const stems = analyze(text).map(lexemeOf);
    if (remembered.size >= TEXTS_REMEMBERED) remembered.clear();
    remembered.set(text, stems);
    return stems;
  };
}
