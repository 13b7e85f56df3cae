import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { identifierOf } from '../identifiers/identifier.ts';
import type { ContentLanguageCode, StoredOrganization } from '../records/stored.ts';
import type { Actor } from '../publishing/record-write.ts';
import { importDataset } from '../records/import-dataset.ts';
import { finishIndexing } from '../seeding/search-index.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import { faultsIn, noticesIn, type BilingualFault, type BilingualNotice, type Fault, type Notice } from './faults.ts';
import { planFigureSheets } from './figures/plan-figure-sheets.ts';
import { typedSheet } from './figures/table-of-sheet.ts';
import { OrganizationsOfRows } from './organizations-of-rows.ts';
import { nameOf, planRows, type Counts, type Plan } from './plan.ts';
import { readRows } from './read-rows.ts';
import { loadOrganizations, loadRowTerms, loadSnapshot } from './snapshot.ts';
import { IMPORT_LOCK, NOTHING_WRITTEN, writeDataset, type WrittenRecords } from './write-dataset.ts';

export interface ImportOptions {
  /** All rows belong to this organization: its identifier or its own ID. */
  organizationId?: string | undefined;
  /** Of the faults and notices. */
  language: ContentLanguageCode;
  now: Date;
}

/** An import that is written, by whom. */
export interface WritingOptions extends ImportOptions {
  actor: Actor;
}

/** What an import does, or would do. */
export interface ImportReport {
  counts: Counts;
  organizationsAdded: string[];
  /** With any of these nothing is written. */
  faults: Fault[];
  notices: Notice[];
  /** The entry in the audit trail, by which all of it can be undone; undefined when nothing was written. */
  changeId?: string | undefined;
}

/** Tells what an import of these sheets would do, with every fault. Writes nothing. */
export async function previewRows(
  database: Database,
  sheets: readonly Sheet[],
  options: ImportOptions,
): Promise<ImportReport> {
  return reportOf(await planSheets(database, sheets, options), sheets, options);
}

/**
 * Imports the rows of these sheets: all of them or, when there is any fault, none. Records that are there already are updated,
 * those that are not in the sheets stay as they are. They are found as soon as they are there.
 */
export async function importRows(
  database: Database,
  sheets: readonly Sheet[],
  options: WritingOptions,
): Promise<ImportReport> {
  const { report, written } = await database
    .transaction()
    .execute((transaction) => importRowsWithin(transaction, sheets, options));
  await finishImport(database, written, options.now);
  return report;
}

/** The same in a transaction of the caller, who calls `finishImport` after it. */
export async function importRowsWithin(
  transaction: Database,
  sheets: readonly Sheet[],
  options: WritingOptions,
): Promise<{ report: ImportReport; written: WrittenRecords }> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(transaction);
  const plan = await planSheets(transaction, sheets, options);
  const report = reportOf(plan, sheets, options);
  if (report.faults.length > 0) return { report, written: NOTHING_WRITTEN };
  if (plan.taxonomies) await importDataset(transaction, plan.taxonomies);
  const { dataset, newFigures = [] } = plan;
  const written = await writeDataset(transaction, { dataset, newFigures }, options);
  return { report: { ...report, changeId: written.changeId }, written };
}

/** What is to be done once the transaction of an import is committed. */
export async function finishImport(database: Database, { indexed }: WrittenRecords, now: Date): Promise<void> {
  await finishIndexing(database, indexed, now);
}

interface SheetsPlan extends Plan {
  newFigures?: readonly string[];
  notices: BilingualNotice[];
}

/** Works out what the sheets describe: services, figures and indicators, each on sheets of their own. */
async function planSheets(
  database: Database,
  sheets: readonly Sheet[],
  { organizationId, now }: ImportOptions,
): Promise<SheetsPlan> {
  const organizations = await loadOrganizations(database);
  const only = organizationId === undefined ? undefined : knownOrganization(organizationId, organizations);
  const typed = sheets.map(typedSheet);
  const ofFigures = typed.filter(({ kind }) => kind !== 'others');
  const others = typed.filter(({ kind }) => kind === 'others').map(({ sheet }) => sheet);
  const services = await planServices(database, others, { only, now, organizations, isAlone: ofFigures.length === 0 });
  if (ofFigures.length === 0) return services;
  const finder = new OrganizationsOfRows(organizations, { only, now });
  const figures = await planFigureSheets(database, ofFigures, { organizations: finder, only, now });
  return combined(services, figures, finder);
}

function combined(
  services: SheetsPlan,
  figures: Awaited<ReturnType<typeof planFigureSheets>>,
  { added }: OrganizationsOfRows,
): SheetsPlan {
  const before = services.dataset.organizations ?? [];
  const organizations = added.filter(({ id }) => !before.some((one) => one.id === id));
  const { counts } = services;
  return {
    ...services,
    dataset: { ...services.dataset, ...figures.dataset, organizations: [...before, ...organizations] },
    newFigures: figures.newFigures,
    counts: {
      added: counts.added + figures.counts.added,
      changed: counts.changed + figures.counts.changed,
      unchanged: counts.unchanged + figures.counts.unchanged,
      retired: counts.retired,
    },
    organizationsAdded: [...services.organizationsAdded, ...organizations.map(nameOf)],
    faults: [...services.faults, ...figures.faults],
    notices: [...services.notices, ...figures.notices],
  };
}

async function planServices(
  database: Database,
  sheets: readonly Sheet[],
  options: { only: string | undefined; now: Date; organizations: Map<string, StoredOrganization>; isAlone: boolean },
): Promise<SheetsPlan> {
  const { only, now, organizations, isAlone } = options;
  const terms = await loadRowTerms(database);
  const read = readRows(sheets, terms, { isAlone });
  const finder = new OrganizationsOfRows(organizations, { only, now });
  const named = new Set(
    read.rows
      .map(({ values }) => finder.find(values.organization))
      .flatMap((found) => ('id' in found ? [found.id] : [])),
  );
  const snapshot = await loadSnapshot(database, [...named]);
  const plan = planRows(read.rows, snapshot, terms, { organizationId: only, now });
  return { ...plan, faults: [...read.faults, ...plan.faults], notices: read.notices };
}

/** The identifier of an organization that is named by it, or by the organization's own ID. */
export function knownOrganization(text: string, organizations: ReadonlyMap<string, unknown>): string {
  const id = [text.toLowerCase(), identifierOf('organization', text)].find((one) => organizations.has(one));
  if (id === undefined)
    throw new Error(
      `There is no organization with the ID “${text}”. Nothing was changed. The API lists them under /organizations.`,
    );
  return id;
}

function reportOf(plan: SheetsPlan, sheets: readonly Sheet[], { language }: ImportOptions): ImportReport {
  return {
    counts: plan.counts,
    organizationsAdded: plan.organizationsAdded,
    faults: faultsIn(language, inReadingOrder(plan.faults, sheets)),
    notices: noticesIn(language, plan.notices),
  };
}

function inReadingOrder(faults: readonly BilingualFault[], sheets: readonly Sheet[]): BilingualFault[] {
  const position = new Map(sheets.map(({ name }, index) => [name, index]));
  const at = ({ sheet }: BilingualFault) => position.get(sheet) ?? -1;
  return [...faults].sort((a, b) => at(a) - at(b) || a.row - b.row);
}
