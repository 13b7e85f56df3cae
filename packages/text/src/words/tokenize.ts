import { normalize } from './normalize.ts';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Splits text into normalised words and numbers, in order: "COVID-19 у Києві" gives `covid`, `19`, `у`, `києві`. */
export function tokenize(text: string): string[] {
  return normalize(text).match(TOKEN) ?? [];
}
