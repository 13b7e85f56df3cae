// Run as a program: imports rows, and is killed by itself at one of its queries. What it is to do is its argument.
import type { KyselyPlugin } from 'kysely';
import { openDatabase, type DatabaseOptions } from '../database/database.ts';
import { importRows } from '../imports/import-rows.ts';
import { NOW, TESTER } from './fixed.ts';
import { manyRows, serviceSheet } from './service-sheet.ts';

const { lastQuery, rows, ...options } = JSON.parse(process.argv[2] ?? '{}') as DatabaseOptions & {
  lastQuery: number;
  rows: number;
};
let queries = 0;
const interrupting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (++queries === lastQuery) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};
const opened = await openDatabase(options);
await importRows(opened.database.withPlugin(interrupting), [serviceSheet(manyRows(rows))], {
  actor: TESTER,
  language: 'uk',
  now: NOW,
});
await opened.close();
process.stdout.write(String(queries));
