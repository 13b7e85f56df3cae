import { operations, type FacetValue, type Figure, type Hotline, type Place } from '@resilience-kit/contract';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { currentHotlines } from '../embedding/current-hotlines.ts';
import { figureOrder } from '../figures/figure-conditions.ts';
import { figureRecords } from '../figures/figure-records.ts';
import { textInLanguage } from '../languages/in-language.ts';
import { pageOf } from '../operations/listing.ts';
import { getPlace } from '../places/get-place.ts';
import { listPlaces } from '../places/list-places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { search } from '../search/search.ts';
import type { BuilderChoice } from './builder-choice.ts';

const MOST_FIGURES = 100;
const MOST_PLACES = 6;

/** What there is to choose from, and what fits the choice. */
export interface BuilderFacts {
  /** Oblasts and hromadas that fit the name that was typed, the likeliest first. */
  places: readonly Place[];
  /** The one among them that counts. */
  place: Place | undefined;
  categories: readonly FacetValue[];
  figures: readonly Figure[];
  forms: readonly { id: string; title: string }[];
  /** The number that belongs inside the element: of the whole country, and not for emergencies alone. */
  hotline: Hotline | undefined;
}

export async function builderFacts(
  database: Database,
  choice: BuilderChoice,
  context: AnswerContext,
): Promise<BuilderFacts> {
  const [found, places, figures, forms, hotlines] = await Promise.all([
    search(database, z.parse(operations.search.query, { per_page: '1' }), context),
    placesCalled(database, choice.place, context),
    pageOf(
      database,
      {
        table: 'figure',
        conditions: [],
        order: figureOrder,
        records: (ids) => figureRecords(database, ids, context),
      },
      { page: 1, per_page: MOST_FIGURES },
    ),
    currentForms(database, context),
    currentHotlines(database, context),
  ]);
  return {
    places,
    place: places.find(({ code }) => code === choice.code) ?? places[0],
    categories: found.facets.categories,
    figures: figures.contents,
    forms,
    hotline: hotlines.find(({ emergency }) => !emergency) ?? hotlines[0],
  };
}

/** A village stands for its hromada: that is what elements are preset to. */
async function placesCalled(database: Database, name: string, context: AnswerContext): Promise<Place[]> {
  if (name === '') return [];
  const query = z.parse(operations.listPlaces.query, { text: name, per_page: '40' });
  const { contents } = await listPlaces(database, query, context);
  const wanted = [
    ...new Set(
      contents.flatMap(({ code, level, hromada, oblast }) =>
        level === 'oblast' || level === 'hromada' ? [code] : [hromada?.code ?? oblast?.code ?? []].flat(),
      ),
    ),
  ].slice(0, MOST_PLACES);
  const known = new Map(contents.map((place) => [place.code, place]));
  const places = await Promise.all(
    wanted.map(async (code) => known.get(code) ?? (await getPlace(database, code, context))),
  );
  return places.filter((place) => place !== undefined);
}

/** The current version of each form; of several organizations' forms with one id, that of the first. */
async function currentForms(database: Database, { language }: AnswerContext): Promise<{ id: string; title: string }[]> {
  const rows = await database
    .selectFrom('form')
    .distinctOn('id')
    .select(['id', 'document', 'position'])
    .orderBy('id')
    .orderBy('position')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, document }) => ({ id, title: textInLanguage(document.title, language) ?? id }));
}
