import { parseArgs } from 'node:util';
import { exportFormats, type ExportFormat } from '../exports/exports.ts';
import { knownOrganization } from '../imports/import-rows.ts';
import { loadOrganizations } from '../imports/snapshot.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { languageOption } from './language-option.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { writeFileInPieces, writeInPieces } from './write-output.ts';

export const exportCommand: Command = {
  summary: 'write all services into a file',
  help: `Usage: resilience-kit export [--format FORMAT] [--out FILE] [--organization ID] [--language uk|en]

Writes every service with its locations. Addresses of confidential locations are never written. A spreadsheet has the shape
of the template: correct it and import it again.

Options:
  --format FORMAT     hsds (JSON, default), ndjson, csv, xlsx or jsonld (schema.org)
  --out FILE          write to this file instead of the terminal; needed for xlsx
  --organization ID   only the services of this organization
  --language uk|en    of the headings of a spreadsheet, and of the texts in hsds, ndjson and jsonld (default uk)

${environmentHelp}`,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        organization: { type: 'string' },
        language: { type: 'string' },
      },
    });
    const format = formatOption(values.format ?? 'hsds');
    const language = languageOption(values.language);
    if (format === 'xlsx' && values.out === undefined)
      throw new WrongUsage('A workbook needs a file: add --out FILE.xlsx.');
    const opened = await openPreparedDatabase();
    const { database } = opened;
    try {
      const organizationId =
        values.organization === undefined
          ? undefined
          : knownOrganization(values.organization, await loadOrganizations(database));
      const chunks = exportFormats[format].write(database, { organizationId, language, now: new Date() });
      if (values.out === undefined) await writeInPieces(output, chunks);
      else await writeFileInPieces(values.out, chunks);
    } finally {
      await opened.close();
    }
  },
};

function formatOption(text: string): ExportFormat {
  if (Object.hasOwn(exportFormats, text)) return text as ExportFormat;
  throw new WrongUsage(`--format must be one of ${Object.keys(exportFormats).join(', ')}; it is “${text}”.`);
}
