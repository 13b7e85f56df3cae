import { backupCommand } from './backup.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { intakesCommand } from './intakes.ts';
import { keysCommand } from './keys.ts';
import { migrateCommand } from './migrate.ts';
import { restoreCommand } from './restore.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { webhooksCommand } from './webhooks.ts';
import { snapshotCommand } from './snapshot.ts';
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
  webhooks: webhooksCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

const help = `Usage: resilience-kit <command> [options]

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

resilience-kit <command> --help tells more about a command.
Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

/** Runs the program; resolves with its exit code. */
export async function main(
  programArguments: readonly string[],
  { output, errors }: { output: Output; errors: Output } = { output: process.stdout, errors: process.stderr },
): Promise<number> {
  const [name, ...commandArguments] = programArguments;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? errors : output).write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    errors.write(`There is no command "${name}".\n\n${help}`);
    return 2;
  }
  if (commandArguments.some((argument) => argument === '--help' || argument === '-h')) {
    output.write(command.help);
    return 0;
  }
  try {
    await command.run(commandArguments, output);
    return 0;
  } catch (error) {
    if (isWrongUsage(error)) {
      errors.write(`${error.message}\n\n${command.help}`);
      return 2;
    }
    errors.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function isWrongUsage(error: unknown): error is Error {
  if (error instanceof WrongUsage) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
