import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { clearRecords, isEmpty, seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { readDataStatus } from '../settings/settings.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { MOST_SYNTHETIC, seedHelp } from './command-help/seed.ts';
import { WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';

export const seedCommand: Command = {
  summary: both('наповнити базу демоданими', 'fill the database with demo data'),
  help: seedHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: { synthetic: { type: 'string' }, reset: { type: 'boolean' } },
    });
    const synthetic = values.synthetic === undefined ? 0 : countOf(values.synthetic);
    const opened = await openDatabase(databaseFromEnvironment());
    try {
      await seed(opened.database, { synthetic, reset: values.reset ?? false });
      output.write(
        `Seeded the demo data${synthetic > 0 ? ` and ${synthetic} synthetic services at locations` : ''}.\n`,
      );
    } finally {
      await opened.close();
    }
  },
};

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_SYNTHETIC) return count;
  throw new WrongUsage(
    both(
      `--synthetic має бути цілим числом від 1 до ${MOST_SYNTHETIC}; а тут «${text}».`,
      `--synthetic must be a whole number from 1 to ${MOST_SYNTHETIC}; it is “${text}”.`,
    ),
  );
}

async function seed(database: Database, { synthetic, reset }: { synthetic: number; reset: boolean }): Promise<void> {
  await migrate(database);
  await keepPlacesCurrent(database);
  if (reset) {
    await clearRecords(database);
  } else if ((await readDataStatus(database)) === 'live' && !(await isEmpty(database))) {
    throw new Error(
      'This database holds live data, so it was left alone. To delete that data and seed anew, add --reset.',
    );
  }
  const now = new Date();
  await seedDemo(database, now);
  if (synthetic > 0) await seedSynthetic(database, synthetic, now);
}
