import { parseArgs } from 'node:util';
import { restoreBackup } from '../backups/restore-backup.ts';
import { openDatabase } from '../database/database.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { restoreHelp } from './command-help/restore.ts';
import { WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';

export const restoreCommand: Command = {
  summary: both('відновити базу з копії', 'put a backup into the database'),
  help: restoreHelp,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      options: { replace: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0)
      throw new WrongUsage(both('Назвіть один файл, із якого відновити.', 'Name one file to restore.'));
    const opened = await openDatabase(databaseFromEnvironment());
    try {
      const rows = await restoreBackup(opened.database, path, { now: new Date(), replace: values.replace ?? false });
      output.write(`Restored ${rows} rows from ${path}.\n`);
    } finally {
      await opened.close();
    }
  },
};
