import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compileMessages } from './compile-messages.js';
import { minifyTemplates } from './minify-templates.js';

const folder = join(import.meta.dirname, 'dist', 'cdn');

/** Builds the folder that a webmaster's script tag points to: the loader under its fixed name, everything else hashed. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  // The file may lie anywhere: what it loads is found beside it.
  base: './',
  publicDir: false,
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    reportCompressedSize: false,
    // As a library, or Vite adds its own code for preloading; the loader writes the links itself.
    lib: { entry: { 'resilience-kit': 'src/loader/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => `${name.replace(/^_?rk-messages-/, '')}-[hash].js`,
        // For libraries Vite leaves the white space in.
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
  plugins: [
    compileMessages(join(import.meta.dirname, 'xliff', 'uk.xlf'), join(import.meta.dirname, 'src', 'loader')),
    minifyTemplates(),
    namePreloads(),
    writeIntegrity(),
  ],
});

/** Tells the loader which files to load beside each chunk: what the chunk imports, and the texts in each language. */
function namePreloads() {
  return {
    name: 'name-preloads',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const loader = chunks.find(({ isEntry }) => isEntry);
      const preloads = {};
      for (const { facadeModuleId, fileName } of chunks) {
        const name = nameOf(facadeModuleId ?? '');
        if (name) preloads[name] = [...imported(fileName, bundle)].filter((file) => file !== loader.fileName);
      }
      const placeholder = /(["'`])__RK_PRELOADS__\1/;
      if (!placeholder.test(loader.code)) this.error('The loader has no place for the names of the chunks.');
      if (!preloads['rk-service-finder'] || !preloads['uk-rk-service-finder'])
        this.error('The chunks of the service finder were not found.');
      loader.code = loader.code.replace(placeholder, JSON.stringify(preloads));
    },
  };
}

/** A chunk with all that it imports, at any depth. */
function imported(file, bundle) {
  const files = new Set([file]);
  for (const one of files) for (const other of bundle[one].imports) files.add(other);
  return files;
}

/** The tag that a chunk is for, or the language and the tag: `uk-rk-service-finder`. */
function nameOf(module) {
  const [, name] = /\/start-([\w-]+)\.ts$/.exec(module) ?? [];
  const [, language, texts] = /rk-messages-([a-z]{2})-([\w-]+)$/.exec(module) ?? [];
  return texts ? `${language}-rk-${texts}` : name && `rk-${name}`;
}

/** Writes the hash of each file, for `integrity` attributes. */
function writeIntegrity() {
  return {
    name: 'write-integrity',
    writeBundle() {
      const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
      const hash = (file) =>
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, file)))
          .digest('base64')}`;
      const hashes = Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
      writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}
