// Builds the folder that a webmaster's script tag points to: the loader under its fixed name, everything else hashed.
// `node build-cdn.js [FOLDER]`; without one it goes to dist/cdn. What was in the folder goes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { compileMessages } from './compile-messages.js';
import { minifyTemplates } from './minify-templates.js';

const here = import.meta.dirname;
const folder = resolve(process.argv[2] ?? join(here, 'dist', 'cdn'));
const sources = join(here, 'src', 'loader');
const xliff = join(here, 'xliff', 'uk.xlf');
const workers = join(here, 'src', 'snapshot-worker');
const starts = readdirSync(sources).filter((file) => /^start-[\w-]+\.ts$/.test(file));

rmSync(folder, { recursive: true, force: true });
/** The file that each module of `starts` became, and the texts of its element: `uk-service-finder` → file. */
const files = {};
const texts = {};
const worker = await buildWorker();
for (const start of starts) await buildElement(start);
await buildLoader();
writePreload();
writeIntegrity();

/**
 * Each element is one file with all that it needs. Sharing pieces between elements costs more than it saves: five small
 * files compress worse than one, by 2 kB for the service finder, and few pages have elements of several kinds.
 */
async function buildElement(start) {
  const name = basename(start, '.ts');
  const element = name.replace('start-', '');
  const chunks = await bundle(join(sources, start), {
    entryFileNames: named(name),
    chunkFileNames: ({ name: chunk }) =>
      named(
        chunk
          .replace(
            /^_?rk-messages-(..)(-later)?$/,
            (_, language, later) => `${later ? 'later-' : ''}${language}-${element}`,
          )
          .replace(/^shared-(snapshot|figures|services)$/, `snapshot-${element}`),
      ),
    plugins: [compileMessages(xliff), minifyTemplates(), onlyX25519(), namedWorker()],
  });
  for (const { fileName, isEntry, facadeModuleId } of chunks) {
    if (isEntry) files[start] = fileName;
    const [, language] = /rk-messages-([a-z]{2})$/.exec(facadeModuleId ?? '') ?? [];
    if (language) texts[`${language}-rk-${element}`] = fileName;
  }
}

/** What searches through large snapshots beside the page. A worker has a file of its own, with all that it needs. */
async function buildWorker() {
  const [{ fileName }] = await bundle(join(workers, 'worker.ts'), { entryFileNames: named('snapshot-worker') });
  return fileName;
}

async function buildLoader() {
  await bundle(join(sources, 'loader.ts'), {
    entryFileNames: 'resilience-kit.js',
    plugins: [builtElements(), minifyTemplates()],
  });
}

/** Six letters of a hash: of 69 billion, so files of one name are told apart, and what names many files stays small. */
function named(name) {
  return `${name}-[hash:6].js`;
}

async function bundle(entry, { entryFileNames, chunkFileNames, plugins = [] }) {
  const [{ output }] = await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    // The file may lie anywhere: what it loads is found beside it.
    base: './',
    publicDir: false,
    // Beside the others: the API serves the files of one folder, and none of folders in it.
    worker: { rolldownOptions: { output: { entryFileNames: named('[name]') } } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      // As a library, or Vite adds its own code for preloading; the loader writes the links itself.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // What is loaded later takes shared pieces from the element's own file, not from one more.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames,
          ...(chunkFileNames && { chunkFileNames }),
          // Or, with more than a few parts that are loaded later, what all share becomes a file that the first waits for.
          codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] },
          // For libraries Vite leaves the white space in.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
    plugins: [...plugins, withoutAnnotations()],
  });
  return output.filter(({ type }) => type === 'chunk');
}

/**
 * Requests are encrypted for X25519 recipients alone, as the contract has it, and the check of the keys refuses all others.
 * So what age-encryption needs for further kinds (post-quantum, P-256, passphrases: 13 kB) stays out.
 */
function onlyX25519() {
  const absent = /^@noble\/(post-quantum\/hybrid|curves\/nist|hashes\/scrypt)\.js$/;
  return {
    name: 'only-x25519',
    enforce: 'pre',
    resolveId: (id) => (absent.test(id) ? '\0rk-absent' : undefined),
    load: (id) => (id === '\0rk-absent' ? 'export let MLKEM768P256, MLKEM768X25519, p256, scrypt;' : undefined),
  };
}

/** Takes out what only tells further bundlers something: there are none. */
function withoutAnnotations() {
  return {
    name: 'without-annotations',
    generateBundle(_options, output) {
      for (const chunk of Object.values(output)) {
        // Between two words a space stays: `return /* @__PURE__ */ new`.
        const annotation = /(?<=(\w)?)\s*\/\* (?:@__PURE__|@vite-ignore) \*\/\s*(?=(\w)?)/g;
        chunk.code &&= chunk.code.replace(annotation, (_, before, after) => (before && after ? ' ' : ''));
      }
    },
  };
}

/** Has the loader import the built files, and tells it the files with the texts. */
function builtElements() {
  return {
    name: 'built-elements',
    enforce: 'pre',
    resolveId: (id) => (files[basename(id)] ? { id: `./${files[basename(id)]}`, external: true } : undefined),
    generateBundle(_options, output) {
      const [loader] = Object.values(output);
      const placeholder = /(["'`])__RK_TEXTS__\1/;
      if (!placeholder.test(loader.code)) this.error('The loader has no place for the names of the texts.');
      loader.code = loader.code.replace(placeholder, JSON.stringify(textHashes()));
    },
  };
}

/** What the loader makes the names of files with texts from: the ends of those in Ukrainian and in English, by element. */
function textHashes() {
  const hash = (language, element) => {
    const [, end] = new RegExp(`^${language}-${element}-(.+)\\.js$`).exec(texts[`${language}-rk-${element}`]) ?? [];
    return end ?? '';
  };
  const elements = starts.map((start) => basename(start, '.ts').replace('start-', ''));
  return Object.fromEntries(
    elements.map((element) => [`rk-${element}`, ['uk', 'en'].map((language) => hash(language, element))]),
  );
}

/** Tells what makes the worker the name of its file. */
function namedWorker() {
  return {
    name: 'named-worker',
    transform(code, id) {
      return id.startsWith(workers) ? { code: code.replace('__RK_SNAPSHOT_WORKER__', worker), map: null } : undefined;
    },
  };
}

/**
 * Writes the files that a page with an element needs first, by language: whoever names them in the page's head, with
 * `<link rel="modulepreload">`, saves its visitors a trip to the server.
 */
function writePreload() {
  const preload = Object.fromEntries(
    starts.map((start) => {
      const element = basename(start, '.ts').replace('start-', 'rk-');
      const inLanguage = (language) => [files[start], texts[`${language}-${element}`]].filter(Boolean);
      return [element, { uk: inLanguage('uk'), en: inLanguage('en') }];
    }),
  );
  writeFileSync(join(folder, 'preload.json'), `${JSON.stringify(preload, null, 2)}\n`);
}

/** Writes the hash of each file, for `integrity` attributes. */
function writeIntegrity() {
  const hashes = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`,
    ]);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}
