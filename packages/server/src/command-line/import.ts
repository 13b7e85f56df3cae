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
import { both } from '../spreadsheets/bilingual.ts';
import { importHelp } from './command-help/import.ts';
import { WrongUsage, type Command, type Output } from './command.ts';
import { recordsReportText, rowsReportText } from './import-report.ts';
import { languageOption } from './language-option.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { recordsOption } from './records-option.ts';
import { writeTemplate } from './write-template.ts';

export const importCommand: Command = {
  summary: both(
    'завантажити послуги й цифри з таблиць чи інших серверів',
    'put services and figures in from spreadsheets or other servers',
  ),
  help: importHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        preview: { type: 'boolean' },
        organization: { type: 'string' },
        language: { type: 'string' },
        template: { type: 'string' },
        records: { type: 'string' },
        'from-api': { type: 'string' },
        'modified-after': { type: 'string' },
      },
    });
    const language = languageOption(values.language);
    const given = { ...values, language, isPreview: values.preview ?? false };
    if (values.template !== undefined) {
      return writeTemplate(values.template, { language, records: recordsOption(values.records) }, output);
    }
    if (values['from-api'] !== undefined) {
      return importFromApi(
        apiAddress(values['from-api']),
        { ...given, modifiedAfter: dateOption(values['modified-after']) },
        output,
      );
    }
    if (positionals.length === 0)
      throw new WrongUsage(
        both(
          'Назвіть файл, який завантажити, або почніть із --template ФАЙЛ.',
          'Name a file to import, or --template FILE to start with.',
        ),
      );
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
    throw new WrongUsage(
      both(
        'Завантажуйте таблиці й файли HSDS окремо: кожне завантаження відбувається цілком або зовсім ні.',
        'Import spreadsheets and HSDS files one after the other: each import is all or nothing.',
      ),
    );
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
  throw new WrongUsage(
    both(
      `--from-api має бути адресою, як-от https://api.example.org/v1; а тут «${text}».`,
      `--from-api must be an address such as https://api.example.org/v1; it is “${text}”.`,
    ),
  );
}

function dateOption(text: string | undefined): string | undefined {
  if (text === undefined || (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new WrongUsage(
    both(
      `--modified-after має бути датою або моментом, як-от 2026-11-01T00:00:00Z; а тут «${text}».`,
      `--modified-after must be a date or a moment such as 2026-11-01T00:00:00Z; it is “${text}”.`,
    ),
  );
}
