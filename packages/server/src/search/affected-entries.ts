import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';

/** Identifiers of records that have changed, or are about to be deleted. */
export interface ChangedRecords {
  serviceAtLocations?: readonly string[];
  services?: readonly string[];
  locations?: readonly string[];
  organizations?: readonly string[];
  programs?: readonly string[];
  terms?: readonly string[];
  networks?: readonly string[];
}

/**
 * The services at locations that are found by something of these records, and so have to be indexed again. Of a term these
 * are also those of the terms below it, of a network those of its members.
 */
export async function affectedEntries(transaction: Database, changed: ChangedRecords): Promise<string[]> {
  const parts = [
    ...some(changed.serviceAtLocations, (ids) => sql`select id from service_at_location where id = any(${ids})`),
    ...some(changed.services, (ids) => ofServices(sql`select unnest(${ids})`)),
    ...some(changed.locations, (ids) => sql`select id from service_at_location where location_id = any(${ids})`),
    ...some(changed.organizations, (ids) =>
      ofServices(sql`select id from service where organization_id = any(${ids})`),
    ),
    ...some(changed.programs, (ids) => ofServices(sql`select id from service where program_id = any(${ids})`)),
    ...some(changed.terms, (ids) =>
      ofServices(sql`select service_id from service_term where taxonomy_term_id in (
        with recursive below (id) as (
          select unnest(${ids})
          union
          select taxonomy_term.id from taxonomy_term join below on taxonomy_term.parent_id = below.id
        ) select id from below
      )`),
    ),
    ...some(changed.networks, (ids) =>
      ofServices(sql`select service.id from service
        join organization on organization.id = organization_id
        join network on network.code = any(organization.network_codes) where network.id = any(${ids})`),
    ),
  ];
  if (parts.length === 0) return [];
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union `)}`.execute(transaction);
  return rows.map(({ id }) => id);
}

type Part = RawBuilder<unknown>;

function some(ids: readonly string[] | undefined, part: (ids: Part) => Part): Part[] {
  return ids === undefined || ids.length === 0 ? [] : [part(sql`${ids}::uuid[]`)];
}

function ofServices(services: Part): Part {
  return sql`select id from service_at_location where service_id in (${services})`;
}
