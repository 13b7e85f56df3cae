import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { cdnFolder } from './testing/pages.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const finder = here('../loader/start-service-finder.ts');

/**
 * What a counter adds to a page that has the finder already, in gzip bytes: as it is built, each element in a file of its own, and
 * as little as it could be, with the counter built into the finder's files so that it takes from them all that both need.
 */
export default async function benchmark() {
  const folder = await cdnFolder();
  const own = (start: string) =>
    sum([...folder].filter(([name]) => name.startsWith(start)).map(([, bytes]) => gzipped(bytes)));
  const [alone, both] = [await finderWith(), await finderWith('../loader/start-impact-counter.ts')];
  const texts = own('uk-impact-counter-');
  const apart = own('start-impact-counter-') + texts;
  const shared = (both.get('start-impact-counter') ?? NaN) + texts;
  const [before = NaN, after = NaN] = [alone, both].map((files) => files.get('start-service-finder'));
  return [
    bytes('counter on a page with the finder, sharing everything; baseline: in a file of its own', shared, apart),
    bytes('finder on a page without a counter, ready to share; baseline: as it is', after, before),
  ];
}

/** Builds the finder's files, with another element among what is loaded later; the gzip bytes of each, by its name. */
async function finderWith(element?: string): Promise<Map<string, number>> {
  const { compileMessages } = await plugins<{ compileMessages: (xliff: string) => Plugin }>(
    '../../compile-messages.js',
  );
  const { shortened } = await plugins<{ shortened: () => Plugin }>('../../cdn/bundle.js');
  const { minifyTemplates } = await plugins<{ minifyTemplates: () => Plugin }>('../../minify-templates.js');
  const output = await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: finder, formats: ['es'] },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] },
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
    plugins: [alsoLoading(element), shortened(), compileMessages(here('../../xliff/uk.xlf')), minifyTemplates()],
  });
  const [bundle] = [output].flat();
  if (!bundle || !('output' in bundle)) throw new Error('The finder could not be built.');
  return new Map(
    bundle.output.flatMap((file) => (file.type === 'chunk' ? [[file.name, gzipped(Buffer.from(file.code))]] : [])),
  );
}

/** Has the finder's start name a module that it does not need. */
function alsoLoading(module: string | undefined): Plugin {
  return {
    name: 'also-loading',
    enforce: 'pre',
    transform: (code, id) =>
      module && id === finder ? `${code}\nexport const further = () => import('${module}');` : undefined,
  };
}

async function plugins<Exports>(file: string): Promise<Exports> {
  return (await import(new URL(file, import.meta.url).href)) as Exports;
}

function bytes(name: string, value: number, baseline: number) {
  return { name, value, unit: 'B', baseline, ratio: value / baseline };
}

function gzipped(content: Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
