import { openSnapshot } from '@resilience-kit/sdk/snapshot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pglite, type TestDatabase } from '../../test-support/databases.ts';
import { NOW } from '../../test-support/fixed.ts';
import { testSnapshot, type TestSnapshot } from '../../test-support/snapshot.ts';
import { SearchMemory } from '../search-memory.ts';
import { search } from '../search.ts';
import { judgedQueries } from './judged-queries.ts';
import { measureQuality, REQUIRED_SUCCESS, type AskText } from './measure-quality.ts';

// Hundreds of searches take their time on a busy machine.
describe(
  'of the judged queries at least nine of ten find what is needed among the first three results',
  { timeout: 240_000 },
  () => {
    let opened: TestDatabase;
    let files: TestSnapshot;
    beforeAll(async () => {
      opened = await pglite.open();
      files = await testSnapshot(opened.database);
      await files.write();
    });
    afterAll(async () => {
      await opened.close();
      await files.remove();
    });

    const expectQuality = async (ask: AskText) => {
      const { success, missed } = await measureQuality(judgedQueries, ask);
      console.log(`success@3 of ${judgedQueries.length} queries: ${success.toFixed(3)}`);
      expect(success, missed.map(({ text }) => text).join('; ')).toBeGreaterThanOrEqual(REQUIRED_SUCCESS);
    };

    it('through the API', async () => {
      const memory = new SearchMemory();
      await expectQuality((text) =>
        search(
          opened.database,
          { page: 1, per_page: 20, ...(text === undefined ? {} : { text }) },
          { language: 'uk', now: NOW, memory },
        ),
      );
    });

    it('in a snapshot', async () => {
      const snapshot = openSnapshot(files.url, { fetch: (request) => files.fetch(request), now: () => NOW });
      await expectQuality((text) => snapshot.search.list(text === undefined ? {} : { text }));
    });
  },
);
