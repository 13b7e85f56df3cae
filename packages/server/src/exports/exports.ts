// All records in the formats that others read.
import type { Database } from '../database/database.ts';
import { exportHsds, exportNdjson } from './export-hsds.ts';
import { exportJsonLd } from './export-json-ld.ts';
import type { ExportOptions } from './export-options.ts';
import { exportCsv, exportXlsx } from './export-rows.ts';

export type { ExportOptions } from './export-options.ts';

/** Each format with what writes it, piece by piece: memory does not grow with the number of records. */
export const exportFormats = {
  hsds: { write: exportHsds, mediaType: 'application/json' },
  ndjson: { write: exportNdjson, mediaType: 'application/x-ndjson' },
  csv: { write: exportCsv, mediaType: 'text/csv; charset=utf-8' },
  xlsx: { write: exportXlsx, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  jsonld: { write: exportJsonLd, mediaType: 'application/ld+json' },
} as const satisfies Record<
  string,
  {
    write: (database: Database, options: ExportOptions) => AsyncGenerator<string | Uint8Array, void>;
    mediaType: string;
  }
>;

export type ExportFormat = keyof typeof exportFormats;
