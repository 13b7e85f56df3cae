// Writes what tells others about the elements: `pnpm run manifest`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { cssModel } from './editors/css-model.js';
import { elementModels } from './editors/element-model.js';
import { elementTypes } from './editors/element-types.js';
import { vsCodeCssData, vsCodeHtmlData } from './editors/vs-code-data.js';
import { webTypes } from './editors/web-types.js';
import { behaviourDocument } from './src/declared-behaviour/behaviour-document.ts';

const here = import.meta.dirname;
if (process.argv[1] === import.meta.filename) await describeElements();

/**
 * Reads the doc comments of the elements and writes, beside this file: `custom-elements.json`, `behaviour.json`, the data for VS Code
 * and the editors of JetBrains, and what types for frameworks are made of.
 */
export async function describeElements() {
  const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: here, noWrite: true });
  const models = elementModels(manifest);
  const css = cssModel(models);
  const package_ = JSON.parse(readFileSync(`${here}/package.json`, 'utf8'));
  writeJson('custom-elements.json', manifest);
  writeJson('behaviour.json', behaviourDocument(models, package_.version));
  writeJson('vscode.html-custom-data.json', vsCodeHtmlData(models));
  writeJson('vscode.css-custom-data.json', vsCodeCssData(css));
  writeJson('web-types.json', webTypes(models, css, package_));
  write('types/elements.d.ts', elementTypes(models));
}

function writeJson(name, content) {
  write(name, `${JSON.stringify(content, null, 2)}\n`);
}

/** Only what is otherwise than before: editors and watchers look again at whatever is written. */
function write(name, text) {
  const file = `${here}/${name}`;
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // It is not there yet.
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
