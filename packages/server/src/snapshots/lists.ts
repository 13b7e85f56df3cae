import type { Form, Hotline, SnapshotContents, SnapshotVocabulary } from '@resilience-kit/contract';
import { deliveryModes } from '@resilience-kit/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { figureRecords, indicatorRecords } from '../figures/figure-records.ts';
import { findForm } from '../forms/find-form.ts';
import { inLanguage, textInLanguage } from '../languages/in-language.ts';
import { taxonomyRecords, taxonomyTermRecords, type AnswerContext } from '../records/assemble.ts';
import { kyivTime } from '../schedule/kyiv-time.ts';
import { modeNames } from '../search/mode-names.ts';

/** The files that are one list in one language. */
type ListKind = 'vocabulary' | 'hotlines' | 'indicators' | 'figures' | 'forms';

/** What is published besides services, in one language and in the order in which the API lists it. */
export async function loadLists(
  database: Database,
  context: AnswerContext,
): Promise<{ [Kind in ListKind]: SnapshotContents[Kind] }> {
  return {
    vocabulary: await vocabulary(database, context),
    hotlines: await hotlines(database, context),
    indicators: await indicatorRecords(database, await idsOf(database, 'indicator', sql`position, id`), context),
    figures: await figureRecords(database, await idsOf(database, 'figure', sql`position, id`), context),
    forms: await forms(database, context),
  };
}

async function idsOf(database: Database, table: keyof Tables, order: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by ${order}`.execute(database);
  return rows.map(({ id }) => id);
}

async function vocabulary(database: Database, context: AnswerContext): Promise<SnapshotVocabulary> {
  const { language } = context;
  const networks = await database.selectFrom('network').select(['code', 'document']).orderBy('code').execute();
  return {
    taxonomies: await taxonomyRecords(database, await idsOf(database, 'taxonomy', sql`position, id`), context),
    terms: await taxonomyTermRecords(database, await idsOf(database, 'taxonomy_term', sql`position, id`), context),
    modes: deliveryModes.map((code) => ({ code, name: modeNames[code][language] })),
    networks: networks.map(({ code, document }) => ({ code, name: textInLanguage(document.name, language) ?? code })),
  };
}

/** Those that are out of date already never come back without being verified. */
async function hotlines(database: Database, { language, now }: AnswerContext): Promise<Hotline[]> {
  const { rows } = await sql<{ document: Parameters<typeof inLanguage<Hotline>>[0] }>`
    select document from hotline where review_after >= ${kyivTime(now).date} order by position, id
  `.execute(database);
  return rows.map(({ document }) => inLanguage<Hotline>(document, language));
}

async function forms(database: Database, context: AnswerContext): Promise<Form[]> {
  const { rows } = await sql<{ id: string; organization_id: string }>`
    select id, organization_id from form group by id, organization_id order by min(position), id, organization_id
  `.execute(database);
  const found: Form[] = [];
  for (const { id, organization_id: organizationId } of rows) {
    const form = await findForm(database, { id, organizationId }, context);
    if (form) found.push(form);
  }
  return found;
}
