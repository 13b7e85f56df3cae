import { operations } from '@resilience-kit/contract';
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
import type { BuilderForm, BuilderSource } from './builder-facts.ts';

const MOST_FIGURES = 100;

/** What the API has in its database. */
export function storedSource(database: Database, context: AnswerContext): BuilderSource {
  return {
    async placesCalled(name) {
      const query = z.parse(operations.listPlaces.query, { text: name, per_page: '40' });
      return (await listPlaces(database, query, context)).contents;
    },
    place: (code) => getPlace(database, code, context),
    async categories() {
      const query = z.parse(operations.search.query, { per_page: '1' });
      return (await search(database, query, context)).facets.categories;
    },
    async figures() {
      const page = await pageOf(
        database,
        {
          table: 'figure',
          conditions: [],
          order: figureOrder,
          records: (ids) => figureRecords(database, ids, context),
        },
        { page: 1, per_page: MOST_FIGURES },
      );
      return page.contents;
    },
    forms: () => currentForms(database, context),
    hotlines: () => currentHotlines(database, context),
  };
}

/** The current version of each form; of several organizations' forms with one id, that of the first. */
async function currentForms(database: Database, { language }: AnswerContext): Promise<BuilderForm[]> {
  const rows = await database
    .selectFrom('form')
    .distinctOn('id')
    .select(['id', 'organization_id', 'document', 'position'])
    .orderBy('id')
    .orderBy('position')
    .orderBy('version', 'desc')
    .execute();
  return rows
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, organization_id: organizationId, document }) => ({
      id,
      title: textInLanguage(document.title, language) ?? id,
      organizationId,
    }));
}
