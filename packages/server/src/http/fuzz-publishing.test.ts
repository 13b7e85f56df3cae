import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { askApi, type Ask } from '../test-support/api.ts';
import { databases, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { fuzzing } from '../test-support/fuzzing/fuzzing.ts';
import { knownValues } from '../test-support/fuzzing/known-values.ts';
import { attemptsOn } from '../test-support/fuzzing/publishing-attempts.ts';
import { hsdsLists, hsdsSchemas, hsdsValidators } from '../test-support/hsds-schemas.ts';
import { PublishingModel } from '../test-support/fuzzing/publishing-model.ts';

/** How often the whole is tried, and with how many calls. */
const TIMES = 3;
const CALLS = 60;

describe.each(databases)('whoever publishes whatever, in any order, on $kind', ({ open }) => {
  let opened: TestDatabase;
  let ask: Ask;
  beforeAll(async () => {
    opened = await open();
    ask = askApi({ database: opened.database });
  });
  afterAll(() => opened.close());

  /** All that searches read. */
  const indexed = async () => {
    const { rows: entries } = await sql`select * from search_entry order by service_at_location_id`.execute(
      opened.database,
    );
    const { rows: lexemes } = await sql`
      select id, lexeme, frequency, word is not null as "isWord" from lexeme where frequency > 0 order by id
    `.execute(opened.database);
    return { entries, lexemes };
  };

  /** The official schemas take every object of every list, whatever was published. */
  const expectHsds = async () => {
    if (hsdsSchemas === '') return;
    const valid = hsdsValidators(hsdsSchemas);
    for (const [resource, schema] of hsdsLists) {
      const { text } = await ask(`/${resource}?format=ndjson&full=true`);
      for (const line of text.split('\n').filter(Boolean)) {
        const validate = valid(schema);
        expect(validate(JSON.parse(line)) || validate.errors, line).toBe(true);
      }
    }
  };

  test('records change only by their own keys, every change is in the audit trail, and search knows it at once', async () => {
    const known = await knownValues(opened.database);
    await fc.assert(
      fc.asyncProperty(
        fc.array(attemptsOn(known), { minLength: CALLS / 2, maxLength: CALLS, size: 'max' }),
        async (attempts) => {
          const model = await PublishingModel.of(ask);
          for (const attempt of attempts) await model.attempt(attempt);
          await model.expectKept();
          await expectHsds();
          const before = await indexed();
          await rebuildSearchIndex(opened.database, NOW);
          expect(before).toEqual(await indexed());
        },
      ),
      fuzzing(TIMES),
    );
  });
});
