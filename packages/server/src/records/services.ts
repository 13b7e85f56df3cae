import type { Service } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import type { AnswerContext } from './answer-context.ts';
import { inOrderOf } from './in-order-of.ts';
import { withoutLists } from './present.ts';
import { presentServiceAtLocation } from './present-service-at-location.ts';
import { presentService } from './present-service.ts';
import { loadRelated, type Related } from './related.ts';
import { loadRelocationEnds } from './relocations.ts';
import type { StoredService } from './stored.ts';

/** Services with everything that belongs to them, in the order of `ids`. */
export async function serviceDetails(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<Service[]> {
  const services = await loadServices(database, ids);
  if (services.length === 0) return [];
  const rows = await database
    .selectFrom('service_at_location')
    .innerJoin('location', 'location.id', 'service_at_location.location_id')
    .select(['service_at_location.document as entry', 'location.document as location'])
    .select('service_at_location.being_checked')
    .where(
      'service_at_location.service_id',
      'in',
      services.map(({ id }) => id),
    )
    .orderBy('service_at_location.id')
    .execute();
  const entries = rows.map((row) => row.entry);
  const related = await loadRelated(
    database,
    { ...referredTo(services), documents: [...services, ...entries], locations: rows.map((row) => row.location) },
    context,
  );
  const ends = await loadRelocationEnds(database, entries, context);
  const rowsByService = Map.groupBy(rows, (row) => row.entry.service_id);
  return services.map((service) => {
    const places = rowsByService.get(service.id) ?? [];
    return {
      ...withProvider(service, related, context),
      ...(places.length > 0
        ? {
            service_at_locations: places.map(({ entry, location, being_checked: beingChecked }) =>
              presentServiceAtLocation(entry, { service, location, beingChecked, related, ends }, context),
            ),
          }
        : {}),
    };
  });
}

/** Services as an HSDS list has them: their one-to-one fields, the organization and programme among them. */
export async function serviceSummaries(
  database: Database,
  ids: readonly string[],
  context: AnswerContext,
): Promise<Service[]> {
  const services = (await loadServices(database, ids)).map(withoutLists);
  const related = await loadRelated(
    database,
    { ...referredTo(services), documents: services, shorten: withoutLists },
    context,
  );
  return services.map((service) => withProvider(service, related, context));
}

/** Only what tells whether a service changed. */
export async function minimalServices(
  database: Database,
  ids: readonly string[],
): Promise<Pick<StoredService, 'id' | 'last_modified'>[]> {
  const services = await loadServices(database, ids);
  return services.map(({ id, last_modified }) => ({ id, last_modified }));
}

function withProvider(service: StoredService, related: Related, context: AnswerContext): Service {
  const organization = related.organizations.get(service.organization_id);
  return { ...presentService(service, related, context), ...(organization ? { organization } : {}) };
}

function referredTo(services: readonly StoredService[]) {
  return {
    organizationIds: services.map((service) => service.organization_id),
    programIds: services.flatMap((service) => service.program_id ?? []),
  };
}

async function loadServices(database: Database, ids: readonly string[]): Promise<StoredService[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('service')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  return inOrderOf(
    ids,
    rows.map(({ document }) => document),
  );
}
