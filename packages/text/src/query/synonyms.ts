import { HELP_GROUPS, OTHER_GROUPS, PEOPLE_GROUPS } from './synonym-groups.ts';
import { HELP_RULES, PEOPLE_RULES } from './synonym-rules.ts';

/** What a phrase tells: which help is needed, or who needs it. */
export type Subject = 'help' | 'people';

/** Phrases, in any language, that mean the same to somebody looking for help: each finds all the others. */
export interface SynonymGroup {
  /** Two or more. */
  equivalent: readonly string[];
  /** Without it the phrases are the first that a search does without, when nothing has all that was typed. */
  about?: Subject;
}

/** What people type although the service is called otherwise: each `typed` phrase also finds every phrase of `means`, not the reverse. */
export interface SynonymRule {
  /** What people type. */
  typed: readonly string[];
  /** How services say it. */
  means: readonly string[];
  /** As in a group. */
  about?: Subject;
}

/** Phrases that find each other, or a phrase that finds others. */
export type Synonym = SynonymGroup | SynonymRule;

function phrases(row: string): string[] {
  return row.split(', ');
}

function groups(rows: readonly string[], about?: Subject): SynonymGroup[] {
  return rows.map((row) => ({ equivalent: phrases(row), ...(about && { about }) }));
}

function rules(rows: readonly (readonly [typed: string, means: string])[], about: Subject): SynonymRule[] {
  // Sorted, as the browser gets them: of two forms of a word the same is offered everywhere, the Ukrainian before the Russian.
  return rows.map(([typed, means]) => ({
    typed: phrases(typed.toLowerCase()).sort().reverse(),
    means: phrases(means),
    about,
  }));
}

function readTables(): readonly Synonym[] {
  return [
    ...groups(HELP_GROUPS, 'help'),
    ...groups(PEOPLE_GROUPS, 'people'),
    ...groups(OTHER_GROUPS),
    ...rules(HELP_RULES, 'help'),
    ...rules(PEOPLE_RULES, 'people'),
  ];
}

/**
 * The domain's synonyms in Ukrainian and English. Plain data: a server can offer its own list in the same shape, and
 * {@link expandQuery} takes it as an option. Phrases may be in any form, case and order of words; they are compared by stems, verbs
 * in the infinitive by their roots.
 */
export const synonyms = /* @__PURE__ */ readTables();
