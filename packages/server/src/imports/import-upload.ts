import { createHash } from 'node:crypto';
import type { ImportReport } from '@resilience-kit/contract';
import { isDeeperThan } from '@resilience-kit/contract/requests';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { invalidBody } from '../problems/problems.ts';
import { fingerprintOf } from '../publishing/canonical-json.ts';
import { once, type SentAnswer } from '../publishing/idempotency.ts';
import type { Actor } from '../publishing/record-write.ts';
import { refusedAsProblem } from '../publishing/refused-as-problem.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { UnreadableFile, type Sheet } from '../spreadsheets/sheet.ts';
import { CollectedRecords } from './hsds/collect-records.ts';
import { importRecordsWithin } from './hsds/import-records.ts';
import { isJson, readJsonServices } from './hsds/read-json-services.ts';
import { finishImport, importRowsWithin, previewRows } from './import-rows.ts';
import { presentRecordsReport, presentRowsReport, refusedImport } from './present-report.ts';
import type { WrittenRecords } from './write-dataset.ts';

/** More rows would keep others waiting for longer than an answer may take; the command line has no such limit. */
export const MOST_ROWS = 10_000;
/** HSDS objects are not nested half as deep. */
const DEEPEST_RECORD = 40;

export interface Upload {
  file: Buffer;
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

/**
 * Imports a file that somebody sent: all of it or nothing.
 *
 * @throws HttpProblem 400 that names every fault, unless it is a dry run: then the report does
 */
export async function importUpload(database: Database, upload: Upload): Promise<SentAnswer> {
  const content = contentOf(upload);
  if (upload.isDryRun) return sent(await previewOf(database, content, upload));
  const { principal, idempotencyKey: key, file, organizationId, now } = upload;
  const digest = createHash('sha256').update(file).digest('hex');
  let written: WrittenRecords | undefined;
  const answer = await database.transaction().execute((transaction) =>
    once(
      transaction,
      { accessKeyId: principal.keyId, key, fingerprint: fingerprintOf(['importFile', digest, organizationId]), now },
      async () => {
        const done = await refusedAsProblem(() => writeWithin(transaction, content, upload));
        if (done.report.fault_count > 0) throw refusedImport(done.report);
        ({ written } = done);
        return sent(done.report);
      },
    ),
  );
  if (written) upload.afterwards(finishImport(database, written, now));
  return answer;
}

type Content = { sheets: readonly Sheet[] } | { records: CollectedRecords };

function contentOf({ file, language, now }: Upload): Content {
  try {
    if (!isJson(file)) return { sheets: limited(readSpreadsheet(file, 'CSV')) };
    const records = new CollectedRecords(now);
    for (const service of readJsonServices(file)) {
      if (isDeeperThan(DEEPEST_RECORD, service)) throw tooDeep();
      records.addService(service, language);
    }
    return { records };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { uk, en } = error.text;
    throw invalidBody([
      { pointer: '', message: { uk: `${uk} Нічого не збережено.`, en: `${en} Nothing was stored.` } },
    ]);
  }
}

async function previewOf(database: Database, content: Content, upload: Upload): Promise<ImportReport> {
  if ('sheets' in content) return presentRowsReport(await previewRows(database, content.sheets, upload), true);
  const { report } = await database
    .transaction()
    .execute((transaction) =>
      importRecordsWithin(transaction, content.records, { ...upload, actor: actorOf(upload), isPreview: true }),
    );
  return presentRecordsReport(report, upload.language, true);
}

async function writeWithin(
  transaction: Database,
  content: Content,
  upload: Upload,
): Promise<{ report: ImportReport; written: WrittenRecords }> {
  const actor = actorOf(upload);
  if ('sheets' in content) {
    const { report, written } = await importRowsWithin(transaction, content.sheets, { ...upload, actor });
    return { report: presentRowsReport(report, false), written };
  }
  const options = { ...upload, actor, isPreview: false };
  const { report, written } = await importRecordsWithin(transaction, content.records, options);
  return { report: presentRecordsReport(report, upload.language, false), written };
}

function actorOf({ principal }: Upload): Actor {
  return { source: 'import', by: principal.label, accessKeyId: principal.keyId };
}

function sent(report: ImportReport): SentAnswer {
  return { status: 200, body: JSON.stringify(report), entityTag: undefined };
}

function limited(sheets: Sheet[]): Sheet[] {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows <= MOST_ROWS + sheets.length) return sheets;
  throw new UnreadableFile({
    uk: `У файлі рядків: ${rows}, а за раз приймається до ${MOST_ROWS}. Поділіть його на кілька і завантажте по черзі.`,
    en: `The file has ${rows} rows; up to ${MOST_ROWS} are taken at once. Split it and import the parts one after another.`,
  });
}

function tooDeep(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Записи у файлі вкладені надто глибоко: це не послуги HSDS.',
    en: 'The records in the file are nested too deep: these are no HSDS services.',
  });
}
