/** Where a program writes to, such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
}

/** One command of the `resilience-kit` program. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** The text of `--help`. */
  help: string;
  /** Does the work; throws `WrongUsage` for arguments that make no sense, any other error when the work failed. */
  run(commandArguments: readonly string[], output: Output): Promise<void>;
}

/** The program was called in a way it does not understand: exit code 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

/** The end of each command's help. */
export const environmentHelp = `Environment:
  DATABASE_URL   PostgreSQL to use: postgres://user:password@host/database;
                 DATABASE_URL_FILE names a file that holds it
  RK_DATA_DIR    folder of the embedded database when there is no DATABASE_URL (default .data)
`;
