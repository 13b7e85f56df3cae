import type { ManagedResourceName } from '@resilience-kit/contract';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { InputFault, Sentence } from '../problems/http-problem.ts';
import { loadRecords, ownerOf } from './load-records.ts';
import { storedResources, type AnyRecord, type Reference } from './stored-resources.ts';

/** What a record names that is not there, or is another organization's. */
export async function referenceFaults(
  database: Database,
  resource: ManagedResourceName,
  record: AnyRecord,
): Promise<InputFault[]> {
  const owner = await ownerOf(database, resource, record);
  const faults: InputFault[] = [];
  for (const reference of storedResources[resource].references) {
    const named = namedAt(reference.path, record, '');
    const known = await recordsNamed(
      database,
      reference.to,
      named.map(({ value }) => value),
    );
    for (const { pointer, value } of named) {
      const found = known.get(value.toLowerCase());
      if (!found) faults.push({ pointer, message: notThere(pointer, reference.to) });
      else if (reference.own && !(await isOf(database, reference, found, owner)))
        faults.push({ pointer, message: notOwn(pointer) });
    }
  }
  return faults;
}

interface Named {
  pointer: string;
  value: string;
}

function namedAt(path: readonly string[], value: unknown, pointer: string): Named[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ pointer, value }] : [];
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item, index) => namedAt(rest, item, `${pointer}/${index}`)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return namedAt(rest, (value as AnyRecord)[step], `${pointer}/${step}`);
}

async function recordsNamed(
  database: Database,
  to: Reference['to'],
  names: readonly string[],
): Promise<ReadonlyMap<string, AnyRecord>> {
  if (names.length === 0) return new Map();
  if (to === 'places' || to === 'networks') {
    const { rows } = await sql<{ code: string }>`
      select code from ${sql.table(to === 'places' ? 'place' : 'network')} where code = any(${[...names]}::text[])
    `.execute(database);
    return new Map(rows.map((row) => [row.code.toLowerCase(), row]));
  }
  return loadRecords(
    database,
    to,
    names.map((name) => name.toLowerCase()),
  );
}

/** A place that is not confidential may be used by several organizations: one building houses many. */
async function isOf(
  database: Database,
  { to }: Reference,
  found: AnyRecord,
  owner: string | undefined,
): Promise<boolean> {
  if (to === 'locations' && found['confidential'] !== true) return true;
  return (await ownerOf(database, to as ManagedResourceName, found)) === owner;
}

function notThere(pointer: string, to: Reference['to']): Sentence {
  const name = pointer.slice(1).replaceAll('/', '.');
  return to === 'places'
    ? {
        uk: `${name} має бути кодом КАТОТТГ наявного місця; їх перелічує /v1/places.`,
        en: `${name} must be the KATOTTG code of a place that exists; /v1/places lists them.`,
      }
    : {
        uk: `${name} має називати наявний запис (${to}); такого немає. Спершу опублікуйте його.`,
        en: `${name} must name a record that exists (${to}); there is none. Publish that one first.`,
      };
}

function notOwn(pointer: string): Sentence {
  const name = pointer.slice(1).replaceAll('/', '.');
  return {
    uk: `${name} називає запис іншої організації; назвіть запис тієї самої.`,
    en: `${name} names a record of another organization; name one of the same.`,
  };
}
