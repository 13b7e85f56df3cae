import type { PageFile } from './page-server.ts';
import { bundled, cdnFolder, page } from './pages.ts';

const script = 'text/javascript; charset=utf-8';
const code = 'donetsk-2025-h1-consultations';

/** What shows the same figure, each alone on a page at its path. */
export const figureAt = {
  '/counter': 'rk-impact-counter',
  '/counter-count-up': 'rk-impact-counter',
  '/panel': 'rk-impact-panel',
  '/number-flow': 'number-flow-figure',
  '/countup': 'countup-figure',
} as const;

/** The pages that are compared, and the scripts that they name. */
export async function figurePages(apiUrl: string): Promise<Map<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const [name, body] of await cdnFolder()) {
    if (name.endsWith('.js')) files.set(`/cdn/${name}`, { type: script, body });
  }
  const loader = `<script type="module" src="/cdn/resilience-kit.js" data-api="${apiUrl}"></script>`;
  const words = '4 925 консультацій, Донецька область, січень–червень 2025';
  const counter = (attributes: string) =>
    `<rk-impact-counter figure="${code}"${attributes}>${words}</rk-impact-counter>`;
  files.set('/counter', page(loader, counter('')));
  files.set('/counter-count-up', page(loader, counter(' count-up')));
  files.set('/panel', page(loader, `<rk-impact-panel figures="${code}">${words}</rk-impact-panel>`));
  for (const path of ['/number-flow', '/countup'] as const) {
    const tag = figureAt[path];
    files.set(`/${tag}.js`, { type: script, body: await bundled(`${tag}.ts`) });
    const head = `<script type="module" src="/${tag}.js"></script>`;
    files.set(path, page(head, `<${tag} address="${apiUrl}/v1/figures/${code}"></${tag}>`));
  }
  return files;
}
