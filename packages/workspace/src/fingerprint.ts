import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder, as patterns of `node:fs` globs. */
export interface Files {
  include: readonly string[];
  /** Asked of each folder and file, from the folder: with `true` it is left out, a folder with all that is in it. */
  exclude?: (path: string) => boolean;
}

/** The SHA-256 (hex) of the names and contents of files: another one as soon as a file comes, goes, or has other bytes. */
export function fingerprint(folder: string, { include, exclude = () => false }: Files): string {
  const hash = createHash('sha256');
  const entries = globSync([...include], {
    cwd: folder,
    exclude: (entry) => exclude(pathOf(entry)),
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(folder.length)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');

  function pathOf(entry: { parentPath: string; name: string }): string {
    return join(entry.parentPath, entry.name).slice(folder.length + 1);
  }
}
