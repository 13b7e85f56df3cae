import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { minifyTemplates } from '../../../minify-templates.js';
import type { PageFile } from './page-server.ts';

const buildCdn = fileURLToPath(new URL('../../../build-cdn.js', import.meta.url));
const script = 'text/javascript; charset=utf-8';

/** The elements that are compared, each alone on a page at its path. */
export const elementAt = {
  '/finder': 'rk-service-finder',
  '/finder-preloaded': 'rk-service-finder',
  '/finder-given': 'rk-service-finder',
  '/trivial-element': 'trivial-element',
  '/listing-element': 'listing-element',
} as const;

/** The pages that are compared, and the scripts that they name. */
export async function pages(apiUrl: string): Promise<Map<string, PageFile>> {
  const folder = await cdnFolder();
  const files = new Map<string, PageFile>();
  for (const [name, body] of folder) if (name.endsWith('.js')) files.set(`/cdn/${name}`, { type: script, body });
  for (const name of ['trivial-element', 'listing-element']) {
    files.set(`/${name}.js`, { type: script, body: await bundled(`${name}.ts`) });
    const tag = `<script type="module" src="/${name}.js"></script>`;
    files.set(`/${name}`, page(tag, `<${name} api="${apiUrl}"></${name}>`));
  }
  const loader = loaderFor(apiUrl);
  files.set('/finder', finderPage(apiUrl));
  const searches = ['/in-words?lang=uk&amp;per_page=6', '?lang=uk&amp;per_page=20'].map(
    (search) => `<link rel="preload" as="fetch" crossorigin href="${apiUrl}/v1/search${search}" />`,
  );
  files.set('/finder-given', page(loader, await finderWithResults(apiUrl)));
  files.set('/finder-preloaded', page([loader, ...searches, ...preloads(folder)].join('\n    '), finder));
  return files;
}

const finder = '<rk-service-finder><a href="tel:1545">Урядова гаряча лінія 15-45</a></rk-service-finder>';
const loaderFor = (apiUrl: string) =>
  `<script type="module" src="/cdn/resilience-kit.js" data-api="${apiUrl}"></script>`;

/** The finder as a webmaster adds it: the one line, and the element. */
export function finderPage(apiUrl: string): PageFile {
  return page(loaderFor(apiUrl), finder);
}

/** The finder with its first results, as a server puts it into the page: to be read and followed at once, and as data for the element. */
async function finderWithResults(apiUrl: string): Promise<string> {
  const answer = await fetch(`${apiUrl}/v1/fragments/finder?lang=uk`);
  if (!answer.ok) throw new Error(`The fragment of the finder answered ${answer.status}.`);
  return answer.text();
}

/** The lines for the page's head that the CDN build suggests. */
function preloads(folder: ReadonlyMap<string, Uint8Array>): string[] {
  const text = new TextDecoder().decode(folder.get('preload.json'));
  const { 'rk-service-finder': finder } = JSON.parse(text) as { 'rk-service-finder': { uk: string[] } };
  return finder.uk.map((file) => `<link rel="modulepreload" href="/cdn/${file}" />`);
}

/** A page of a town with something in its head and its body. */
export function page(head: string, body: string): PageFile {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="uk">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Допомога поруч</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    <h1>Допомога поруч</h1>
    ${body}
  </body>
</html>
`,
  };
}

/** The CDN folder as it would be put on a server, built for this run. */
export async function cdnFolder(): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'resilience-kit-cdn-'));
  try {
    await promisify(execFile)(process.execPath, [buildCdn, folder]);
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return new Map(
      await Promise.all(
        names.map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(join(folder, name))]),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A module with all that it needs in one file, in memory. */
export async function bundled(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    // As the files for the web are built.
    plugins: [minifyTemplates()],
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['es'], fileName: 'page' },
      rolldownOptions: {
        output: { codeSplitting: false, minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } },
      },
    },
  });
  const bundle = Array.isArray(output) ? output[0] : output;
  if (!bundle || !('output' in bundle)) throw new Error(`${file} could not be built.`);
  return bundle.output[0].code;
}
