import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { TEMPLATE } from './fixed.ts';

export interface TestDatabase extends OpenDatabase {
  /** How else to connect to it; PostgreSQL only. */
  url?: string;
}

type Content = 'filled' | 'empty';

interface DatabaseKind {
  kind: OpenDatabase['kind'];
  /** A database of its own for the caller: with the fixture and demo data (default), or without so much as a table. */
  open: (content?: Content) => Promise<TestDatabase>;
}

export const pglite: DatabaseKind = { kind: 'pglite', open: openTestPGlite };
export const postgresql: DatabaseKind = { kind: 'postgresql', open: openTestPostgresql };

/** Both databases that the server runs on, for `describe.each`. */
export const databases: readonly DatabaseKind[] = [pglite, postgresql];

async function openTestPGlite(content: Content = 'filled'): Promise<TestDatabase> {
  return openDatabase({ dump: await dumpOf(content) });
}

const dumps = new Map<Content, Promise<Blob>>();

/** What an embedded database starts from in a fraction of the time that making a new one takes; read once. */
export function dumpOf(content: Content): Promise<Blob> {
  const dump =
    dumps.get(content) ??
    readFile(inject(content === 'filled' ? 'filledPGlite' : 'emptyPGlite')).then((bytes) => new Blob([bytes]));
  dumps.set(content, dump);
  return dump;
}

async function openTestPostgresql(content: Content = 'filled'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name} ${content === 'filled' ? `template ${TEMPLATE}` : ''}`);
  const url = urlOf(name);
  const opened = await openDatabase({ url });
  return {
    ...opened,
    url,
    close: async () => {
      await opened.close();
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
}

/** The connection string of a database of the PostgreSQL under test. */
export function urlOf(name: string): string {
  return inject('postgresqlUrl').replace('DATABASE', name);
}

/** Runs a statement that concerns the whole PostgreSQL under test. */
export async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  await client.query(statement);
  await client.end();
}
