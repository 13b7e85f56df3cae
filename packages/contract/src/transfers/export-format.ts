/** The formats in which services are exported, with what each is sent as. */
export const exportMediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  jsonld: 'application/ld+json',
} as const;

export type ExportFormatName = keyof typeof exportMediaTypes;

/** The largest file that is imported over HTTP, bytes. */
export const LARGEST_IMPORT = 20 * 1024 * 1024;
