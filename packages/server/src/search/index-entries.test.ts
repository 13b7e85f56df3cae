import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataVersion } from '../data-version/data-version.ts';
import type { Database } from '../database/database.ts';
import { importDataset } from '../records/import-dataset.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { affectedEntries } from './affected-entries.ts';
import { indexEntries } from './index-entries.ts';
import { lockSearchIndex } from './index-lock.ts';
import { rebuildSearchIndex } from './search-index.ts';
import { search } from './search.ts';

describe.each(databases)('indexing single entries on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  const found = async (text: string, database: Database = test.database) => {
    const context = { language: 'uk', now: NOW, dataStatus: 'demo' } as const;
    return (await search(database, { text, page: 1, per_page: 100 }, context)).contents;
  };
  const inTransaction = (work: (transaction: Database) => Promise<unknown>) =>
    test.database.transaction().execute(async (transaction) => {
      await work(transaction);
    });

  /** Changes a service at location that a text finds, or what belongs to it. */
  async function changed(
    text: string,
    change: (transaction: Database, ids: { entry: string; service: string; organization: string }) => Promise<unknown>,
  ) {
    const [first] = await found(text);
    if (!first) throw new Error(`Nothing is found for ${text}.`);
    const { id: entry, service, organization } = first;
    await inTransaction((transaction) =>
      change(transaction, { entry, service: service.id, organization: organization?.id ?? '' }),
    );
    return { entry, service: service.id };
  }

  const renamed = (
    transaction: Database,
    table: 'service' | 'organization' | 'taxonomy_term',
    id: string,
    name: string,
  ) =>
    sql`
      update ${sql.table(table)} set document = jsonb_set(document, '{name,uk}', to_jsonb(${name}::text)) where id = ${id}
    `.execute(transaction);
  const withStatus = (transaction: Database, id: string, status: string) =>
    sql`
      update service set status = ${status}, document = jsonb_set(document, '{status}', to_jsonb(${status}::text)) where id = ${id}
    `.execute(transaction);

  /** All that searches read, as one rebuild would leave it. */
  async function indexed() {
    const { rows: entries } = await sql`select * from search_entry order by service_at_location_id`.execute(
      test.database,
    );
    const { rows: lexemes } = await sql`
      select id, lexeme, frequency, word is not null as "isWord" from lexeme where frequency > 0 order by id
    `.execute(test.database);
    return { entries, lexemes };
  }
  const expectComplete = async () => {
    const before = await indexed();
    await rebuildSearchIndex(test.database, NOW);
    expect(before).toEqual(await indexed());
  };

  it('finds a new name at once, corrects to it, and forgets the old one', async () => {
    const { entry } = await changed('психолог', async (transaction, { entry: id, service }) => {
      await renamed(transaction, 'service', service, 'Чарівна квасолина');
      await indexEntries(transaction, [id], NOW);
    });
    expect((await found('квасолини')).map(({ id }) => id)).toEqual([entry]);
    expect((await found('квасалина')).map(({ id }) => id)).toEqual([entry]);
    await changed('квасолина', async (transaction, { entry: id, service }) => {
      await renamed(transaction, 'service', service, 'Звичайний горох');
      await indexEntries(transaction, [id], NOW);
    });
    expect((await found('горох')).map(({ id }) => id)).toEqual([entry]);
    // Nothing has the word any more, so it is a misspelt one: like any that is not in the dictionary.
    expect(await found('квасолина')).toEqual(await found('квасалина'));
    await expectComplete();
  });

  it('is all or nothing with the change', async () => {
    const before = await indexed();
    const version = await readDataVersion(test.database);
    const failing = changed('юрист', async (transaction, { entry: id, service }) => {
      await renamed(transaction, 'service', service, 'Недозмінена послуга');
      await indexEntries(transaction, [id], NOW);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(await indexed()).toEqual(before);
    expect(await readDataVersion(test.database)).toBe(version);
    expect(await found('недозмінена')).toEqual([]);
  });

  it('follows a service that is retired, restored and deleted', async () => {
    const { entry, service } = await changed('логопед', async (transaction, ids) => {
      await renamed(transaction, 'service', ids.service, 'Хризантема');
      await withStatus(transaction, ids.service, 'defunct');
      await indexEntries(transaction, await affectedEntries(transaction, { services: [ids.service] }), NOW);
    });
    expect(await found('хризантема')).toEqual([]);
    await expectComplete();
    const affected = await affectedEntries(test.database, { services: [service] });
    expect(affected).toContain(entry);
    await inTransaction(async (transaction) => {
      await withStatus(transaction, service, 'active');
      await indexEntries(transaction, affected, NOW);
    });
    expect((await found('хризантема')).map(({ id }) => id).sort()).toEqual(affected.toSorted());
    await expectComplete();
    await inTransaction(async (transaction) => {
      await lockSearchIndex(transaction);
      await sql`delete from service where id = ${service}`.execute(transaction);
      await indexEntries(transaction, affected, NOW);
    });
    expect(await found('хризантема')).toEqual([]);
  });

  it('adds services that were not there', async () => {
    const { database } = test;
    await rebuildSearchIndex(database, NOW);
    const records = await database.selectFrom('service_at_location').select('document').limit(3).execute();
    const documents = records.map(({ document }, index) => ({
      ...document,
      id: `0b51ed4c-0000-4000-8000-00000000000${index}`,
      description: { uk: 'Незрівнянний кабачок' },
    }));
    await inTransaction(async (transaction) => {
      await importDataset(transaction, { serviceAtLocations: documents });
      await indexEntries(
        transaction,
        documents.map(({ id }) => id),
        NOW,
      );
    });
    expect((await found('кабачок')).length).toBeGreaterThan(0);
    await expectComplete();
  });

  it('follows what the name of an organization, a term or a place changes for all that have it', async () => {
    await changed('волонтер', async (transaction, { organization }) => {
      await renamed(transaction, 'organization', organization, 'Спілка Ромашка');
      await indexEntries(transaction, await affectedEntries(transaction, { organizations: [organization] }), NOW);
    });
    expect((await found('ромашка')).length).toBeGreaterThan(0);
    const term = await test.database
      .selectFrom('taxonomy_term')
      .select('id')
      .where('code', '=', 'psychological-support')
      .executeTakeFirstOrThrow();
    await inTransaction(async (transaction) => {
      await renamed(transaction, 'taxonomy_term', term.id, 'Душевна рівновага');
      await indexEntries(transaction, await affectedEntries(transaction, { terms: [term.id] }), NOW);
    });
    expect((await found('рівновага')).length).toBeGreaterThan(1);
    await expectComplete();
  });

  it('changes nothing where nothing changed', async () => {
    const rowVersions = () =>
      sql`select md5(string_agg(ctid::text, ',' order by service_at_location_id)) as at from search_entry`
        .execute(test.database)
        .then(({ rows }) => rows);
    const entries = await test.database.selectFrom('search_entry').select('service_at_location_id as id').execute();
    const before = await rowVersions();
    await inTransaction((transaction) =>
      indexEntries(
        transaction,
        entries.map(({ id }) => id),
        NOW,
      ),
    );
    expect(await rowVersions()).toEqual(before);
  });
});

