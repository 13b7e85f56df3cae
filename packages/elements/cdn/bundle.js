import { minify } from 'terser';
import terser from 'terser/package.json' with { type: 'json' };
import { build } from 'vite';
import { ownNames } from './own-names.js';
import { shortLetters } from './short-letters.js';

/** Six letters of a hash: of 69 billion, so files of one name are told apart, and what names many files stays small. */
export function named(name) {
  return `${name}-[hash:6].js`;
}

/**
 * Bundles a module of the elements with all that it needs.
 *
 * @param {string} entry
 * @param {{ root: string, folder: string, entryFileNames: string, chunkFileNames?: (chunk: { name: string }) => string, groups?: object[], plugins?: import('vite').Plugin[] }} options
 * @returns {Promise<import('vite').Rolldown.OutputBundle[string][]>} the files, written into `folder`
 */
export async function bundle(
  entry,
  { root, folder, entryFileNames, chunkFileNames, groups = [{ name: 'initial', tags: ['$initial'] }], plugins = [] },
) {
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // The file may lie anywhere: what it loads is found beside it.
    base: './',
    publicDir: false,
    // Beside the others: the API serves the files of one folder, and none of folders in it.
    worker: { plugins: () => [shortLetters()], rolldownOptions: { output: { entryFileNames: named('[name]') } } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      reportCompressedSize: false,
      // As a library, or Vite adds its own code for preloading; the loader writes the links itself.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // That minifying once more takes most of the time is known.
        checks: { bundlerTimings: false },
        // What is loaded later takes shared pieces from the element's own file, not from one more.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames,
          ...(chunkFileNames && { chunkFileNames }),
          // Or, with more than a few parts that are loaded later, what all share becomes a file that the first waits for.
          codeSplitting: { groups },
          // For libraries Vite leaves the white space in.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
    plugins: [
      onlyBrowsers(),
      withoutAdvice(),
      shortLetters(),
      shortened(),
      ownNames(),
      ...plugins,
      withoutAnnotations(),
    ],
  });
  return output;
}

/**
 * Requests are encrypted for X25519 recipients alone, as the contract has it, and the check of the keys refuses all others.
 * So what age-encryption needs for further kinds (post-quantum, P-256, passphrases: 13 kB) stays out.
 */
export function onlyX25519() {
  const absent = /^@noble\/(post-quantum\/hybrid|curves\/nist|hashes\/scrypt)\.js$/;
  return {
    name: 'only-x25519',
    enforce: 'pre',
    resolveId: (id) => (absent.test(id) ? '\0rk-absent' : undefined),
    load: (id) => (id === '\0rk-absent' ? 'export let MLKEM768P256, MLKEM768X25519, p256, scrypt;' : undefined),
  };
}

/** Takes out what is there for servers, which import elements too: pages have what is asked for here. */
function onlyBrowsers() {
  const isServer = /\btypeof (HTMLElement|customElements) === 'undefined'/g;
  return {
    name: 'only-browsers',
    enforce: 'pre',
    transform: {
      filter: { id: /\.ts$/, code: isServer },
      handler: (code) => ({ code: code.replace(isServer, 'false'), map: null }),
    },
  };
}

/** Takes out what Lit tells whoever writes wrong styles: those here are written, and in every element the words are a tenth of a kilobyte. */
function withoutAdvice() {
  const advice = /\bError\("[^"]*"(?:\+\w+\+"[^"]*")?\)/g;
  return {
    name: 'without-advice',
    enforce: 'pre',
    transform: {
      filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
      handler: (code) => ({ code: code.replace(advice, 'Error()'), map: null }),
    },
  };
}

/**
 * Minifies once more what the bundler has minified: Terser sees through more of it, and takes another hundredth off. The hashes in
 * the files' names are made before, so its version is part of them.
 */
export function shortened() {
  // What one pass leaves is more for the next; a fourth finds nothing.
  const compress = { passes: 3 };
  return {
    name: 'shortened',
    augmentChunkHash: () => `terser ${terser.version} ${JSON.stringify(compress)}`,
    async generateBundle(_options, output) {
      for (const chunk of Object.values(output)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { module: true, ecma: 2022, compress });
        chunk.code = `${code}\n`;
      }
    },
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
