import type { Shown } from '../presenting/shared-records.ts';
import { listOf } from './read-cells.ts';
import type { Vocabulary } from './words.ts';

export type Language = 'uk' | 'en';
/** A record that is being changed. */
export type Draft = Record<string, unknown>;

/** What a row is about. */
export interface RowDrafts {
  readonly service: Draft;
  readonly location: Draft;
  readonly entry: Draft;
}

/** How a column of a row is read, and what it is of the records. Without a value a cell is empty. */
export interface RowColumn {
  /** Whose it is: rows that share a service or a location say the same of it. */
  readonly of: keyof RowDrafts;
  readonly read: (text: string, shown: Shown) => unknown;
  readonly get: (drafts: RowDrafts, language: Language) => unknown;
  readonly set: (drafts: RowDrafts, value: unknown) => void;
  readonly write: (value: never, shown: Shown) => string;
  /** What an empty cell means, when that is not nothing. */
  readonly empty?: unknown;
}

/** Sets a property; what is empty is taken away. */
export function put(draft: Draft, property: string, value: unknown): void {
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (isEmpty) Reflect.deleteProperty(draft, property);
  else draft[property] = value;
}

/** What a text says in one language; undefined when it says nothing in it. */
export function inLanguage(text: unknown, language: Language): string | undefined {
  const value = typeof text === 'string' ? { uk: text } : ((text ?? {}) as Partial<Record<Language, string>>);
  const plain = value[language]?.trim() ?? '';
  return plain === '' ? undefined : plain;
}

/** A text with other words in one language. */
export function withText(text: unknown, language: Language, value: unknown): object | undefined {
  const { [language]: _, ...others } = (typeof text === 'string' ? { uk: text } : (text ?? {})) as Draft;
  const all = { ...others, ...(value === undefined ? {} : { [language]: value }) };
  return Object.keys(all).length > 0 ? all : undefined;
}

/** A cell that is taken as it is. */
export const asItIs = (text: string): string => text;

/** A text in one language. */
export function textColumn(of: keyof RowDrafts, property: string, language: Language): RowColumn {
  return {
    of,
    read: asItIs,
    get: (drafts) => inLanguage(drafts[of][property], language),
    set: (drafts, value) => put(drafts[of], property, withText(drafts[of][property], language, value)),
    write: String,
  };
}

/** A property as it is. */
export function plainColumn(
  of: keyof RowDrafts,
  property: string,
  read: RowColumn['read'],
  write: RowColumn['write'] = String,
): RowColumn {
  return {
    of,
    read,
    get: (drafts) => drafts[of][property],
    set: (drafts, value) => put(drafts[of], property, value),
    write,
  };
}

/** A list of words; `words` may hold more than the column can say. */
export const wordsOf = (words: Vocabulary): Pick<RowColumn, 'read' | 'write'> => ({
  read: (text: string) => listOf(text, /[;,\n]/).map((one) => words.read(one)),
  write: (values: readonly unknown[], { language }: Shown) =>
    values.map((one) => words.write(one, language)).join('; '),
});
