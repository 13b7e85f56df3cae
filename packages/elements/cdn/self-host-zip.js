import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** An archive keeps times without a zone: of the day that the clock here shows. */
const TIME = [2020, 0, 1];
/** Unix, and readable by all. */
const ORDINARY = { level: 9, os: 3, attrs: 0o644 << 16 };

/**
 * Writes all that somebody needs who hosts the kit: the files, how to set them up in Ukrainian and English, headers for web servers,
 * licences. The same files make the same archive, whenever and wherever it is made.
 *
 * @param {{ root: string, folder: string, version: string, licences: string, archive: string }} release
 */
export function writeSelfHostZip({ root, folder, version, licences, archive }) {
  const hosting = join(root, 'cdn', 'hosting');
  const inFolder = (from) =>
    readdirSync(from)
      .filter((file) => !file.endsWith('.zip'))
      .map((file) => [file, readFileSync(join(from, file))]);
  const ordinary = { ...ORDINARY, mtime: new Date(...TIME) };
  const texts = inFolder(hosting).map(([file, bytes]) => [file, filledIn(bytes, folder, version)]);
  const importMap = ['import-map.mjs', readFileSync(join(root, 'cdn', 'import-map.js'))];
  const content = [...inFolder(folder), ...texts, importMap, ['LICENCES.txt', Buffer.from(licences)]].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const top = `resilience-kit-${version}`;
  const files = Object.fromEntries(content.map(([file, bytes]) => [`${top}/${file}`, [bytes, ordinary]]));
  writeFileSync(archive, zipSync(files));
}

/** What stands in double braces in the instructions: the version, and the loader that stays with it, with its hash. */
function filledIn(bytes, folder, version) {
  const { loader, files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const values = { version, loader, integrity: files[loader].integrity };
  return Buffer.from(bytes.toString('utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
}
