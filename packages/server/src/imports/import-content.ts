import type { ImportReport } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { once, type SentAnswer } from '../publishing/idempotency.ts';
import type { Actor } from '../publishing/record-write.ts';
import { refusedAsProblem } from '../publishing/refused-as-problem.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import type { CollectedRecords } from './hsds/collect-records.ts';
import { importRecordsWithin } from './hsds/import-records.ts';
import { finishImport, importRowsWithin, previewRows } from './import-rows.ts';
import { presentRecordsReport, presentRowsReport, refusedImport } from './present-report.ts';
import type { WrittenRecords } from './write-dataset.ts';

/** More rows, or services, would keep others waiting for longer than an answer may take; the command line has no such limit. */
export const MOST_ROWS = 10_000;

/** What an import over HTTP brings. */
export type Content = { sheets: readonly Sheet[] } | { records: CollectedRecords };

/** An import over HTTP, whatever it brings. */
export interface ImportRequest {
  principal: Principal;
  /** All records are of this organization. */
  organizationId: string | undefined;
  isDryRun: boolean;
  idempotencyKey: string | undefined;
  /** Of the report, and of HSDS texts that do not tell theirs. */
  language: ContentLanguageCode;
  now: Date;
  /** Takes what remains to be done for the index: nobody who imports has to wait for that. */
  afterwards: (work: Promise<void>) => void;
}

/** What tells one import from another, and where it is from. */
export interface Origin {
  /** Another for another import, whatever the Idempotency-Key. */
  fingerprint: string;
  /** Who imports from where, in the audit trail; default: the label of the access key. */
  by?: string;
  /** When another API began to be read. */
  readAt?: Date;
}

/**
 * Imports what somebody sent or named: all of it or nothing.
 *
 * @throws HttpProblem 400 that names every fault, unless it is a dry run: then the report does
 */
export async function importContent(
  database: Database,
  content: Content,
  request: ImportRequest,
  { fingerprint, by, readAt }: Origin,
): Promise<SentAnswer> {
  const { principal, idempotencyKey: key, now } = request;
  const actor: Actor = { source: 'import', by: by ?? principal.label, accessKeyId: principal.keyId };
  const sent = (report: ImportReport): SentAnswer => ({
    status: 200,
    body: JSON.stringify(readAt === undefined ? report : { ...report, read_at: readAt.toISOString() }),
    entityTag: undefined,
  });
  if (request.isDryRun) return sent(await previewOf(database, content, request, actor));
  let written: WrittenRecords | undefined;
  const answer = await database.transaction().execute((transaction) =>
    once(transaction, { accessKeyId: principal.keyId, key, fingerprint, now }, async () => {
      const done = await refusedAsProblem(() => writeWithin(transaction, content, request, actor));
      if (done.report.fault_count > 0) throw refusedImport(done.report);
      ({ written } = done);
      return sent(done.report);
    }),
  );
  if (written) request.afterwards(finishImport(database, written, now));
  return answer;
}

async function previewOf(
  database: Database,
  content: Content,
  request: ImportRequest,
  actor: Actor,
): Promise<ImportReport> {
  if ('sheets' in content) return presentRowsReport(await previewRows(database, content.sheets, request), true);
  const { report } = await database
    .transaction()
    .execute((transaction) =>
      importRecordsWithin(transaction, content.records, { ...request, actor, isPreview: true }),
    );
  return presentRecordsReport(report, request.language, true);
}

async function writeWithin(
  transaction: Database,
  content: Content,
  request: ImportRequest,
  actor: Actor,
): Promise<{ report: ImportReport; written: WrittenRecords }> {
  if ('sheets' in content) {
    const { report, written } = await importRowsWithin(transaction, content.sheets, { ...request, actor });
    return { report: presentRowsReport(report, false), written };
  }
  const options = { ...request, actor, isPreview: false };
  const { report, written } = await importRecordsWithin(transaction, content.records, options);
  return { report: presentRecordsReport(report, request.language, false), written };
}
