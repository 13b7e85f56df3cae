import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { clearRecords, isEmpty, seedDemo } from '../seeding/demo.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { seedSynthetic } from '../seeding/synthetic.ts';
import { readDataStatus } from '../settings/settings.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';

const MOST_SYNTHETIC = 1_000_000;

export const seedCommand: Command = {
  summary: 'fill the database with demo data',
  help: `Usage: resilience-kit seed [--synthetic N] [--reset]

Adds the demo records, or brings those that are there up to today. The API then says that its data is a demo, so a
database with live data is refused.

Options:
  --synthetic N   also add N invented services at locations, for measuring (1 to ${MOST_SYNTHETIC})
  --reset         first DELETE every record, live ones too

${environmentHelp}`,
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
  throw new WrongUsage(`--synthetic must be a whole number from 1 to ${MOST_SYNTHETIC}; it is “${text}”.`);
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
