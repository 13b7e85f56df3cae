import type { ServiceAtLocation, ServiceAtLocationDetail } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from './answer-context.ts';
import { inOrderOf } from './in-order-of.ts';
import { withoutLists } from './present.ts';
import { presentOwnFields, presentServiceAtLocation, type Reliability } from './present-service-at-location.ts';
import { presentService } from './present-service.ts';
import { loadRelated } from './related.ts';
import { loadRelocationEnds } from './relocations.ts';
import type { StoredServiceAtLocation } from './stored.ts';

/**
 * Services at locations with their service, organization and location, in the order of `ids`; unknown ones are left
 * out. The number of queries does not depend on how many there are.
 */
export async function serviceAtLocationDetails(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<ServiceAtLocationDetail[]> {
  const parts = await loadParts(database, ids);
  const [related, ends] = await Promise.all([
    loadRelated(
      database,
      {
        documents: [...parts.entries, ...parts.services.values()],
        locations: [...parts.locations.values()],
        organizationIds: [...parts.services.values()].map((service) => service.organization_id),
        programIds: [...parts.services.values()].flatMap((service) => service.program_id ?? []),
      },
      context,
    ),
    loadRelocationEnds(database, parts.entries, context),
  ]);
  return parts.entries.flatMap((entry) => {
    const service = parts.services.get(entry.service_id);
    const location = parts.locations.get(entry.location_id);
    if (!service || !location) return [];
    const organization = related.organizations.get(service.organization_id);
    return [
      {
        ...presentServiceAtLocation(
          entry,
          { service, location, beingChecked: parts.beingChecked.get(entry.id), related, ends },
          context,
        ),
        service: presentService(service, related, context),
        ...(organization ? { organization } : {}),
      },
    ];
  });
}

/** Services at locations as an HSDS list has them: their one-to-one fields alone. */
export async function serviceAtLocationSummaries(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<ServiceAtLocation[]> {
  const rows = await loadEntries(database, ids);
  const entries = rows.map(({ document }) => withoutLists(document));
  const ends = await loadRelocationEnds(database, entries, context);
  const terms = new Map();
  return rows.map(({ reliability }, index) =>
    presentOwnFields(entries[index] as StoredServiceAtLocation, { terms, ends, reliability }, context),
  );
}

/** One query for what every answer has: a remote database makes each further one wait. */
async function loadParts(database: Database, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await database
          .selectFrom('service_at_location as entry')
          .innerJoin('service', 'service.id', 'entry.service_id')
          .innerJoin('location', 'location.id', 'entry.location_id')
          .select(['entry.document as entry', 'service.document as service', 'location.document as location'])
          .select('entry.being_checked')
          .where('entry.id', 'in', [...ids])
          .execute();
  return {
    entries: inOrderOf(
      ids,
      rows.map(({ entry }) => entry),
    ),
    beingChecked: new Map(rows.map(({ entry, being_checked: beingChecked }) => [entry.id, beingChecked])),
    services: new Map(rows.map(({ service }) => [service.id, service])),
    locations: new Map(rows.map(({ location }) => [location.id, location])),
  };
}

interface EntryRow {
  id: string;
  document: StoredServiceAtLocation;
  reliability: Reliability;
}

async function loadEntries(database: Database, ids: readonly string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('service_at_location as entry')
    .innerJoin('service', 'service.id', 'entry.service_id')
    .innerJoin('organization', 'organization.id', 'service.organization_id')
    .select(['entry.id', 'entry.document', 'entry.being_checked', 'service.status'])
    .select(sql<number | null>`organization.document -> 'review_every_days'`.as('review_every_days'))
    .where('entry.id', 'in', [...ids])
    .execute();
  return inOrderOf(
    ids,
    rows.map(({ id, document, being_checked: beingChecked, status, review_every_days: days }) => ({
      id,
      document,
      reliability: { beingChecked, status, reviewEveryDays: days ?? undefined },
    })),
  );
}
