import type { Taxonomy, TaxonomyTerm } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from './answer-context.ts';
import { inOrderOf } from './in-order-of.ts';

/** Taxonomies in the order of `ids`. */
export async function taxonomyRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Taxonomy[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('taxonomy')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  return inOrderOf(
    ids,
    rows.map(({ document }) => inLanguage<Taxonomy>(document, language)),
  );
}

/** Terms in the order of `ids`, each with its taxonomy. */
export async function taxonomyTermRecords(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<TaxonomyTerm[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('taxonomy_term')
    .select(['taxonomy_id', 'document'])
    .where('id', 'in', [...ids])
    .execute();
  const taxonomies = await taxonomyRecords(database, [...new Set(rows.map((row) => row.taxonomy_id))], context);
  const taxonomyById = new Map(taxonomies.map((taxonomy) => [taxonomy.id, taxonomy]));
  const terms = rows.map(({ taxonomy_id: taxonomyId, document }) => {
    const taxonomy = taxonomyById.get(taxonomyId);
    return {
      ...inLanguage<TaxonomyTerm>(document, context.language),
      ...(taxonomy ? { taxonomy_detail: taxonomy } : {}),
    };
  });
  return inOrderOf(ids, terms);
}
