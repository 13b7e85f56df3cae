// Builds the folder that a webmaster's script tag points to: the loader under its fixed name, everything else hashed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { compileMessages } from './compile-messages.js';
import { minifyTemplates } from './minify-templates.js';

const here = import.meta.dirname;
const folder = join(here, 'dist', 'cdn');
const sources = join(here, 'src', 'loader');
const xliff = join(here, 'xliff', 'uk.xlf');
const starts = readdirSync(sources).filter((file) => /^start-[\w-]+\.ts$/.test(file));

rmSync(folder, { recursive: true, force: true });
/** The file that each module of `starts` became, and the texts of its element: `uk-service-finder` → file. */
const files = {};
const texts = {};
for (const start of starts) await buildElement(start);
await buildLoader();
writeIntegrity();

/**
 * Each element is one file with all that it needs. Sharing pieces between elements costs more than it saves: five small
 * files compress worse than one, by 2 kB for the service finder, and few pages have elements of several kinds.
 */
async function buildElement(start) {
  const name = basename(start, '.ts');
  const element = name.replace('start-', '');
  const chunks = await bundle(join(sources, start), {
    entryFileNames: `${name}-[hash].js`,
    chunkFileNames: ({ name: chunk }) => `${chunk.replace(/^_?rk-messages-(..)$/, `$1-${element}`)}-[hash].js`,
    plugins: [compileMessages(xliff), minifyTemplates(), onlyX25519()],
  });
  for (const { fileName, isEntry, facadeModuleId } of chunks) {
    if (isEntry) files[start] = fileName;
    const [, language] = /rk-messages-([a-z]{2})$/.exec(facadeModuleId ?? '') ?? [];
    if (language) texts[`${language}-rk-${element}`] = fileName;
  }
}

async function buildLoader() {
  await bundle(join(sources, 'loader.ts'), {
    entryFileNames: 'resilience-kit.js',
    plugins: [builtElements(), minifyTemplates()],
  });
}

async function bundle(entry, { entryFileNames, chunkFileNames, plugins }) {
  const [{ output }] = await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    // The file may lie anywhere: what it loads is found beside it.
    base: './',
    publicDir: false,
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
          // For libraries Vite leaves the white space in.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
    plugins,
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
      loader.code = loader.code.replace(placeholder, JSON.stringify(texts));
    },
  };
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
