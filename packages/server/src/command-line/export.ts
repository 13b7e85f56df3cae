import { parseArgs } from 'node:util';
import { exportFormats } from '../exports/exports.ts';
import { csvOfFigures, xlsxOfFigures } from '../exports/figures/export-template.ts';
import { exportHxl } from '../exports/figures/export-hxl.ts';
import { exportIati } from '../exports/figures/iati/export-iati.ts';
import { knownOrganization } from '../imports/import-rows.ts';
import { loadOrganizations } from '../imports/snapshot.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { exportHelp } from './command-help/export.ts';
import { WrongUsage, type Command } from './command.ts';
import type { ExportOptions } from '../exports/export-options.ts';
import type { Database } from '../database/database.ts';
import { languageOption } from './language-option.ts';
import { DEFAULT_PUBLISHER } from '../operations/about.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { existingDatabaseFromEnvironment } from './where.ts';
import { recordsOption, type RecordsName } from './records-option.ts';
import { writeFileInPieces, writeInPieces } from './write-output.ts';

export const exportCommand: Command = {
  summary: both('записати всі послуги або цифри у файл', 'write all services, or all figures, into a file'),
  help: exportHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: {
        format: { type: 'string' },
        records: { type: 'string' },
        out: { type: 'string' },
        organization: { type: 'string' },
        language: { type: 'string' },
      },
    });
    const format = formatOption(values.format ?? 'hsds', recordsOption(values.records));
    const language = languageOption(values.language);
    if (format.endsWith('xlsx') && values.out === undefined)
      throw new WrongUsage(
        both('Для книги потрібен файл: додайте --out ФАЙЛ.xlsx.', 'A workbook needs a file: add --out FILE.xlsx.'),
      );
    const opened = await openPreparedDatabase(existingDatabaseFromEnvironment());
    const { database } = opened;
    try {
      const organizationId =
        values.organization === undefined
          ? undefined
          : knownOrganization(values.organization, await loadOrganizations(database));
      const chunks = written[format](database, { organizationId, language, now: new Date() });
      if (values.out === undefined) await writeInPieces(output, chunks);
      else await writeFileInPieces(values.out, chunks);
    } finally {
      await opened.close();
    }
  },
};

type Write = (database: Database, options: ExportOptions) => AsyncGenerator<string | Uint8Array, void>;

/** What writes each format. */
const written = {
  hsds: exportFormats.hsds.write,
  ndjson: exportFormats.ndjson.write,
  csv: exportFormats.csv.write,
  xlsx: exportFormats.xlsx.write,
  jsonld: exportFormats.jsonld.write,
  'figures as csv': csvOfFigures,
  'figures as xlsx': xlsxOfFigures,
  hxl: (database, options) => exportHxl(database, figuresOf(options), options),
  iati: (database, options) => exportIati(database, figuresOf(options), options, DEFAULT_PUBLISHER),
} as const satisfies Record<string, Write>;

function figuresOf({ organizationId }: ExportOptions) {
  return organizationId === undefined ? {} : { organization_id: organizationId };
}

function formatOption(text: string, records: RecordsName): keyof typeof written {
  if (records === 'figures' && !['hxl', 'iati'].includes(text)) {
    if (text === 'csv' || text === 'xlsx') return `figures as ${text}`;
    throw new WrongUsage(
      both(
        `--format із --records figures має бути одним із csv, xlsx, hxl, iati; а тут «${text}».`,
        `--format must be one of csv, xlsx, hxl, iati with --records figures; it is “${text}”.`,
      ),
    );
  }
  if (Object.hasOwn(written, text)) return text as keyof typeof written;
  const names = Object.keys(written).filter((name) => !name.includes(' '));
  throw new WrongUsage(
    both(
      `--format має бути одним із ${names.join(', ')}; а тут «${text}».`,
      `--format must be one of ${names.join(', ')}; it is “${text}”.`,
    ),
  );
}
