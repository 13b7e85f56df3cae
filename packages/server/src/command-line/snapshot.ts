import { parseArgs } from 'node:util';
import { contentLanguages, type ContentLanguageCode } from '../records/stored.ts';
import { writeSnapshot, type WrittenSnapshot } from '../snapshots/write-snapshot.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { snapshotHelp } from './command-help/snapshot.ts';
import { WrongUsage, type Command } from './command.ts';
import { openPreparedDatabase } from './prepared-database.ts';
import { existingDatabaseFromEnvironment } from './where.ts';

export const snapshotCommand: Command = {
  summary: both('записати все опубліковане статичними файлами', 'write everything published as static files'),
  help: snapshotHelp,
  async run(commandArguments, output) {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: {
        output: { type: 'string' },
        language: { type: 'string' },
        'public-url': { type: 'string' },
        gzip: { type: 'boolean' },
        prune: { type: 'boolean' },
      },
    });
    if (!values.output) throw new WrongUsage(both('Назвіть теку: --output ТЕКА.', 'Name the folder: --output DIR.'));
    const languages = languagesOption(values.language);
    const apiUrl = urlOption(values['public-url']);
    const opened = await openPreparedDatabase(existingDatabaseFromEnvironment());
    try {
      const written = await writeSnapshot(opened.database, {
        path: values.output,
        languages,
        now: new Date(),
        apiUrl,
        compressedToo: values.gzip ?? false,
        prune: values.prune ?? false,
      });
      output.write(reportOf(written, values.output));
    } finally {
      await opened.close();
    }
  },
};

function languagesOption(text = 'all'): readonly ContentLanguageCode[] {
  if (text === 'all') return contentLanguages;
  const language = contentLanguages.find((code) => code === text);
  if (language) return [language];
  throw new WrongUsage(
    both(`--language має бути uk, en або all; а тут «${text}».`, `--language must be uk, en or all; it is “${text}”.`),
  );
}

function urlOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^https?:/i.test(text)) return text;
  throw new WrongUsage(
    both(
      `--public-url має бути адресою, як-от https://api.example; а тут «${text}».`,
      `--public-url must be a web address, such as https://api.example; it is “${text}”.`,
    ),
  );
}

/** Sizes by kind: what a page loads is a few of these files. */
function reportOf({ files, manifest, totalItems, pruned }: WrittenSnapshot, path: string): string {
  const kinds = Map.groupBy(files, ({ kind, language }) => (language === undefined ? kind : `${kind} ${language}`));
  const rows = [...kinds].map(([kind, some]) => ({ kind, count: some.length, ...sumOf(some) }));
  rows.push({ kind: 'manifest', count: 1, ...manifest });
  const total = { kind: 'all', count: files.length + 1, ...sumOf([...files, manifest]) };
  const lines = [...rows, total].map(
    ({ kind, count, bytes, compressed }) =>
      `${kind.padEnd(16)}${String(count).padStart(6)}${kilobytes(bytes)}${kilobytes(compressed)}`,
  );
  return [
    `Wrote ${totalItems} services at locations into ${path}.`,
    `${'kind'.padEnd(16)}${'files'.padStart(6)}${'kB'.padStart(12)}${'kB gzip'.padStart(12)}`,
    ...lines,
    ...(pruned > 0 ? [`Removed ${pruned} files of former snapshots.`] : []),
    '',
  ].join('\n');
}

function sumOf(files: readonly { bytes: number; compressed: number }[]) {
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    compressed: files.reduce((sum, { compressed }) => sum + compressed, 0),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(12);
}
