import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../database/database.ts';
import {
  CollectedRecords,
  crawlApi,
  importRecords,
  importRows,
  isJson,
  previewRows,
  readJsonServices,
} from '../imports/imports.ts';
import type { Actor } from '../publishing/record-write.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { UnreadableFile, type Sheet } from '../spreadsheets/sheet.ts';
import { environmentHelp, WrongUsage, type Command, type Output } from './command.ts';
import { recordsReportText, rowsReportText } from './import-report.ts';
import { languageOption } from './language-option.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { writeTemplate } from './write-template.ts';

export const importCommand: Command = {
  summary: 'put services in from spreadsheets or other servers',
  help: `Usage: resilience-kit import FILE… [--preview] [--organization ID] [--language uk|en]
       resilience-kit import --from-api URL [--modified-after DATE] [--preview] [--language uk|en]
       resilience-kit import --template FILE.xlsx|FILE.csv [--language uk|en]

Imports spreadsheets in the shape of the template (XLSX, CSV), or HSDS services (a page of JSON, or ndjson): all of it or,
when anything is wrong, nothing. Importing the same file again changes nothing; rows that are not in the file stay as they
are. The embedded database can be open in one program at a time: stop the server first.

Options:
  --preview                say what would happen, with every mistake; write nothing
  --organization ID        all rows belong to this organization
  --language uk|en         of the messages and the template; of HSDS texts that do not tell theirs (default uk)
  --template FILE          write an empty template and how to fill it in
  --from-api URL           read another HSDS API: https://api.example.org/v1
  --modified-after DATE    with --from-api: only what changed since, such as 2026-11-01T00:00:00Z

Exit codes: 0 all is well, 1 there are mistakes, 2 wrong usage.

${environmentHelp}`,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        preview: { type: 'boolean' },
        organization: { type: 'string' },
        language: { type: 'string' },
        template: { type: 'string' },
        'from-api': { type: 'string' },
        'modified-after': { type: 'string' },
      },
    });
    const language = languageOption(values.language);
    const given = { ...values, language, isPreview: values.preview ?? false };
    if (values.template !== undefined) return writeTemplate(values.template, language, output);
    if (values['from-api'] !== undefined) {
      return importFromApi(
        apiAddress(values['from-api']),
        { ...given, modifiedAfter: dateOption(values['modified-after']) },
        output,
      );
    }
    if (positionals.length === 0) throw new WrongUsage('Name a file to import, or --template FILE to start with.');
    return importFiles(positionals, given, output);
  },
};

/** Who changes records, in the audit trail. */
const THIS_COMMAND: Actor = { source: 'command_line', by: 'resilience-kit import' };

interface Given {
  language: ContentLanguageCode;
  isPreview: boolean;
  organization?: string | undefined;
}

async function importFiles(paths: readonly string[], given: Given, output: Output): Promise<void> {
  const { language } = given;
  const files = await Promise.all(paths.map(async (path) => ({ path, content: await readFile(path) })));
  const now = new Date();
  const sheets: Sheet[] = [];
  const records = new CollectedRecords(now);
  try {
    for (const { path, content } of files) {
      if (isJson(content)) for (const service of readJsonServices(content)) records.addService(service, language);
      else sheets.push(...sheetsOf(content, basename(path), files.length > 1));
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? new Error(error.text[language], { cause: error }) : error;
  }
  if (sheets.length > 0 && (records.services.size > 0 || records.leftBehind.length > 0)) {
    throw new WrongUsage('Import spreadsheets and HSDS files one after the other: each import is all or nothing.');
  }
  if (sheets.length === 0)
    return withDatabase((database) => storeRecords(database, records, { ...given, actor: THIS_COMMAND }, output));
  await withDatabase(async (database) => {
    const options = { organizationId: given.organization, language, now };
    const report = given.isPreview
      ? await previewRows(database, sheets, options)
      : await importRows(database, sheets, { ...options, actor: THIS_COMMAND });
    output.write(rowsReportText(report, given));
    if (report.faults.length > 0) throw new Error(language === 'uk' ? 'Нічого не записано.' : 'Nothing was written.');
  });
}

/** With several files a sheet is named after its file too. */
function sheetsOf(content: Uint8Array, name: string, isOneOfMany: boolean): Sheet[] {
  const sheets = readSpreadsheet(content, name);
  return isOneOfMany
    ? sheets.map((sheet) => (sheet.name === name ? sheet : { ...sheet, name: `${name} · ${sheet.name}` }))
    : sheets;
}

async function importFromApi(
  address: string,
  given: Given & { modifiedAfter: string | undefined },
  output: Output,
): Promise<void> {
  const now = new Date();
  const records = await crawlApi(address, { modifiedAfter: given.modifiedAfter, language: given.language, now });
  await withDatabase((database) =>
    storeRecords(
      database,
      records,
      { ...given, actor: { source: 'import', by: `resilience-kit import --from-api ${address}` } },
      output,
    ),
  );
  if (!given.isPreview) {
    const words = given.language === 'uk' ? 'Наступного разу досить' : 'Next time it is enough to add';
    output.write(`${words} --modified-after ${now.toISOString()}\n`);
  }
}

async function storeRecords(
  database: Database,
  records: CollectedRecords,
  given: Given & { actor: Actor },
  output: Output,
): Promise<void> {
  const { actor, isPreview } = given;
  const report = await importRecords(database, records, { actor, now: new Date(), isPreview });
  output.write(recordsReportText(report, given));
}

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const opened = await openPreparedDatabase();
  const { database } = opened;
  try {
    await work(database);
  } finally {
    await opened.close();
  }
}

function apiAddress(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new WrongUsage(`--from-api must be an address such as https://api.example.org/v1; it is “${text}”.`);
}

function dateOption(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new WrongUsage(`--modified-after must be a date or a moment such as 2026-11-01T00:00:00Z; it is “${text}”.`);
}
