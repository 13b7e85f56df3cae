import { parseArgs } from 'node:util';
import { restoreBackup } from '../backups/restore-backup.ts';
import { openDatabase } from '../database/database.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';

export const restoreCommand: Command = {
  summary: 'put a backup into the database',
  help: `Usage: resilience-kit restore FILE [--replace]

Restores what \`backup\` wrote: all of it, or nothing when anything fails. A file that is damaged, cut off or made by a newer
version is refused; an older one is brought up to date. The search index is made anew. Stop the servers first.

Options:
  --replace   DELETE what the database holds; without it only an empty database is restored into

${environmentHelp}`,
  async run(commandArguments, output) {
    const { values, positionals } = parseArgs({
      args: [...commandArguments],
      options: { replace: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new WrongUsage('Name one file to restore.');
    const opened = await openDatabase(databaseFromEnvironment());
    try {
      const rows = await restoreBackup(opened.database, path, { now: new Date(), replace: values.replace ?? false });
      output.write(`Restored ${rows} rows from ${path}.\n`);
    } finally {
      await opened.close();
    }
  },
};
