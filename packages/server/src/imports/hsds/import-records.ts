import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import type { Dataset } from '../../records/stored.ts';
import { without } from '../../records/without.ts';
import type { Actor } from '../../publishing/record-write.ts';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { finishImport } from '../import-rows.ts';
import { nameOf } from '../plan.ts';
import { IMPORT_LOCK, NOTHING_WRITTEN, writeDataset, type WrittenRecords } from '../write-dataset.ts';
import type { LeftBehind } from './accept-service.ts';
import type { CollectedRecords } from './collect-records.ts';
import { withOtherLanguages } from './in-all-languages.ts';
import { foreignRecords, restrict } from './records-of-one.ts';

/** What an import of HSDS records does, or would do, in services. */
export interface RecordsReport {
  counts: { added: number; changed: number; unchanged: number };
  /** Names of organizations that are new here. */
  organizationsAdded: string[];
  leftBehind: LeftBehind[];
  /** Records of others, when the import is for one organization. With any of these nothing is written. */
  faults: LeftBehind[];
  /** The entry in the audit trail, by which all of it can be undone; undefined when nothing was written. */
  changeId?: string | undefined;
}

export interface RecordsOptions {
  actor: Actor;
  now: Date;
  /** Only records of this organization: those of others are faults, and what all share is left as it is. */
  organizationId?: string | undefined;
  /** Writes nothing. */
  isPreview: boolean;
}

/** Stores the records of another server, all or none. They keep their identifiers. */
export async function importRecords(
  database: Database,
  collected: CollectedRecords,
  options: RecordsOptions,
): Promise<RecordsReport> {
  const { report, written } = await database
    .transaction()
    .execute((transaction) => importRecordsWithin(transaction, collected, options));
  await finishImport(database, written, options.now);
  return report;
}

/** The same in a transaction of the caller, who calls `finishImport` after it. */
export async function importRecordsWithin(
  transaction: Database,
  collected: CollectedRecords,
  { actor, now, isPreview, organizationId }: RecordsOptions,
): Promise<{ report: RecordsReport; written: WrittenRecords }> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(transaction);
  if (organizationId !== undefined) await restrict(transaction, collected, organizationId);
  const { counts, organizationsAdded, leftBehind, ...records } = await planRecords(transaction, collected);
  const faults =
    organizationId === undefined ? [] : await foreignRecords(transaction, records, { organizationId, now });
  const report = { counts, organizationsAdded, leftBehind, faults };
  if (isPreview || faults.length > 0) return { report, written: NOTHING_WRITTEN };
  const written = await writeDataset(transaction, records, { actor, now });
  return { report: { ...report, changeId: written.changeId }, written };
}

interface RecordsPlan extends Pick<RecordsReport, 'counts' | 'organizationsAdded' | 'leftBehind'> {
  dataset: Partial<Dataset>;
  /** Services at locations that their server no longer has. */
  goneEntries: string[];
}

async function planRecords(database: Database, collected: CollectedRecords): Promise<RecordsPlan> {
  const leftBehind = [...collected.leftBehind];
  const leave = (where: string, why: Bilingual) => leftBehind.push({ where, why });
  const before = await loadBefore(database, collected);
  const taxonomies = merged(collected.taxonomies, before.taxonomies, () => true).filter(
    ({ id }) => !(collected.unnamedTaxonomies.has(id) && before.taxonomies.has(id)),
  );
  const terms = knownTerms(collected, before, leave);
  const networks = merged(collected.networks, before.networks, () => true);
  const organizations = merged(collected.organizations, before.organizations, () => true);
  const programs = merged(collected.programs, before.programs, () => true);
  const services = merged(collected.services, before.services, ({ id }) => !collected.complete.has(id)).filter(
    ({ id, organization_id: organizationId }) => {
      const isKnown = collected.organizations.has(organizationId) || before.organizations.has(organizationId);
      if (!isKnown)
        leave(
          `service ${id}`,
          both(
            `її організація ${organizationId} прийшла без запису`,
            `its organization ${organizationId} came with no record`,
          ),
        );
      return isKnown;
    },
  );
  const serviceIds = new Set([
    ...services.map(({ id }) => id),
    ...[...collected.services.keys()].filter((id) => before.services.has(id)),
  ]);
  const programIds = new Set([...collected.programs.keys(), ...before.programs.keys()]);
  const locations = merged(collected.locations, before.locations, () => false).map((location) => {
    const { organization_id: owner } = location;
    const isKnown = owner === undefined || collected.organizations.has(owner) || before.organizations.has(owner);
    return isKnown ? location : without(location, 'organization_id');
  });
  const entries = merged(collected.entries, before.entries, () => false).filter(
    ({ id, service_id: serviceId, location_id: locationId }) => {
      const hasLocation = collected.locations.has(locationId) || before.locations.has(locationId);
      if (!hasLocation)
        leave(
          `service_at_location ${id}`,
          both(`її локація ${locationId} прийшла без запису`, `its location ${locationId} came with no record`),
        );
      return hasLocation && serviceIds.has(serviceId);
    },
  );
  const changedServices = new Set([...services.map(({ id }) => id), ...entries.map((entry) => entry.service_id)]);
  const added = [...serviceIds].filter((id) => !before.services.has(id)).length;
  const changed = [...changedServices].filter((id) => before.services.has(id)).length;
  return {
    dataset: {
      taxonomies,
      taxonomyTerms: terms,
      networks,
      organizations,
      programs,
      services: services.map((service) =>
        service.program_id === undefined || programIds.has(service.program_id)
          ? service
          : without(service, 'program_id'),
      ),
      locations,
      serviceAtLocations: entries,
    },
    goneEntries: [...before.entries.values()].flatMap(({ id, service_id: serviceId }) =>
      collected.complete.has(serviceId) && !collected.entries.has(id) ? [id] : [],
    ),
    counts: { added, changed, unchanged: serviceIds.size - added - changed },
    organizationsAdded: organizations.filter(({ id }) => !before.organizations.has(id)).map(nameOf),
    leftBehind,
  };
}

