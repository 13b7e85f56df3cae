import { sql, type RawBuilder } from 'kysely';
import { isOpenAt } from './filters.ts';
import { late } from './statement.ts';
import { has, type TermMatch, type TextMatch } from './text-match.ts';

/** How much a term counts by where it is found. Found only in a description, it counts little. */
const LEVELS = { typedInTitle: 1, relatedInTitle: 0.6, typedInNames: 0.4, relatedInNames: 0.2, elsewhere: 0.05 };
/** How many times as much a term counts that tells which help is needed. */
const HELP = 2;
/** How much higher something that is open now is put, when distance matters too. */
const OPEN_NOW = 1.2;
/** How far away something without coordinates is taken to be, in degrees. */
const UNKNOWN_DISTANCE = 3;

/** Expressions to sort matches by, the larger first. */
export interface Relevance {
  score: RawBuilder<unknown>;
  isOpen: RawBuilder<unknown>;
}

/**
 * The more of the terms are in a title, as they were typed, the better; what is open now comes a little higher. From a
 * point, a degree (111 km) away from it counts half.
 */
export function relevanceOf(match: TextMatch, isFromPoint: boolean): Relevance {
  const score = sql`(${sql.join(match.terms.map(scoreOf), sql` + `)})`;
  const isOpen = isOpenAt({ minuteOfWeek: late('minuteOfWeek'), localTimestamp: late('localTimestamp') });
  if (!isFromPoint) return { score, isOpen };
  const away = sql`coalesce(point <-> ${late('point')}::point, ${UNKNOWN_DISTANCE}::float8)`;
  return { score: sql`${score} / (1 + ${away}) * case when ${isOpen} then ${OPEN_NOW}::float8 else 1 end`, isOpen };
}

/** True of the most relevant entries: every term is in their title as it was typed. */
export function isMostRelevant({ terms }: TextMatch): RawBuilder<unknown> {
  return sql.join(
    terms.map(({ typed }) => has('titles', typed)),
    sql` and `,
  );
}

function scoreOf({ isHelp, typed, related }: TermMatch): RawBuilder<unknown> {
  const level = (value: number) => sql.lit(isHelp ? HELP * value : value);
  return sql`case
    when ${has('titles', typed)} then ${level(LEVELS.typedInTitle)}
    when ${has('titles', related)} then ${level(LEVELS.relatedInTitle)}
    when ${has('names', typed)} then ${level(LEVELS.typedInNames)}
    when ${has('names', related)} then ${level(LEVELS.relatedInNames)}
    else ${level(LEVELS.elsewhere)} end`;
}
