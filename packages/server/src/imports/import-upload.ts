import { createHash } from 'node:crypto';
import { isDeeperThan } from '@resilience-kit/contract/requests';
import type { Database } from '../database/database.ts';
import { invalidBody } from '../problems/problems.ts';
import { fingerprintOf } from '../publishing/canonical-json.ts';
import type { SentAnswer } from '../publishing/idempotency.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { UnreadableFile, type Sheet } from '../spreadsheets/sheet.ts';
import { CollectedRecords } from './hsds/collect-records.ts';
import { isJson, readJsonServices } from './hsds/read-json-services.ts';
import { importContent, MOST_ROWS, type Content, type ImportRequest } from './import-content.ts';

/** HSDS objects are not nested half as deep. */
const DEEPEST_RECORD = 40;

export interface Upload extends ImportRequest {
  file: Buffer;
}

/**
 * Imports a file that somebody sent: all of it or nothing.
 *
 * @throws HttpProblem 400 that names every fault, unless it is a dry run: then the report does
 */
export async function importUpload(database: Database, upload: Upload): Promise<SentAnswer> {
  const { file, organizationId } = upload;
  const digest = createHash('sha256').update(file).digest('hex');
  const fingerprint = fingerprintOf(['importFile', digest, organizationId]);
  return importContent(database, contentOf(upload), upload, { fingerprint });
}

function contentOf({ file, language, now }: Upload): Content {
  try {
    if (!isJson(file)) return { sheets: limited(readSpreadsheet(file, 'CSV')) };
    const records = new CollectedRecords(now);
    const services = readJsonServices(file);
    if (services.length > MOST_ROWS) throw tooMany(services.length);
    for (const service of services) {
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

function limited(sheets: Sheet[]): Sheet[] {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows <= MOST_ROWS + sheets.length) return sheets;
  throw tooMany(rows);
}

function tooMany(count: number): UnreadableFile {
  return new UnreadableFile({
    uk: `У файлі рядків: ${count}, а за раз приймається до ${MOST_ROWS}. Поділіть його на кілька і завантажте по черзі.`,
    en: `The file has ${count} rows; up to ${MOST_ROWS} are taken at once. Split it and import the parts one after another.`,
  });
}

function tooDeep(): UnreadableFile {
  return new UnreadableFile({
    uk: 'Записи у файлі вкладені надто глибоко: це не послуги HSDS.',
    en: 'The records in the file are nested too deep: these are no HSDS services.',
  });
}
