import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { unknownSteps } from '../migrations/migrate.ts';
import { FORMAT_VERSION, readLine, type BackupHeader, type BackupLine } from './backup-format.ts';

/**
 * Reads a backup through to its end, so that nothing is done with one that is damaged.
 *
 * @throws Error with a message for the operator when it is no backup, is damaged or cut off, or comes from a newer version
 */
export async function checkBackup(path: string): Promise<{ header: BackupHeader; rows: number }> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let rows = 0;
  let isWhole = false;
  for await (const { line, read } of linesOf(path)) {
    if (!header) {
      if (read?.is !== 'header') throw new Error(`${path} is not a backup of the resilience kit.`);
      header = read.header;
      refuseNewer(path, header);
    }
    if (!read || isWhole) throw damaged(path);
    if (read.is === 'end') isWhole = read.end.rows === rows && read.end.sha256 === hash.digest('hex');
    if (read.is === 'end' && !isWhole) throw damaged(path);
    if (read.is === 'row') rows += 1;
    if (read.is !== 'end') hash.update(`${line}\n`);
  }
  if (!header) throw new Error(`${path} is not a backup of the resilience kit.`);
  if (!isWhole) throw damaged(path);
  return { header, rows };
}

/** The rows of a backup, table by table, as JSON texts. */
export async function* rowsOfBackup(path: string, atATime: number): AsyncIterable<{ table: string; rows: string[] }> {
  let table = '';
  let rows: string[] = [];
  for await (const { read } of linesOf(path)) {
    if (read?.is === 'row') rows.push(read.json);
    const isNext = read?.is === 'table' || read?.is === 'end';
    if (rows.length > 0 && (isNext || rows.length >= atATime)) {
      yield { table, rows };
      rows = [];
    }
    if (read?.is === 'table') table = read.name;
  }
}

async function* linesOf(path: string): AsyncIterable<{ line: string; read: BackupLine | undefined }> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of file.pipe(unpacked)) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield { line, read: readLine(line) };
    }
    if (rest !== '') yield { line: rest, read: readLine(rest) };
  } catch (error) {
    throw explained(path, error);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
}

function explained(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new Error(`There is no file ${path}.`, { cause: error });
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR') return damaged(path, error);
  return new Error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
    cause: error,
  });
}

function damaged(path: string, cause?: unknown): Error {
  return new Error(`${path} is damaged or not complete. Nothing was changed. Use another copy of it.`, { cause });
}

function refuseNewer(path: string, header: BackupHeader): void {
  const unknown = unknownSteps(header.schema);
  if (header.format_version <= FORMAT_VERSION && unknown.length === 0) return;
  const what = unknown.length === 0 ? '' : ` (it has ${unknown.join(', ')})`;
  throw new Error(
    `${path} was made by a newer version of the kit${what}. Nothing was changed. Install that version or a newer one.`,
  );
}
