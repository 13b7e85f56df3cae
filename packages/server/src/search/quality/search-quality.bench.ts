import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { openDatabase } from '../../database/database.ts';
import { migrate } from '../../migrations/migrate.ts';
import { seedDemo } from '../../seeding/demo.ts';
import { keepPlacesCurrent } from '../../seeding/places.ts';
import { NOW } from '../../test-support/fixed.ts';
import { testSnapshot } from '../../test-support/snapshot.ts';
import { SearchMemory } from '../search-memory.ts';
import { search } from '../search.ts';
import { heldOutQueries } from './held-out-queries.ts';
import { judgedQueries } from './judged-queries.ts';
import { measureQuality, REQUIRED_SUCCESS, type AskText } from './measure-quality.ts';

/**
 * How many of the judged queries find something right among the first three results, in the demo data: through the API and
 * in a snapshot. The baseline is what is required.
 */
export default async function benchmark() {
  const opened = await openDatabase({});
  const { database } = opened;
  const files = await testSnapshot(database);
  try {
    await migrate(database);
    await keepPlacesCurrent(database);
    await seedDemo(database, NOW);
    await files.write();
    const memory = new SearchMemory();
    const snapshot = openSnapshot(files.url, { fetch: (request) => files.fetch(request), now: () => NOW });
    const asked: Record<string, AskText> = {
      API: (text) =>
        search(
          database,
          { page: 1, per_page: 20, ...(text !== undefined && { text }) },
          { language: 'uk', now: NOW, memory },
        ),
      snapshot: (text) => snapshot.search.list(text === undefined ? {} : { text }),
    };
    const measurements = [];
    for (const [where, ask] of Object.entries(asked)) {
      for (const [name, queries] of Object.entries({ judged: judgedQueries, 'held-out': heldOutQueries })) {
        const { success, byManner } = await measureQuality(queries, ask);
        measurements.push(measurement(`success@3 of ${queries.length} ${name} queries (${where})`, success));
        if (byManner.size === 1) continue;
        for (const [manner, counted] of byManner) {
          const { queries: all, successes } = counted;
          measurements.push(measurement(`success@3 of ${all} ${manner} (${where})`, successes / all));
        }
      }
    }
    return measurements;
  } finally {
    await files.remove();
    await opened.close();
  }
}

function measurement(name: string, value: number) {
  return { name, value, unit: 'of 1', baseline: REQUIRED_SUCCESS, ratio: value / REQUIRED_SUCCESS };
}
