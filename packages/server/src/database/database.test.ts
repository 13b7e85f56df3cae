import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAdministrator, databases, dumpOf, urlOf, type TestDatabase } from '../test-support/databases.ts';
import { openDatabase } from './database.ts';

describe.each(databases)('the database on $kind', ({ open }) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  test('columns are read alike, whichever the database', async () => {
    const { rows } = await sql`
      select 9::int8 as whole, 1.5::float8 as fraction, '2026-03-18'::date as day, '2026-03-18 10:00'::timestamp as local,
        '2026-03-18T10:00+02:00'::timestamptz as moment, point(1, 2) as point, array['а', 'б'] as texts, '{"a": [1]}'::jsonb as json,
        '{[1,3)}'::int4multirange as ranges, 'a:1A'::tsvector as vector
    `.execute(opened.database);
    expect(rows).toEqual([
      {
        whole: 9,
        fraction: 1.5,
        day: '2026-03-18',
        local: '2026-03-18 10:00:00',
        moment: new Date('2026-03-18T08:00:00Z'),
        point: '(1,2)',
        texts: ['а', 'б'],
        json: { a: [1] },
        ranges: '{[1,3)}',
        vector: "'a':1A",
      },
    ]);
  });

  test('Cyrillic letters have trigrams and a lower case', async () => {
    const { rows } =
      await sql`select lower('ҐАНОК Їжак') as lower, similarity('Запоріжжя', 'запоріжя') > 0.5 as similar`.execute(
        opened.database,
      );
    expect(rows).toEqual([{ lower: 'ґанок їжак', similar: true }]);
  });
});

describe('PostgreSQL', () => {
  test('a database whose locale does not know Cyrillic is refused, with the command that makes a good one', async () => {
    await asAdministrator(`create database plain_c template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
    await expect(openDatabase({ url: urlOf('plain_c') })).rejects.toThrow(
      /cannot handle Ukrainian text.*LC_CTYPE 'C.UTF-8'/,
    );
    await asAdministrator('drop database plain_c');
  });

  test('every connection has the settings that were asked for, whatever options its address has', async () => {
    const url = `${urlOf('postgres')}?options=-c%20jit%3Don`;
    const settings = { enable_seqscan: 'off', 'pg_trgm.similarity_threshold': '0.25' };
    const opened = await openDatabase({ url, settings });
    // Each keeps its connection until all three have one.
    let reading = 0;
    const { promise: allHaveRead, resolve } = Promise.withResolvers<undefined>();
    const read = () =>
      opened.database.connection().execute(async (connection) => {
        const { rows } =
          await sql`select current_setting('enable_seqscan') as scans, current_setting('jit') as jit`.execute(
            connection,
          );
        if (++reading === 3) resolve(undefined);
        await allHaveRead;
        return rows;
      });
    const answers = (await Promise.all([read(), read(), read()])).flat();
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ scans: 'off', jit: 'on' })));
    expect(opened.connections?.().idle).toBe(3);
    await opened.close();
  });

  test('a server that is not there is named without the password', async () => {
    const opening = openDatabase({ url: 'postgres://someone:secret@127.0.0.1:1/nothing' });
    await expect(opening).rejects.toThrow('The database at 127.0.0.1:1/nothing cannot be reached');
    await expect(opening).rejects.not.toThrow('secret');
  });
});

describe('PGlite in a folder', () => {
  test('a second process on the same folder gets a clear message, and the data is there after closing', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rk-data-'));
    const first = await openDatabase({ dataDirectory, dump: await dumpOf('empty') });
    await sql`create table kept (name text)`.execute(first.database);
    await sql`insert into kept values ('так')`.execute(first.database);
    await expect(openDatabase({ dataDirectory })).rejects.toThrow(/is in use by process \d+\. Stop that server first/);
    await first.close();
    const second = await openDatabase({ dataDirectory });
    expect((await sql`select * from kept`.execute(second.database)).rows).toEqual([{ name: 'так' }]);
    await second.close();
    await rm(dataDirectory, { recursive: true });
  });
});
