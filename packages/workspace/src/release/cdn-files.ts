import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from '../run.ts';

const built = join(workspaceFolder, 'packages', 'elements', 'dist', 'cdn');

/** Copies the folder for a CDN as it was built, and beside it the archive for those who host it themselves. */
export function copyCdnFiles(folder: string, version: string): void {
  const archive = archiveName(version);
  cpSync(built, join(folder, 'cdn'), { recursive: true, filter: (path) => !path.endsWith('.zip') });
  cpSync(join(built, archive), join(folder, archive));
}

/** The name of the archive with the files and how to host them. */
export function archiveName(version: string): string {
  return `resilience-kit-${version}.zip`;
}

/** What is wrong with a folder for a CDN, a sentence each: pages that pin a hash would not load it. */
export function cdnFaults(folder: string): string[] {
  const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
  const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
  return [
    ...files.filter((file) => !(file in hashes)).map((file) => `integrity.json does not name ${file}`),
    ...Object.keys(hashes)
      .filter((file) => !files.includes(file))
      .map((file) => `${file} is missing`),
    ...files
      .filter((file) => file in hashes && hashes[file] !== integrityOf(join(folder, file)))
      .map((file) => `${file} is not what integrity.json says`),
  ];
}

/** The hash of a file as `integrity` in a page has it. */
function integrityOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
