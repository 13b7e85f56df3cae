import type { FacetValue, Place, SearchAnswer } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { textInLanguage } from '../languages/in-language.ts';
import { getPlace, listPlaces } from '../places/places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import type { StoredTaxonomyTerm } from '../records/stored.ts';

/** What a form without a script lets people choose from. */
export interface FinderChoices {
  oblasts: readonly Place[];
  /** The oblast that the chosen place is in or is, and the hromadas in it; a whole country of them would be a page of its own. */
  oblast: { code: string; name: string } | undefined;
  hromadas: readonly Place[];
  /** The place that is searched in. */
  place: Place | undefined;
  categories: readonly Pick<FacetValue, 'code' | 'name' | 'parent'>[];
}

/** As many hromadas as the largest oblast has, and more. */
const MOST_PLACES = 500;

/** The place with this code; undefined when there is none of it. */
export async function placeWithCode(
  database: Database,
  code: string | undefined,
  context: AnswerContext,
): Promise<Place | undefined> {
  return code === undefined ? undefined : getPlace(database, code, context);
}

/** What there is to choose: places that have a service, and the kinds of help that are found with all else that was chosen. */
export async function finderChoices(
  database: Database,
  { place, category, answer }: { place: Place | undefined; category: string | undefined; answer: SearchAnswer },
  context: AnswerContext,
): Promise<FinderChoices> {
  const paging = { page: 1, per_page: MOST_PLACES, with_services: true };
  const oblast = place?.level === 'oblast' ? { code: place.code, name: place.name } : place?.oblast;
  const { contents: oblasts } = await listPlaces(database, { ...paging, level: 'oblast' }, context);
  const { contents: hromadas } = oblast
    ? await listPlaces(database, { ...paging, level: 'hromada', parent: oblast.code }, context)
    : { contents: [] };
  const { categories } = answer.facets;
  const isListed = category === undefined || categories.some(({ code }) => code === category);
  return {
    oblasts,
    oblast,
    hromadas,
    place,
    // Of what finds nothing there is no count, and it is chosen all the same.
    categories: isListed
      ? categories
      : [{ code: category, name: await nameOf(database, category, context) }, ...categories],
  };
}

async function nameOf(database: Database, code: string, { language }: AnswerContext): Promise<string> {
  const { rows } = await sql<{ name: StoredTaxonomyTerm['name'] }>`
    select document -> 'name' as name from taxonomy_term where code = ${code} limit 1
  `.execute(database);
  return (rows[0] && textInLanguage(rows[0].name, language)) ?? code;
}
