import { analyze } from '@resilience-kit/text';
import { lexemeOf, quotedLexeme } from './lexeme.ts';

/** A is the strongest: name; B: category and audience; C: place; D: description. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface WeightedText {
  text: string;
  weight: Weight;
}

/** How texts become stems. Give a memory of it when many records share texts. */
export type Stems = (text: string) => readonly string[];

/** Limits of a vector: enough for any record, and far below those of PostgreSQL (1 MB, 256 positions a lexeme). */
const MOST_LEXEMES = 2_000;
const MOST_POSITIONS = 16;
const LAST_POSITION = 16_383;

/** The text of a `tsvector` with the stems of all parts: `'психолог':1A,7B 'буч':2C`. */
export function tsvectorOf(parts: readonly WeightedText[], stems: Stems = analyze): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  for (const { text, weight } of parts) {
    for (const stem of stems(text)) {
      position = Math.min(position + 1, LAST_POSITION);
      const lexeme = lexemeOf(stem);
      const known = positions.get(lexeme);
      if (known) {
        if (known.length < MOST_POSITIONS) known.push(`${position}${weight}`);
      } else if (positions.size < MOST_LEXEMES && lexeme !== '') {
        positions.set(lexeme, [`${position}${weight}`]);
      }
    }
  }
  return Array.from(positions, ([lexeme, at]) => `${quotedLexeme(lexeme)}:${at.join(',')}`).join(' ');
}
