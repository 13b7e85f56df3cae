import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name that `sha256sum --check` is given. */
export const CHECKSUMS = 'SHA256SUMS';

/** Writes the hash of every file below a folder, as `sha256sum` does, and gives the lines. */
export function writeChecksums(folder: string): string[] {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== CHECKSUMS)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, path]) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${name}`);
  writeFileSync(join(folder, CHECKSUMS), `${lines.join('\n')}\n`);
  return lines;
}

/** The files whose hashes differ between two releases, and those that only one of them has. */
export function differingFiles(one: readonly string[], other: readonly string[]): string[] {
  const inBoth = new Set(one.filter((line) => other.includes(line)));
  const names = [...one, ...other].filter((line) => !inBoth.has(line)).map((line) => line.slice(66));
  return [...new Set(names)].toSorted();
}
