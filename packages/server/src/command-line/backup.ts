import { parseArgs } from 'node:util';
import { writeBackup } from '../backups/write-backup.ts';
import { openDatabase } from '../database/database.ts';
import { environmentHelp, WrongUsage, type Command } from './command.ts';
import { databaseFromEnvironment } from './where.ts';
import { writeFileInPieces } from './write-output.ts';

export const backupCommand: Command = {
  summary: 'write the whole database into a file',
  help: `Usage: resilience-kit backup --output FILE

Writes everything the database holds into one file, as one moment saw it: records, forms, submissions (encrypted, as they
are), access keys (their hashes), the audit trail, settings. A backup of the embedded database can be restored into
PostgreSQL, and the other way round. With PostgreSQL the servers go on meanwhile, and a replica will do; an embedded
database is backed up while no server has it open. The file appears when it is whole.

NOT in it: the folder keys of RK_DATA_DIR with the identities that open submissions, and RK_SECRET. Keep those yourself.

Options:
  --output FILE   such as backup.ndjson.gz

${environmentHelp}`,
  async run(commandArguments, output) {
    const { values } = parseArgs({ args: [...commandArguments], options: { output: { type: 'string' } } });
    const path = values.output;
    if (path === undefined || path === '') throw new WrongUsage('Say where to: add --output FILE.');
    const opened = await openDatabase(databaseFromEnvironment());
    try {
      let written = 0;
      const file = writeBackup(opened.database, { now: new Date(), onEnd: (rows) => (written = rows) });
      await writeFileInPieces(path, file);
      output.write(`Backed up ${written} rows to ${path}.\n`);
    } finally {
      await opened.close();
    }
  },
};
