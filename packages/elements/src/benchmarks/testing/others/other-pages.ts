import { createIndex, close } from 'pagefind';
import type { PageFile } from '../page-server.ts';
import { bundled, cdnFolder, finderPage, page } from '../pages.ts';
import type { KnownService } from './known-services.ts';

const script = 'text/javascript; charset=utf-8';

/** What is compared, each alone on a page at its path: where its results appear, and what one of them looks like. */
export const otherAt = {
  '/finder': { tag: 'rk-service-finder', sign: '[part=result]' },
  '/instantsearch': { tag: '#search', sign: '.ais-Hits-item' },
  '/pagefind': { tag: '#search', sign: '.pagefind-ui__result' },
  '/store-locator': { tag: '#search', sign: '[data-result]' },
} as const;

/** The pages, and what they load from their own server. `host`: of the stand-in for the search service. */
export async function otherPages(
  services: readonly KnownService[],
  { apiUrl, host }: { apiUrl: string; host: string },
): Promise<Map<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const [name, body] of await cdnFolder())
    if (name.endsWith('.js')) files.set(`/cdn/${name}`, { type: script, body });
  files.set('/finder', finderPage(apiUrl));
  for (const name of ['instantsearch', 'pagefind', 'store-locator'])
    files.set(`/${name}.js`, { type: script, body: await bundled(`others/${name}-page.ts`) });
  const own = (name: string) => `<script type="module" src="/${name}.js"></script>`;
  files.set('/instantsearch', {
    ...page(
      own('instantsearch'),
      `<div id="search" data-host="${host}"><div id="box"></div><div id="categories"></div><div id="hits"></div><div id="pages"></div></div>`,
    ),
    isTrusted: true,
  });
  for (const [path, file] of await pagefindFiles(services)) files.set(path, file);
  files.set('/pagefind', {
    ...page(
      `<link rel="stylesheet" href="/pagefind/pagefind-ui.css" /><script defer src="/pagefind/pagefind-ui.js"></script>${own('pagefind')}`,
      '<div id="search"></div>',
    ),
    isTrusted: true,
  });
  files.set(
    '/store-locator',
    page(own('store-locator'), '<div id="search"><gmpx-store-locator></gmpx-store-locator></div>'),
  );
  return files;
}

/** What Pagefind writes for a site on which each service has a page. */
async function pagefindFiles(services: readonly KnownService[]): Promise<[string, PageFile][]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  for (const { id, name, categories, ...rest } of services) {
    await index.addCustomRecord({
      url: `/services/${id}`,
      content: [name, ...Object.values(rest)].join('. '),
      language: 'uk',
      meta: { title: name },
      filters: { category: [...categories] },
    });
  }
  const { files } = await index.getFiles();
  await close();
  return files.map(({ path, content }) => [
    `/pagefind/${path}`,
    { type: typeOf(path), body: content, isTrusted: true },
  ]);
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return script;
  return path.endsWith('.css') ? 'text/css; charset=utf-8' : 'application/octet-stream';
}
