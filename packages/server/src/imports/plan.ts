import { isDeepStrictEqual } from 'node:util';
import type {
  ContentLanguageCode,
  Dataset,
  StoredLocation,
  StoredOrganization,
  StoredService,
  StoredServiceAtLocation,
} from '../records/stored.ts';
import { applyToEntry } from '../service-rows/apply-to-entry.ts';
import { applyToService } from '../service-rows/apply-to-service.ts';
import { entryColumns, serviceColumns } from '../service-rows/row-values.ts';
import { languagesOf } from '../service-rows/texts.ts';
import { valuesOfEntry, valuesOfService } from '../service-rows/values-of-record.ts';
import type { BilingualFault } from './faults.ts';
import { identifyRows, reportTo, type IdentifiedRow } from './identify-rows.ts';
import { locationsOfRows } from './locations-of-rows.ts';
import { editedValues, mergeValues } from './merge-values.ts';
import { applyMoves } from './moves-of-rows.ts';
import { OrganizationsOfRows } from './organizations-of-rows.ts';
import { plannedLocations } from './planned-locations.ts';
import { applied, type Work } from './planning.ts';
import type { ReadRow } from './read-rows.ts';
import type { RowTerms, Snapshot } from './snapshot.ts';

/** What an import would do, in rows. */
export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
  /** Services that a row ends for good. A row that is missing from the file never ends anything. */
  retired: number;
}

export interface Plan {
  /** Only what is new or different. */
  dataset: Partial<Dataset>;
  /** The kit's own taxonomies, when the database has none: nobody's change, and not undone with it. */
  taxonomies: Partial<Dataset> | undefined;
  counts: Counts;
  /** Names of organizations that come with the import. */
  organizationsAdded: string[];
  faults: BilingualFault[];
}

export interface PlanOptions {
  /** All rows belong to this organization. */
  organizationId?: string | undefined;
  now: Date;
}

/** Works out the records that the rows describe. Nothing is read from the database or written to it. */
export function planRows(
  rows: readonly ReadRow[],
  snapshot: Snapshot,
  terms: RowTerms,
  { organizationId, now }: PlanOptions,
): Plan {
  const faults: BilingualFault[] = [];
  const report = reportTo(faults);
  const organizations = new OrganizationsOfRows(snapshot.organizations, { only: organizationId, now });
  const identified = identifyRows(rows, organizations, snapshot, report);
  const work: Work = { rows: identified, snapshot, terms, report, lastModified: now.toISOString(), organizationId };
  const services = plannedServices(work);
  const locationIds = locationsOfRows(identified, snapshot);
  const locations = plannedLocations(work, locationIds);
  const entries = plannedEntries(work, { services, locations, locationIds });
  applyMoves(identified, entries, snapshot, report);
  const changed = changesOf(work, { services, locations, entries });
  return {
    dataset: { organizations: organizations.added, ...changed.dataset },
    taxonomies: identified.length > 0 && Object.keys(terms.missing).length > 0 ? terms.missing : undefined,
    counts: countsOf(work, changed),
    organizationsAdded: organizations.added.map(nameOf),
    faults,
  };
}

/** What an organization that comes with an import is called. */
export function nameOf({ name }: StoredOrganization): string {
  return typeof name === 'string' ? name : (name.uk ?? name.en ?? '');
}

interface Planned {
  services: Map<string, StoredService>;
  locations: Map<string, StoredLocation>;
  entries: Map<string, StoredServiceAtLocation>;
}

function plannedServices({ rows, snapshot, terms, report, lastModified }: Work): Map<string, StoredService> {
  const services = new Map<string, StoredService>();
  for (const [id, some] of Map.groupBy(rows, ({ serviceId }) => serviceId)) {
    const [first] = some;
    if (!first) continue;
    const before = snapshot.services.get(id);
    const values = before ? valuesOfService(before, { ...terms, language: first.row.language }) : {};
    const edited = editedValues(
      values,
      mergeValues(
        some.map(({ row }) => row),
        serviceColumns,
        report,
      ),
    );
    const base = before ?? newService(id, first, lastModified);
    services.set(
      id,
      applied(some, report, base, () => applyToService(base, edited.values, edited.changed)),
    );
  }
  return services;
}

