// All records in the formats that others read.
import type { Database } from '../database/database.ts';
import { exportHsds, exportNdjson } from './export-hsds.ts';
import { exportJsonLd } from './export-json-ld.ts';
import type { ExportOptions } from './export-options.ts';
import { exportCsv, exportXlsx } from './export-rows.ts';

export type { ExportOptions } from './export-options.ts';

/** Each format with what writes it, piece by piece: memory does not grow with the number of records. */
export const exportFormats = {
  hsds: { write: exportHsds },
  ndjson: { write: exportNdjson },
  csv: { write: exportCsv },
  xlsx: { write: exportXlsx },
  jsonld: { write: exportJsonLd },
} as const satisfies Record<
  string,
  { write: (database: Database, options: ExportOptions) => AsyncGenerator<string | Uint8Array, void> }
>;

export type ExportFormat = keyof typeof exportFormats;
