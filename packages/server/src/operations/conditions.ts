import { sql, type RawBuilder } from 'kysely';
import { textQuery } from '../search/matching.ts';

type Condition = RawBuilder<unknown>;

/** The condition when there is a value to compare with, else none. */
export function given<Value>(value: Value | undefined, condition: (value: Value) => Condition): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

/** Full-text search. A text without a single word finds nothing. */
export function matches(vector: Condition, text: string): Condition {
  const query = textQuery(text);
  return query === undefined ? sql`false` : sql`${vector} @@ ${query}::tsquery`;
}

/** A column at or after a moment; by seconds, as PostgreSQL cannot read every year that RFC 3339 can write. */
export function since(column: Condition, moment: string): Condition {
  return sql`${column} >= to_timestamp(${Date.parse(moment) / 1000}::float8)`;
}

/** The services that have the term or one below it. */
export function servicesWithTerm(termId: string): Condition {
  return sql`(
    with recursive wanted (id) as (
      select ${termId}::uuid
      union
      select taxonomy_term.id from taxonomy_term join wanted on taxonomy_term.parent_id = wanted.id
    )
    select service_id from service_term where taxonomy_term_id in (select id from wanted)
  )`;
}

/** The services that have any term of the taxonomy. */
export function servicesWithTaxonomy(taxonomyId: string): Condition {
  return sql`(
    select service_term.service_id
    from service_term join taxonomy_term on taxonomy_term.id = service_term.taxonomy_term_id
    where taxonomy_term.taxonomy_id = ${taxonomyId}
  )`;
}
