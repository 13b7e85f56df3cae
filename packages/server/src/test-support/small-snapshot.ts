import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { demoDataset } from '../demo-data/demo-dataset.ts';
import { places } from '../demo-data/demo-places.ts';
import { importDataset } from '../records/import-dataset.ts';
import type { Dataset } from '../records/stored.ts';
import { clearRecords } from '../seeding/demo.ts';
import { indexRecords } from '../seeding/search-index.ts';
import { writeSetting } from '../settings/settings.ts';
import { writeSnapshot } from '../snapshots/write-snapshot.ts';
import { NOW } from './fixed.ts';

/** Where the elements have it. */
export const MODULE = new URL('../../../elements/src/snapshot-source/fixtures/snapshot-files.ts', import.meta.url);

/** The figures that the elements' counters show. */
const FIGURES = /^(donetsk-2025-h1-consultations|zaporizhzhia-centre-requests)$/;

/**
 * The files of a real snapshot that is small enough to be looked at: of the demo data what there is in one town, the
 * places on the way to it, the hotlines and two figures. It is what the elements are tested and shown with.
 */
export async function smallSnapshot(database: Database): Promise<Map<string, string>> {
  await clearRecords(database);
  await importDataset(database, oneTown());
  await writeSetting(database, 'data_status', 'demo');
  await sql`delete from place where level <> 'oblast' and not code = any(
    select unnest(path) from place where code = ${places.bucha.code}
  )`.execute(database);
  await indexRecords(database, NOW);
  const path = await mkdtemp(join(tmpdir(), 'small-snapshot-'));
  try {
    await writeSnapshot(database, { path, languages: ['uk', 'en'], now: NOW });
    const names = (await readdir(path)).sort();
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const)),
    );
  } finally {
    await rm(path, { recursive: true });
  }
}

function oneTown(): Partial<Dataset> {
  const { taxonomies, taxonomyTerms, networks, organizations, programs, indicators, hotlines, ...demo } =
    demoDataset(NOW);
  const locations = demo.locations.filter(({ place_code: code }) => code === places.bucha.code);
  const here = new Set(locations.map(({ id }) => id));
  const serviceAtLocations = demo.serviceAtLocations.filter(
    ({ location_id: id, relocation }) => here.has(id) && relocation === undefined,
  );
  const given = new Set(serviceAtLocations.map(({ service_id: id }) => id));
  const services = demo.services.filter(({ id }) => given.has(id));
  const figures = demo.figures.filter(({ code }) => FIGURES.test(code));
  // Shown until they are to be reviewed, which is never: what the snapshot is tested with must not depend on the day.
  const lasting = hotlines.map((hotline) => ({ ...hotline, review_after: '2999-01-01' }));
  return {
    ...{ taxonomies, taxonomyTerms, networks, organizations, programs, indicators, hotlines: lasting },
    ...{ locations, services, serviceAtLocations, figures },
  };
}

/** The files as the module that the elements import. */
export function asModule(files: ReadonlyMap<string, string>): string {
  const lines = [...files].map(([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`);
  return `// Written by the server's own snapshot code: pnpm --filter @resilience-kit/server run snapshot-fixture
/** The files of a small snapshot by name, from the morning of 18 March 2026. */
export const snapshotFiles: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}
