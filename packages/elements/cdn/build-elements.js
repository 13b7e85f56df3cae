import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessages } from '../compile-messages.js';
import { minifyTemplates } from '../minify-templates.js';
import { besideFinder, besideName } from './beside-finder.js';
import { bundle, named, onlyX25519 } from './bundle.js';
import { leafletWithoutHtml } from './leaflet-without-html.js';

/**
 * What became of an element, or of something else that the loader loads.
 *
 * @typedef {object} BuiltElement
 * @property {string} name without `rk-`
 * @property {string} file
 * @property {string} [early] the file that shows something while the others are on their way
 * @property {Record<'uk' | 'en', string | undefined>} texts the file with the texts that it begins with
 * @property {string[]} later what it loads when that is needed, the texts of both languages among it
 * @property {string[]} modules all that is in it
 * @property {{ element: string, file: string, later: string[] }} [beside] what stands in the place of its files on a page with that
 *   element: its own, and what that loads later besides texts and what reads snapshots
 */

/** The element that pages have beside others, and the one that is so often beside it that it has a file for that. */
const FINDER = 'service-finder';
const BESIDE_FINDER = 'impact-counter';

/**
 * Builds the files of every element into the folder, of what shows first results on slow lines, and of what mends the markup of difficult pages.
 *
 * @param {{ root: string, folder: string }} places
 * @returns {Promise<{ elements: BuiltElement[], firstResults: BuiltElement, markup: BuiltElement }>}
 */
export async function buildElements({ root, folder }) {
  const sources = join(root, 'src', 'loader');
  const worker = await buildWorker({ root, folder });
  const elements = [];
  for (const file of readdirSync(sources)) {
    const [, name] = /^start-([\w-]+)\.ts$/.exec(file) ?? [];
    if (!name) continue;
    const beside = name === FINDER ? elements.find((element) => element.name === BESIDE_FINDER) : undefined;
    elements.push(await buildElement(join(sources, file), { name, root, folder, worker, beside }));
  }
  const others = [];
  for (const name of ['first-results', 'markup'])
    others.push(await buildElement(join(sources, `${name}.ts`), { name, root, folder, worker }));
  const [firstResults, markup] = others;
  elements.find((element) => element.name === FINDER).early = firstResults.file;
  return { elements, firstResults, markup };
}

/**
 * Each element is one file with all that it needs. Sharing pieces between elements costs more than it saves: five small
 * files compress worse than one, by 2 kB for the service finder, and few pages have elements of several kinds. What stands
 * `beside` it has a further file, which takes what both need from that of the element.
 */
async function buildElement(entry, { name, root, folder, worker, beside }) {
  const besides = beside ? [besideFinder({ root, element: beside })] : [];
  const output = await bundle(entry, {
    root,
    folder,
    entryFileNames: named(`start-${name}`),
    chunkFileNames: ({ name: chunk }) =>
      named(
        chunk
          .replace(
            /^_?rk-messages-(..)(-later)?$/,
            (_, language, later) => `${later ? 'later-' : ''}${language}-${name}`,
          )
          .replace(/^shared-(snapshot|figures|services)$/, `snapshot-${name}`)
          .replace(/^counter-/, beside ? 'beside-counter-' : 'counter-'),
      ),
    ...(beside && { groups: besides[0].groups }),
    plugins: [
      ...besides,
      compileMessages(join(root, 'xliff', 'uk.xlf')),
      minifyTemplates(),
      onlyX25519(),
      leafletWithoutHtml(),
      namedWorker(root, worker.file),
    ],
  });
  const files = beside ? tellApart(output, beside) : output;
  const chunks = files.filter(({ type }) => type === 'chunk');
  const file = chunks.find(({ isEntry }) => isEntry)?.fileName;
  const textsIn = (language) =>
    chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`rk-messages-${language}`))?.fileName;
  const texts = { uk: textsIn('uk'), en: textsIn('en') };
  const first = [file, texts.uk, texts.en];
  const searchesInWorker = chunks.some(({ code }) => code.includes(worker.file));
  return {
    name,
    file,
    texts,
    later: [
      ...files.map(({ fileName }) => fileName).filter((other) => !first.includes(other)),
      ...(searchesInWorker ? [worker.file] : []),
    ].sort(),
    modules: [...chunks.flatMap(({ moduleIds }) => moduleIds), ...(searchesInWorker ? worker.modules : [])],
  };
}

/** Takes the files of what stands beside the element out of those of a build, and notes them there. */
function tellApart(output, beside) {
  const names = output.map(({ fileName }) => fileName).filter((name) => name.startsWith('beside-'));
  const file = names.find((name) => name.startsWith(`${besideName(beside.name)}-`));
  beside.beside = { element: FINDER, file, later: names.filter((name) => name !== file) };
  return output.filter(({ fileName }) => !names.includes(fileName));
}

/** What searches through large snapshots beside the page. A worker has a file of its own, with all that it needs. */
async function buildWorker({ root, folder }) {
  const [{ fileName: file, moduleIds: modules }] = await bundle(join(root, 'src', 'snapshot-worker', 'worker.ts'), {
    root,
    folder,
    entryFileNames: named('snapshot-worker'),
    plugins: [toldErrors(root)],
  });
  return { file, modules };
}

/** Errors leave the worker as plain facts, so the SDK's classes for them stay out. */
function toldErrors(root) {
  return {
    name: 'told-errors',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === '../errors/api-error.ts' && importer?.includes('/sdk/src/snapshot/')
        ? join(root, 'src', 'snapshot-worker', 'told-error.ts')
        : undefined,
  };
}

/** Tells what makes the worker the name of its file. */
function namedWorker(root, file) {
  const workers = join(root, 'src', 'snapshot-worker');
  return {
    name: 'named-worker',
    transform(code, id) {
      return id.startsWith(workers) ? { code: code.replace('__RK_SNAPSHOT_WORKER__', file), map: null } : undefined;
    },
  };
}
