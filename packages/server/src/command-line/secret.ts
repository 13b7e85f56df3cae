import { readFileSync } from 'node:fs';
import { WrongUsage } from './command.ts';
import { both } from '../spreadsheets/bilingual.ts';

/**
 * A secret: the variable itself, or what stands in the file that `<name>_FILE` names, as containers are given their secrets.
 * An empty variable counts as none. Secrets are never taken from the command line, which every user of a machine can read.
 *
 * @throws WrongUsage when the file cannot be read, is empty, or both are given
 */
export function secretFromEnvironment(name: string, environment = process.env): string | undefined {
  const value = environment[name] ?? '';
  const file = environment[`${name}_FILE`] ?? '';
  if (file === '') return value === '' ? undefined : value;
  if (value !== '')
    throw new WrongUsage(
      both(`Задайте або ${name}, або ${name}_FILE, не обидва.`, `Set either ${name} or ${name}_FILE, not both.`),
    );
  const text = contentOf(file, name).trim();
  if (text === '')
    throw new WrongUsage(
      both(
        `Файл, який називає ${name}_FILE, порожній: ${file}.`,
        `The file that ${name}_FILE names is empty: ${file}.`,
      ),
    );
  return text;
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new WrongUsage(
      both(
        `Файл, який називає ${name}_FILE, не вдається прочитати: ${file} (${reason}).`,
        `The file that ${name}_FILE names cannot be read: ${file} (${reason}).`,
      ),
    );
  }
}
