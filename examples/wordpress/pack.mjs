// Packs the plugin as a webmaster installs it: with the files of the components and its texts compiled.
// `node examples/wordpress/pack.mjs [FILE]`; without one it goes to dist/resilience-kit.zip beside this file.
// The same sources give the same bytes, on every machine and on every day.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { compileTranslations } from './compile-translations.mjs';

const here = import.meta.dirname;
const pluginFolder = join(here, 'resilience-kit');
const componentsFolder = join(here, '..', '..', 'packages', 'elements', 'dist', 'cdn');
const licence = join(here, '..', '..', 'LICENSE');

/** A zip file has no years before 1980. It has dates in local time, so this one is made of that. */
const sameDay = () => new Date(1980, 0, 1);

/**
 * All files of the installed plugin, by their paths within its folder.
 *
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function pluginFiles() {
  const files = new Map();
  for (const path of (await readdir(pluginFolder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )) {
    const full = join(path.parentPath, path.name);
    files.set(full.slice(pluginFolder.length + 1).replaceAll('\\', '/'), await readFile(full));
  }
  for (const [path, bytes] of await compileTranslations(join(pluginFolder, 'languages')))
    files.set(`languages/${path}`, bytes);
  for (const name of await componentFiles()) files.set(`kit/${name}`, await readFile(join(componentsFolder, name)));
  files.set('LICENSE', await readFile(licence));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The script that pages name, and all that it may load. */
async function componentFiles() {
  try {
    const integrity = JSON.parse(await readFile(join(componentsFolder, 'integrity.json'), 'utf8'));
    return Object.keys(integrity).filter((name) => name.endsWith('.js'));
  } catch {
    throw new Error('The components are not built: run `npm run build` first.');
  }
}

/**
 * The zip file: one folder with the plugin.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function packPlugin() {
  const entries = [...(await pluginFiles())].map(([path, bytes]) => [`resilience-kit/${path}`, bytes]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: sameDay() });
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(process.argv[2] ?? join(here, 'dist', 'resilience-kit.zip'));
  const bytes = await packPlugin();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${file}  ${(bytes.length / 1000).toFixed(0)} kB`);
}
