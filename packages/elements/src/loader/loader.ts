import type { EarlySearch } from './early-search.ts';
import type { Start } from './start.ts';

/**
 * The one script that a page names. It looks for elements of the kit, also for those that come later, loads the code
 * of those it finds, and meanwhile asks the API for the first results of a service finder.
 *
 * ```html
 * <script type="module" src="https://cdn.example/resilience-kit.js" data-api="https://api.example"></script>
 * ```
 */
const chunks: Record<string, () => Promise<{ start: Start }>> = {
  'rk-impact-counter': () => import('./start-impact-counter.ts'),
  'rk-intake-form': () => import('./start-intake-form.ts'),
  'rk-quick-exit': () => import('./start-quick-exit.ts'),
  'rk-service-finder': () => import('./start-service-finder.ts'),
};

/** The file with an element's texts in a language, by `uk-rk-service-finder`; the CDN build puts their names here. */
const texts = '__RK_TEXTS__' as unknown as Record<string, string>;

const tags = Object.keys(chunks).join();
const script = [...document.scripts].find(({ src }) => src === import.meta.url);
const attribute = (element: Element, name: string) => element.getAttribute(name)?.trim() ?? '';
const api = script && attribute(script, 'data-api');
const begun = new Set<string>();

function languageOf(element: Element): 'uk' | 'en' {
  const declared = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return /^en\b/i.test(declared) ? 'en' : 'uk';
}

/** Has the browser load the texts beside the element's code, which asks for them only when it runs. */
function preloadTexts(tag: string, element: Element) {
  const file = texts[`${languageOf(element)}-${tag}`];
  if (!file) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(file, import.meta.url).href;
  document.head.append(link);
}

/** The first search of a finder, in the words of the SDK: parameters sorted, no header that costs a preflight. */
function earlySearch(finder: Element): EarlySearch[] {
  const meta = document.querySelector('meta[name="resilience-kit-api"]');
  const base = [attribute(finder, 'api'), api, meta && attribute(meta, 'content')].find(Boolean);
  if (!base) return [];
  const parameters = new URLSearchParams();
  for (const name of ['audience', 'category', 'network']) {
    const value = attribute(finder, name);
    if (value) parameters.set(name, value);
  }
  parameters.set('per_page', '20');
  const place = attribute(finder, 'hromada') || attribute(finder, 'oblast');
  if (place) parameters.set('place', place);
  parameters.sort();
  try {
    const url = `${new URL(base, document.baseURI).href.replace(/\/+$/, '')}/v1/search?${parameters}`;
    const language = languageOf(finder);
    const response = fetch(url, {
      headers: { accept: 'application/json', 'accept-language': language },
      credentials: 'omit',
    });
    // Whoever takes it over deals with a failure; until then it is not an error of the page.
    response.catch(() => undefined);
    return [{ url, language, response }];
  } catch {
    return [];
  }
}

function begin(tag: string, element: Element) {
  if (begun.has(tag)) return;
  begun.add(tag);
  preloadTexts(tag, element);
  const early = tag === 'rk-service-finder' && !customElements.get(tag) ? earlySearch(element) : [];
  chunks[tag]?.()
    .then(({ start }) => start({ api, early }))
    .catch((error: unknown) => {
      // Allowed to try again when the next element of the kind appears.
      begun.delete(tag);
      console.warn(`<${tag}> could not be loaded, so what the page has inside it stays visible.`, error);
    });
}

function look(root: Document | Element) {
  if (root instanceof Element && root.matches(tags)) begin(root.localName, root);
  for (const element of root.querySelectorAll(tags)) begin(element.localName, element);
}

new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) look(node);
  }
}).observe(document, { childList: true, subtree: true });
look(document);