function newService(id: string, { organization, ownId, row }: IdentifiedRow, lastModified: string): StoredService {
  return {
    id,
    own_id: row.values.service_id ?? ownId,
    organization_id: organization.id,
    name: '',
    status: 'active',
    last_modified: lastModified,
  };
}

function plannedEntries(
  { rows, report, lastModified }: Work,
  {
    services,
    locations,
    locationIds,
  }: Pick<Planned, 'services' | 'locations'> & { locationIds: ReadonlyMap<string, string> },
): Map<string, StoredServiceAtLocation> {
  const entries = new Map<string, StoredServiceAtLocation>();
  for (const { row, ownId, entryId, serviceId, entry: before } of rows) {
    const locationId = locationIds.get(entryId) ?? '';
    const service = services.get(serviceId);
    const location = locations.get(locationId);
    if (!service || !location) continue;
    const entry: StoredServiceAtLocation = {
      ...(before ?? {
        id: entryId,
        own_id: ownId,
        last_modified: lastModified,
        content_languages: languagesOf(service.name),
      }),
      service_id: serviceId,
      location_id: locationId,
    };
    const record = { service, location, entry };
    const edited = editedValues(valuesOfEntry(record, row), mergeValues([row], entryColumns, report));
    const result = applied([{ row }], report, record, () => applyToEntry(record, edited.values, edited.changed));
    entries.set(entryId, result.entry);
    services.set(serviceId, result.service);
    locations.set(locationId, result.location);
  }
  return entries;
}

interface Changes {
  dataset: Pick<Dataset, 'services' | 'locations' | 'serviceAtLocations'>;
  ids: ReadonlySet<string>;
}

/** What differs from the snapshot, with the moment it changed: of a location, all that can be had there changes with it. */
function changesOf({ snapshot, lastModified }: Work, { services, locations, entries }: Planned): Changes {
  const changed = <Stored extends { id: string }>(
    planned: ReadonlyMap<string, Stored>,
    before: ReadonlyMap<string, Stored>,
  ) => [...planned.values()].filter((one) => !isDeepStrictEqual(one, before.get(one.id)));
  const changedLocations = changed(locations, snapshot.locations);
  const there = new Set(changedLocations.map(({ id }) => id));
  for (const entry of snapshot.entries.values())
    if (there.has(entry.location_id) && !entries.has(entry.id)) entries.set(entry.id, entry);
  const changedServices = new Set(changed(services, snapshot.services).map(({ id }) => id));
  const touched = [...entries.values()].filter(
    (entry) =>
      there.has(entry.location_id) ||
      changedServices.has(entry.service_id) ||
      !isDeepStrictEqual(entry, snapshot.entries.get(entry.id)),
  );
  for (const { service_id: id } of touched) changedServices.add(id);
  const stamped = <Stored extends object>(record: Stored) => ({ ...record, last_modified: lastModified });
  return {
    dataset: {
      services: [...changedServices].flatMap((id) => services.get(id) ?? snapshot.services.get(id) ?? []).map(stamped),
      locations: changedLocations,
      serviceAtLocations: touched.map(stamped),
    },
    ids: new Set(touched.map(({ id }) => id)),
  };
}

function countsOf({ rows, snapshot }: Work, { dataset, ids }: Changes): Counts {
  const services = new Map(dataset.services.map((service) => [service.id, service]));
  const retired = rows.filter(
    ({ serviceId }) =>
      services.get(serviceId)?.status === 'defunct' && snapshot.services.get(serviceId)?.status !== 'defunct',
  );
  const added = rows.filter(({ entry }) => entry === undefined).length;
  const changed = rows.filter(({ entry, entryId }) => entry !== undefined && ids.has(entryId)).length;
  return { added, changed, unchanged: rows.length - added - changed, retired: retired.length };
}

/** The language of a file: that of its headings. */
export function languageOf(rows: readonly ReadRow[]): ContentLanguageCode {
  return rows[0]?.language ?? 'uk';
}
