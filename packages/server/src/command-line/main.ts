import { backupCommand } from './backup.ts';
import { embedOriginsCommand } from './embed-origins.ts';
import { exportCommand } from './export.ts';
import { formsCommand } from './forms.ts';
import { importCommand } from './import.ts';
import { intakesCommand } from './intakes.ts';
import { keysCommand } from './keys.ts';
import { keysetsCommand } from './keysets.ts';
import { migrateCommand } from './migrate.ts';
import { restoreCommand } from './restore.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { webhooksCommand } from './webhooks.ts';
import { snapshotCommand } from './snapshot.ts';
import { languageAmong, terminalLanguage } from './terminal-words/terminal-language.ts';
import { toldText } from './terminal-words/told-text.ts';
import { wrongArguments } from './terminal-words/wrong-arguments.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { WrongUsage, type Command, type Output } from './command.ts';

const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  import: importCommand,
  export: exportCommand,
  snapshot: snapshotCommand,
  keys: keysCommand,
  intakes: intakesCommand,
  keysets: keysetsCommand,
  forms: formsCommand,
  'embed-origins': embedOriginsCommand,
  webhooks: webhooksCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

const help: Bilingual = both(
  `Використання: resilience-kit <команда> [параметри]

Команди:
${listed('uk')}

resilience-kit <команда> --help розповідає про команду більше.
Коди завершення: 0 зроблено, 1 не вийшло, 2 хибне використання.
`,
  `Usage: resilience-kit <command> [options]

Commands:
${listed('en')}

resilience-kit <command> --help tells more about a command.
Exit codes: 0 done, 1 failed, 2 wrong usage.
`,
);

function listed(language: keyof Bilingual): string {
  return Object.entries(commands)
    .map(([name, { summary }]) => `  ${name.padEnd(16)}${summary[language]}`)
    .join('\n');
}

/** Runs the program; resolves with its exit code. */
export async function main(
  programArguments: readonly string[],
  { output, errors }: { output: Output; errors: Output } = { output: process.stdout, errors: process.stderr },
): Promise<number> {
  const [name, ...commandArguments] = programArguments;
  const speaks = terminalLanguage(languageAmong(commandArguments));
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? errors : output).write(help[speaks]);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const unknown = both(`Команди «${name}» немає.`, `There is no command "${name}".`);
    errors.write(`${unknown[speaks]}\n\n${help[speaks]}`);
    return 2;
  }
  if (commandArguments.some((argument) => argument === '--help' || argument === '-h')) {
    output.write(command.help[speaks]);
    return 0;
  }
  try {
    await command.run(commandArguments, output, errors);
    return 0;
  } catch (error) {
    const usage = wrongUsage(error);
    if (usage) {
      errors.write(`${usage[speaks]}\n\n${command.help[speaks]}`);
      return 2;
    }
    errors.write(`${toldText(error)[speaks]}\n`);
    return 1;
  }
}

/** What is wrong with how the program was called; undefined when something else went wrong. */
function wrongUsage(error: unknown): Bilingual | undefined {
  return error instanceof WrongUsage ? error.text : wrongArguments(error);
}
