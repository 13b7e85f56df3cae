import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { importDataset } from '../records/import-dataset.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { shelter, shelterPlace, shelterService, stays } from '../test-support/shelter.ts';
import { testSnapshot, type TestSnapshot } from '../test-support/snapshot.ts';

/** What leads to the door, each as it could stand in some file: as it was written, as a stem, as a whole number. */
const traces = {
  latitude: /49\.?12345/,
  longitude: /33\.?76543/,
  street: /таємн|taiemn|tayemn|whisper/i,
  postcode: /\b87654\b/,
  attention: /домофон/i,
  transportation: /схован|burrow/i,
  'web address': /shelter-door/i,
  'external identifier': /under-the-mat/i,
} as const;

describe.each(databases)('a snapshot of $kind', ({ open }) => {
  let opened: TestDatabase;
  let snapshot: TestSnapshot;
  beforeAll(async () => {
    opened = await open();
    await importDataset(opened.database, {
      services: [shelterService],
      locations: [shelter],
      serviceAtLocations: stays,
    });
  });
  afterAll(() => opened.close());
  afterEach(() => snapshot.remove());

  /** Every file of a new snapshot, its name with its text; packed ones unpacked. */
  async function filesWith(confidential: boolean): Promise<{ name: string; text: string }[]> {
    await importDataset(opened.database, { locations: [{ ...shelter, confidential }] });
    await indexRecords(opened.database, NOW);
    snapshot = await testSnapshot(opened.database);
    await snapshot.write({ compressedToo: true });
    const names = await readdir(snapshot.path, { recursive: true });
    return Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(join(snapshot.path, name));
        const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
        // A hash may hold any digits.
        return { name, text: text.replaceAll(/[\da-f]{20,64}/g, '…') };
      }),
    );
  }

  test('leads nobody to the door of a confidential location, in any of its files', async () => {
    const files = await filesWith(true);
    const kinds = new Set(files.map(({ name }) => name.split('.')[0]));
    expect([...kinds].sort()).toEqual(
      [
        ...['dictionary', 'entries', 'figures', 'forms', 'further-places', 'hotlines', 'hours', 'identifiers', 'index'],
        ...['indicators', 'manifest', 'places', 'records', 'vocabulary'],
      ].sort(),
    );
    for (const { name, text } of files)
      for (const [what, trace] of Object.entries(traces))
        expect(trace.exec(text)?.[0], `${what} in ${name}`).toBe(undefined);
    const all = files.map(({ text }) => text).join('\n');
    expect(all).toContain('Прихисток на колесах');
    expect(all).toContain(shelterPlace);
  });

  test('tells all of a location that is not confidential: what is looked for would be found', async () => {
    const all = (await filesWith(false)).map(({ text }) => text).join('\n');
    for (const [what, trace] of Object.entries(traces)) expect(trace.test(all), what).toBe(true);
  });
});
