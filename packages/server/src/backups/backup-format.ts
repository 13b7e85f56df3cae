/**
 * A backup is newline-delimited JSON, packed with gzip. The first line is the header; then, for each table, a line with its
 * name and a line for each row; the last line says how many rows there are and what the lines before it hash to. Rows are
 * objects, all other lines are lists, so that nothing in a row can be taken for anything else.
 */
export interface BackupHeader {
  format: 'resilience-kit-backup';
  /** Of the file, not of the data: 1. */
  format_version: number;
  created_at: string;
  /** The migrations of the database that it was made of. */
  schema: string[];
}

export interface BackupEnd {
  rows: number;
  /** SHA-256 of all lines before, with their line feeds; hexadecimal. */
  sha256: string;
}

export const FORMAT_VERSION = 1;

export const headerLine = (header: BackupHeader): string => JSON.stringify(['backup', header]);
export const tableLine = (name: string): string => JSON.stringify(['table', name]);
export const endLine = (end: BackupEnd): string => JSON.stringify(['end', end]);

/** What a line is; undefined for none of these. */
export type BackupLine =
  | { is: 'row'; json: string }
  | { is: 'header'; header: BackupHeader }
  | { is: 'table'; name: string }
  | { is: 'end'; end: BackupEnd };

export function readLine(line: string): BackupLine | undefined {
  if (line.startsWith('{')) return { is: 'row', json: line };
  if (!line.startsWith('[')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  const [kind, content] = parsed as [unknown, unknown];
  if (kind === 'backup' && isHeader(content)) return { is: 'header', header: content };
  if (kind === 'table' && typeof content === 'string') return { is: 'table', name: content };
  if (kind === 'end' && isEnd(content)) return { is: 'end', end: content };
  return undefined;
}

function isHeader(value: unknown): value is BackupHeader {
  const header = value as Partial<BackupHeader> | null;
  return (
    header?.format === 'resilience-kit-backup' &&
    typeof header.format_version === 'number' &&
    Array.isArray(header.schema)
  );
}

function isEnd(value: unknown): value is BackupEnd {
  const end = value as Partial<BackupEnd> | null;
  return typeof end?.rows === 'number' && typeof end.sha256 === 'string';
}
