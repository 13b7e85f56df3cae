import type { Relocation } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { textInLanguage } from '../languages/in-language.ts';
import type { AnswerContext } from './answer-context.ts';
import { loadRelated } from './related.ts';
import type { StoredServiceAtLocation } from './stored.ts';

type RelocationEnd = NonNullable<Relocation['from']>;
/** The two ends of moves, by the identifier of the service at location. */
export type RelocationEnds = ReadonlyMap<string, RelocationEnd>;

/** A move with the names of its ends; undefined when neither is known. */
export function presentRelocation(
  { since, from_id: fromId, to_id: toId }: NonNullable<StoredServiceAtLocation['relocation']>,
  ends: RelocationEnds,
): Relocation | undefined {
  const from = fromId === undefined ? undefined : ends.get(fromId);
  const to = toId === undefined ? undefined : ends.get(toId);
  return from || to ? { since, ...(from ? { from } : {}), ...(to ? { to } : {}) } : undefined;
}

/** Loads where the services at locations moved from and to. */
export async function loadRelocationEnds(
  database: Database,
  entries: readonly StoredServiceAtLocation[],
  context: AnswerContext,
): Promise<RelocationEnds> {
  const ids = entries.flatMap(({ relocation, history = [] }) =>
    [relocation, ...history].flatMap((move) => [move?.from_id ?? [], move?.to_id ?? []].flat()),
  );
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('service_at_location')
    .innerJoin('location', 'location.id', 'service_at_location.location_id')
    .select(['service_at_location.id', 'location.document as location'])
    .where('service_at_location.id', 'in', ids)
    .execute();
  const { places } = await loadRelated(
    database,
    { documents: [], placeCodes: rows.map((row) => row.location.place_code) },
    context,
  );
  return new Map(
    rows.map(({ id, location }) => {
      const place = places.get(location.place_code);
      const name = textInLanguage(location.name, context.language) ?? place?.name ?? '';
      return [id, { name, ...(place ? { place } : {}), service_at_location_id: id }];
    }),
  );
}
