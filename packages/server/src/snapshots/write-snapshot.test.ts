import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { snapshotManifest, type SnapshotManifest } from '@resilience-kit/contract';
import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fixtureId } from '../test-support/fixture-dataset.ts';
import { testSnapshot, type TestSnapshot } from '../test-support/snapshot.ts';

describe.each(databases)('a snapshot of $kind', ({ open }) => {
  let opened: TestDatabase;
  let snapshot: TestSnapshot;
  beforeEach(async () => {
    opened = await open();
    snapshot = await testSnapshot(opened.database);
  });
  afterEach(async () => {
    await opened.close();
    await snapshot.remove();
  });

  const read = (name: string) => readFile(join(snapshot.path, name));
  const manifest = async () => JSON.parse((await read('manifest.json')).toString()) as SnapshotManifest;
  const names = async () => (await readdir(snapshot.path)).sort();
  const change = (text: string) =>
    opened.database
      .updateTable('service')
      .set({ document: JSON.stringify({ ...someService, name: { uk: text } }) })
      .where('id', '=', fixtureId('shelter'))
      .execute();
  let someService: object;
  beforeEach(async () => {
    const row = await opened.database
      .selectFrom('service')
      .select('document')
      .where('id', '=', fixtureId('shelter'))
      .executeTakeFirstOrThrow();
    someService = row.document;
  });

  it('names each of its files with its size and its hash, and has no others', async () => {
    await snapshot.write();
    const written = await manifest();
    expect(z.safeParse(snapshotManifest, written).error).toBeUndefined();
    expect(written).toMatchObject({ created_at: NOW.toISOString(), data_status: 'demo', languages: ['uk', 'en'] });
    for (const { path, sha256, bytes } of written.files) {
      const content = await read(path);
      expect([path, content.length]).toEqual([path, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(path).toContain(sha256.slice(0, 20));
    }
    expect(await names()).toEqual([...new Set(written.files.map(({ path }) => path)), 'manifest.json'].sort());
  });

  it('is the same for the same data, but for the moment it was made', async () => {
    await snapshot.write();
    const first = { names: await names(), manifest: await manifest() };
    await snapshot.write({ now: new Date(NOW.getTime() + 3_600_000) });
    expect(await names()).toEqual(first.names);
    const { created_at: createdAt, ...again } = await manifest();
    expect({ ...first.manifest, created_at: createdAt }).toEqual({ ...again, created_at: createdAt });
    expect(createdAt).not.toBe(first.manifest.created_at);
  });

  it('keeps the files of the former one until it is told to prune, and then leaves what is not its own', async () => {
    await snapshot.write();
    const former = await manifest();
    await writeFile(join(snapshot.path, 'index.html'), 'ours');
    await change('Інша назва');
    await snapshot.write();
    const replaced = former.files.filter(({ path }) => path.startsWith('records'));
    expect(await names()).toEqual(expect.arrayContaining(replaced.map(({ path }) => path)));
    const { pruned } = await snapshot.write({ prune: true });
    expect(pruned).toBeGreaterThan(0);
    const current = (await manifest()).files.map(({ path }) => path);
    expect(await names()).toEqual([...new Set(current), 'index.html', 'manifest.json'].sort());
  });

  it('that fails leaves the former one as it was', async () => {
    await snapshot.write();
    const former = { names: await names(), manifest: await manifest() };
    await change('Інша назва');
    // A folder in the place of the manifest's successor: the last step fails, when all files are there.
    const inTheWay = join(snapshot.path, `manifest.json.${process.pid}.part`);
    await mkdir(inTheWay);
    await expect(snapshot.write()).rejects.toThrow(/EISDIR/);
    await rm(inTheWay, { recursive: true, force: true });
    expect(await manifest()).toEqual(former.manifest);
    const has = openSnapshot(snapshot.url, { fetch: (request) => snapshot.fetch(request), now: () => NOW });
    expect((await has.search.list({ per_page: 100 })).contents.length).toBeGreaterThan(0);
  });

  it('is written compressed as well when that is asked for, and only as long as it is', async () => {
    await snapshot.write({ compressedToo: true });
    for (const name of (await names()).filter((one) => one.endsWith('.json')))
      expect(gunzipSync(await read(`${name}.gz`))).toEqual(await read(name));
    await snapshot.write({ prune: true });
    expect((await names()).filter((name) => name.endsWith('.gz'))).toEqual([]);
  });

  it('tells neither where a confidential location is nor how an organization calls its records', async () => {
    await opened.database
      .updateTable('service')
      .set({ document: JSON.stringify({ ...someService, own_id: 'ours-4711' }) })
      .where('id', '=', fixtureId('shelter'))
      .execute();
    await snapshot.write();
    const texts = await Promise.all((await names()).map(async (name) => (await read(name)).toString()));
    const all = texts.join('\n');
    expect(all).toContain('Послуга shelter');
    expect(all).not.toMatch(/Таємна|DOOR-17|shelter\.example|ours-4711|own_id/);
    const has = openSnapshot(snapshot.url, { fetch: (request) => snapshot.fetch(request), now: () => NOW });
    const { contents } = await has.search.list({ text: 'Послуга shelter', lat: 50.5, lon: 30.2 });
    const shelter = contents.find(({ service_id: id }) => id === fixtureId('shelter'));
    expect(shelter).toMatchObject({ location: { confidential: true } });
    expect(shelter).not.toHaveProperty('distance_km');
  });

  it('can be in one language', async () => {
    await snapshot.write({ languages: ['en'] });
    const written = await manifest();
    expect(new Set(written.files.map(({ language }) => language))).toEqual(new Set(['en', undefined]));
    const has = openSnapshot(snapshot.url, { fetch: (request) => snapshot.fetch(request), language: 'uk' });
    expect((await has.places.retrieve('UA32080070010087821')).name).toBe('Bucha');
  });
});
