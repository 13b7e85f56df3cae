import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mo, po } from 'gettext-parser';

/** The script of the editor that brings the texts for all of its scripts. */
const SCRIPT = 'resilience-kit-editor-choices';

/**
 * What WordPress reads of the `.po` files in a folder: a `.mo` file for the server and a `.json` file for the editor.
 *
 * @param {string} folder
 * @returns {Promise<Map<string, Uint8Array>>} Files by their names.
 */
export async function compileTranslations(folder) {
  const files = new Map();
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.po'))) {
    const catalogue = po.parse(await readFile(join(folder, name)));
    const base = basename(name, '.po');
    files.set(`${base}.mo`, mo.compile(catalogue));
    files.set(`${base}-${SCRIPT}.json`, Buffer.from(JSON.stringify(forScripts(catalogue))));
  }
  return files;
}

/**
 * The texts of a `.po` file by their contexts, the first of which is none.
 *
 * @param {Uint8Array} file
 * @returns {Record<string, Record<string, { msgid: string; msgstr: string[] }>>}
 */
export function readTexts(file) {
  return po.parse(file).translations;
}

/** The texts as `wp.i18n` takes them. Those with a context are of block.json, which the server translates. */
function forScripts({ headers, translations }) {
  const texts = Object.values(translations['']).filter(({ msgid }) => msgid !== '');
  return {
    domain: 'messages',
    locale_data: {
      messages: {
        '': { domain: 'messages', lang: headers.Language, 'plural-forms': headers['Plural-Forms'] },
        ...Object.fromEntries(texts.map(({ msgid, msgstr }) => [msgid, msgstr])),
      },
    },
  };
}
