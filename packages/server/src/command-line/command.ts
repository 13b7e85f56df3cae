import { ToldError } from '../problems/told-error.ts';
import type { Bilingual } from '../spreadsheets/bilingual.ts';

/** Where a program writes to, such as `process.stdout`. */
export interface Output {
  write(text: string): unknown;
}

/** One command of the `resilience-kit` program. */
export interface Command {
  /** One line for the list of commands. */
  summary: Bilingual;
  /** The text of `--help`. */
  help: Bilingual;
  /**
   * Does the work; throws `WrongUsage` for arguments that make no sense, any other error when the work failed. `warnings` is
   * for what must not end up among the output.
   */
  run(commandArguments: readonly string[], output: Output, warnings: Output): Promise<void>;
}

/** The program was called in a way it does not understand: exit code 2. */
export class WrongUsage extends ToldError {
  override name = 'WrongUsage';
}
