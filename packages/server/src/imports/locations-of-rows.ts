import { nameKey } from '@resilience-kit/text';
import { identifierOf } from '../identifiers/identifier.ts';
import type { StoredLocation, StoredServiceAtLocation } from '../records/stored.ts';
import { locationColumns, type RowValues } from '../service-rows/row-values.ts';
import { valuesOfLocation } from '../service-rows/values-of-record.ts';
import type { IdentifiedRow } from './identify-rows.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Which location each row is at, by the identifier of its entry. Rows of one organization with the same place and address
 * share one. A location that all its rows leave for one new address moves with them and stays the same record.
 */
export function locationsOfRows(rows: readonly IdentifiedRow[], snapshot: Snapshot): Map<string, string> {
  const existing = new Map<string, string>();
  for (const location of snapshot.locations.values()) {
    if (location.organization_id === undefined) continue;
    const key = keyOf(location.organization_id, valuesOfLocation(location), location.id);
    if (!existing.has(key)) existing.set(key, location.id);
  }
  const chosen = new Map<string, string>();
  const wanted = new Map<string, IdentifiedRow[]>();
  for (const identified of rows) {
    const { organization, entry, ownId, entryId } = identified;
    const before = entry && snapshot.locations.get(entry.location_id);
    const beforeValues = before ? valuesOfLocation(before) : {};
    const key = keyOf(organization.id, asWritten(beforeValues, identified), before?.confidential ? before.id : ownId);
    if (before && key === keyOf(organization.id, beforeValues, before.id)) chosen.set(entryId, before.id);
    else {
      const some = wanted.get(key);
      if (some) some.push(identified);
      else wanted.set(key, [identified]);
    }
  }
  const usersOf = Map.groupBy(snapshot.entries.values(), (entry) => entry.location_id);
  const taken = new Set(chosen.values());
  for (const [key, some] of wanted) {
    const id = existing.get(key) ?? movedAlong(some, { snapshot, usersOf, taken }) ?? newId(key, snapshot);
    taken.add(id);
    for (const { entryId } of some) chosen.set(entryId, id);
  }
  return chosen;
}

function asWritten(before: RowValues, { row }: IdentifiedRow): RowValues {
  const values: RowValues = { ...before };
  for (const key of locationColumns) if (row.headings.has(key)) Object.assign(values, { [key]: row.values[key] });
  return values;
}

/** Without an address the name tells locations apart; hidden ones without a name are never the same. */
function keyOf(organizationId: string, values: RowValues, self: string): string {
  const address = nameKey(values.address_uk ?? values.address_en ?? '');
  const name = nameKey(values.location_name_uk ?? values.location_name_en ?? '');
  const door =
    values.confidential === true
      ? `secret/${name === '' ? self : name}`
      : address === ''
        ? `named/${name}`
        : `at/${address}`;
  return `${organizationId}/${values.place ?? ''}/${door}`;
}

interface Use {
  snapshot: Snapshot;
  /** What can be had at each location now. */
  usersOf: ReadonlyMap<string, readonly StoredServiceAtLocation[]>;
  /** Locations that rows are at already. */
  taken: ReadonlySet<string>;
}

function movedAlong(rows: readonly IdentifiedRow[], { snapshot, usersOf, taken }: Use): string | undefined {
  const moving = new Set(rows.map(({ entryId }) => entryId));
  const former = rows.flatMap(({ entry, organization }) => {
    const location = entry && snapshot.locations.get(entry.location_id);
    return location?.organization_id === organization.id ? [location.id] : [];
  });
  return former.find((id) => !taken.has(id) && (usersOf.get(id) ?? []).every((entry) => moving.has(entry.id)));
}

function newId(key: string, { locations }: Snapshot): string {
  let id = identifierOf('location', key);
  // The location that was at this address first may have moved on and taken its identifier along.
  for (let attempt = 2; locations.has(id); attempt++) id = identifierOf('location', `${key}#${attempt}`);
  return id;
}

/** A location that nothing is known of yet. */
export function newLocation(id: string, { organization, row }: IdentifiedRow): StoredLocation {
  const { modes = [], place = '', service_name_uk: name } = row.values;
  const isVirtual =
    modes.length > 0 &&
    modes.every((mode) => mode === 'phone' || mode === 'online') &&
    row.values.address_uk === undefined;
  return {
    id,
    location_type: isVirtual ? 'virtual' : 'physical',
    organization_id: organization.id,
    place_code: place,
    content_languages: [{ code: name === undefined ? 'en' : 'uk', origin: 'source' }],
  };
}
