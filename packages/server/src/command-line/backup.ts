import { parseArgs } from 'node:util';
import { writeBackup } from '../backups/write-backup.ts';
import { openDatabase } from '../database/database.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { backupHelp } from './command-help/backup.ts';
import { WrongUsage, type Command } from './command.ts';
import { existingDatabaseFromEnvironment } from './where.ts';
import { writeFileInPieces } from './write-output.ts';

export const backupCommand: Command = {
  summary: both('записати всю базу в один файл', 'write the whole database into a file'),
  help: backupHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({ args: [...commandArguments], options: { output: { type: 'string' } } });
    const path = values.output;
    if (path === undefined || path === '')
      throw new WrongUsage(both('Скажіть куди: додайте --output ФАЙЛ.', 'Say where to: add --output FILE.'));
    const opened = await openDatabase(existingDatabaseFromEnvironment());
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
