// Run as a program: imports rows, then those and as many more; tells of each import that is done how many bytes were written to
// files until then. Writing to files it ends in the middle of byte `lastByte`, as if it were killed.
import fs from 'node:fs';
import { openDatabase, type DatabaseOptions } from '../database/database.ts';
import { importRows } from '../imports/import-rows.ts';
import { NOW, TESTER } from './fixed.ts';
import { manyRows, serviceSheet } from './service-sheet.ts';

const {
  rows,
  lastByte = Number.POSITIVE_INFINITY,
  ...options
} = JSON.parse(process.argv[2] ?? '{}') as DatabaseOptions & { rows: readonly number[]; lastByte?: number };

const opened = await openDatabase(options);
let bytes = 0;
const write = fs.writeSync as (file: number, data: Uint8Array, offset: number, length: number, at: number) => number;
Object.assign(fs, {
  writeSync: (...[file, data, offset, length, at]: Parameters<typeof write>) => {
    if (bytes + length > lastByte) {
      write(file, data, offset, lastByte - bytes, at);
      process.kill(process.pid, 'SIGKILL');
    }
    bytes += length;
    return write(file, data, offset, length, at);
  },
});
for (const count of rows) {
  await importRows(opened.database, [serviceSheet(manyRows(count))], { actor: TESTER, language: 'uk', now: NOW });
  process.stdout.write(`${bytes}\n`);
}
await opened.close();