describe.each(databases)('the entries that a change affects on $kind', ({ open }) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });
  afterAll(() => test.close());

  it('are all services at locations that have something to do with the record', async () => {
    const { rows } = await sql<{ entry: string; service: string; location: string; organization: string }>`
      select entry.id as entry, service.id as service, location_id as location, organization_id as organization
      from service_at_location as entry join service on service.id = service_id
    `.execute(test.database);
    const [one] = rows;
    if (!one) throw new Error('There are no records.');
    const where = (property: keyof typeof one) =>
      rows.filter((row) => row[property] === one[property]).map(({ entry }) => entry);
    const affected = async (changed: Parameters<typeof affectedEntries>[1]) =>
      (await affectedEntries(test.database, changed)).sort();
    expect(await affected({ serviceAtLocations: [one.entry] })).toEqual([one.entry]);
    expect(await affected({ services: [one.service] })).toEqual(where('service').sort());
    expect(await affected({ locations: [one.location] })).toEqual(where('location').sort());
    expect(await affected({ organizations: [one.organization] })).toEqual(where('organization').sort());
    expect(await affected({ services: [one.service], organizations: [one.organization] })).toEqual(
      where('organization').sort(),
    );
    expect(await affected({})).toEqual([]);
  });

  it('are those of the terms below a term, of the members of a network, of the services of a programme', async () => {
    const { rows } = await sql<{ kind: 'terms' | 'networks' | 'programs'; id: string; ids: string[] }>`
      select 'terms' as kind, parent_id as id, array_agg(distinct entry.id) as ids
        from service_at_location as entry join service_term using (service_id)
          join taxonomy_term on taxonomy_term.id = taxonomy_term_id
        where parent_id is not null group by parent_id
      union all
      select 'networks', network.id, array_agg(entry.id)
        from service_at_location as entry join service on service.id = service_id
          join organization on organization.id = organization_id join network on network.code = any(network_codes)
        group by network.id
      union all
      select 'programs', program_id, array_agg(entry.id)
        from service_at_location as entry join service on service.id = service_id
        where program_id is not null group by program_id
    `.execute(test.database);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(3);
    for (const { kind, id, ids } of rows) {
      expect(await affectedEntries(test.database, { [kind]: [id] }), kind).toEqual(expect.arrayContaining(ids));
    }
  });
});