type Before = Awaited<ReturnType<typeof loadBefore>>;

async function loadBefore(database: Database, collected: CollectedRecords) {
  const load = async <Stored>(rows: Promise<{ id: string; document: Stored }[]>) =>
    new Map((await rows).map(({ id, document }) => [id, document]));
  const within = (ids: Iterable<string>) =>
    sql<boolean>`id in (select jsonb_array_elements_text(${JSON.stringify([...ids])}::jsonb)::uuid)`;
  return {
    taxonomies: await load(database.selectFrom('taxonomy').select(['id', 'document']).execute()),
    terms: await load(database.selectFrom('taxonomy_term').select(['id', 'document']).execute()),
    networks: await load(database.selectFrom('network').select(['id', 'document']).execute()),
    organizations: await load(database.selectFrom('organization').select(['id', 'document']).execute()),
    programs: await load(database.selectFrom('program').select(['id', 'document']).execute()),
    services: await load(
      database.selectFrom('service').select(['id', 'document']).where(within(collected.services.keys())).execute(),
    ),
    locations: await load(
      database
        .selectFrom('location')
        .select(['id', 'document'])
        .where(
          within([...collected.locations.keys(), ...[...collected.entries.values()].map((entry) => entry.location_id)]),
        )
        .execute(),
    ),
    entries: await load(
      database
        .selectFrom('service_at_location')
        .select(['id', 'document'])
        .where(
          sql<boolean>`(id in (select jsonb_array_elements_text(${JSON.stringify([...collected.entries.keys()])}::jsonb)::uuid)
            or service_id in (select jsonb_array_elements_text(${JSON.stringify([...collected.services.keys()])}::jsonb)::uuid))`,
        )
        .execute(),
    ),
  };
}

/** The records that differ from those before them, apart from the moment of the change when that alone is new. */
function merged<Stored extends { id: string }>(
  incoming: ReadonlyMap<string, Stored>,
  before: ReadonlyMap<string, Stored>,
  keepsAbsent: (record: Stored) => boolean,
): Stored[] {
  return [...incoming.values()].flatMap((record) => {
    const former = before.get(record.id);
    const result = withOtherLanguages(former, record, keepsAbsent(record));
    return former && isDeepStrictEqual(withoutMoment(result), withoutMoment(former)) ? [] : [result];
  });
}

function withoutMoment(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([property]) => property !== 'last_modified'));
}

/** Terms whose parents are not there lose them; a code that another term of the taxonomy has already is taken away. */
function knownTerms(
  collected: CollectedRecords,
  before: Before,
  leave: (where: string, why: Bilingual) => unknown,
): NonNullable<Dataset['taxonomyTerms']> {
  const taken = new Map(
    [...before.terms.values()].map((term) => [`${term.taxonomy_id ?? ''}/${term.code ?? term.id}`, term.id]),
  );
  return merged(collected.terms, before.terms, () => true).map((term) => {
    let known = term;
    if (term.parent_id !== undefined && !collected.terms.has(term.parent_id) && !before.terms.has(term.parent_id)) {
      leave(
        `taxonomy_term ${term.id} /parent_id`,
        both('термін над ним прийшов без запису', 'the term above it came with no record'),
      );
      known = without(known, 'parent_id');
    }
    const key = `${term.taxonomy_id ?? ''}/${term.code ?? term.id}`;
    if ((taken.get(key) ?? term.id) !== term.id) {
      leave(
        `taxonomy_term ${term.id} /code`,
        both(
          `інший термін тієї самої таксономії має код «${term.code ?? ''}»`,
          `another term of its taxonomy has the code “${term.code ?? ''}”`,
        ),
      );
      known = without(known, 'code');
    } else taken.set(key, term.id);
    return known;
  });
}
