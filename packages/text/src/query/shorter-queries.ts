import type { QueryTerm } from './expand-query.ts';

/** What is known about the terms of a query that nothing has all of. */
export interface TermsKnown {
  /** In how many records each occurs. */
  frequencies: ReadonlyMap<QueryTerm, number>;
  /** Those that name a place. */
  place?: ReadonlySet<QueryTerm> | undefined;
}

const HELP = 20;
const MORE_WORDS = 2;
const PLACE = 5;
const PEOPLE = 3;
const MOST_QUERIES = 16;
/** Of more terms only some of the choices are looked at. */
const FEW_TERMS = 6;

/**
 * Which of the terms to look for instead of all, the best choice first: the help that is needed comes before the place, the place before the
 * people, and these before words that may only have been said along with them. Of such words alone, few of many are no query.
 */
export function shorterQueries(terms: readonly QueryTerm[], { frequencies, place }: TermsKnown): QueryTerm[][] {
  const known = terms.filter((term) => (frequencies.get(term) ?? 0) > 0);
  const hasHelp = known.some(({ about }) => about === 'help');
  const weightOf = (term: QueryTerm) => {
    // People tell what happened first, and what they need last.
    if (term.about === 'help')
      return HELP + MORE_WORDS * term.typed.split(' ').length + terms.indexOf(term) / terms.length;
    if (place?.has(term)) return PLACE;
    return term.about === 'people' ? PEOPLE : 1 + 1 / (frequencies.get(term) ?? 1);
  };
  const isQuery = (kept: readonly QueryTerm[]) =>
    kept.length > 0 &&
    kept.length < terms.length &&
    (hasHelp
      ? kept.some(({ about }) => about === 'help')
      : kept.some((term) => weightOf(term) >= PEOPLE) || 2 * kept.length >= terms.length);
  const sum = (kept: readonly QueryTerm[]) => kept.reduce((total, term) => total + weightOf(term), 0);
  const choices = known.length <= FEW_TERMS ? everyChoice(known) : lastDropped(known, weightOf);
  const best = choices
    .filter(isQuery)
    .map((kept) => ({ kept, weight: sum(kept) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ kept }) => kept);
  // With much said around several needs, each of them alone still finds something.
  const isNeed = ([first, second]: readonly QueryTerm[]) => first?.about === 'help' && !second;
  return [...best.slice(0, MOST_QUERIES), ...best.slice(MOST_QUERIES).filter(isNeed)];
}

function everyChoice(terms: readonly QueryTerm[]): QueryTerm[][] {
  return Array.from({ length: 2 ** terms.length }, (_, choice) => terms.filter((_term, bit) => (choice >> bit) & 1));
}

/** All of them, without each, and without the least useful ones. */
function lastDropped(terms: readonly QueryTerm[], weightOf: (term: QueryTerm) => number): QueryTerm[][] {
  const order = [...terms].sort((a, b) => weightOf(a) - weightOf(b));
  const without = (dropped: readonly QueryTerm[]) => terms.filter((term) => !dropped.includes(term));
  return [
    [...terms],
    ...order.map((term) => without([term])),
    ...order.map((_, index) => without(order.slice(0, index + 2))),
  ];
}
