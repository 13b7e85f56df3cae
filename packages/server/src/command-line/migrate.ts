import { parseArgs } from 'node:util';
import { openDatabase } from '../database/database.ts';
import { migrate, migrateDown } from '../migrations/migrate.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { migrateHelp } from './command-help/migrate.ts';
import { type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';

export const migrateCommand: Command = {
  summary: both('оновити схему бази даних', 'bring the schema of the database up to date'),
  help: migrateHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({ args: [...commandArguments], options: { down: { type: 'boolean' } } });
    const opened = await openDatabase(databaseFromEnvironment());
    try {
      const steps = await (values.down ? migrateDown(opened.database) : migrate(opened.database));
      const done = values.down ? 'Undone' : 'Applied';
      output.write(steps.length === 0 ? 'Nothing to do.\n' : `${done}: ${steps.join(', ')}\n`);
    } finally {
      await opened.close();
    }
  },
};
