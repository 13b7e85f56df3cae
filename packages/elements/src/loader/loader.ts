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
  'rk-impact-panel': () => import('./start-impact-panel.ts'),
  'rk-intake-form': () => import('./start-intake-form.ts'),
  'rk-intake-inbox': () => import('./start-intake-inbox.ts'),
  'rk-mobile-team-schedule': () => import('./start-mobile-team-schedule.ts'),
  'rk-quick-exit': () => import('./start-quick-exit.ts'),
  'rk-receipt-status': () => import('./start-receipt-status.ts'),
  'rk-service-card': () => import('./start-service-card.ts'),
  'rk-service-finder': () => import('./start-service-finder.ts'),
};

/**
 * What ends the names of the files with an element's texts, in Ukrainian and in English, by `rk-service-finder`; the CDN
 * build puts it here.
 */
const texts = '__RK_TEXTS__' as unknown as Record<string, readonly [uk: string, en: string]>;

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
  const language = languageOf(element);
  const end = texts[tag]?.[+(language === 'en')];
  if (!end) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(`${language}-${tag.slice(3)}-${end}.js`, import.meta.url).href;
  document.head.append(link);
}

/**
 * The first search of a finder, in the words of the SDK: parameters sorted, no header that costs a preflight. Where the
 * page's head has the browser preload it, with the language among the parameters, that answer is taken.
 */
function earlySearch(finder: Element): EarlySearch[] {
  const meta = document.querySelector('meta[name="resilience-kit-api"]');
  // The page has brought the answer itself, or its address has what to look for.
  if (finder.querySelector('[data-rk-results]') || (attribute(finder, 'url-state') && location.search)) return [];
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
  const language = languageOf(finder);
  parameters.set('lang', language);
  parameters.sort();
  try {
    const search = `${new URL(base, document.baseURI).href.replace(/\/+$/, '')}/v1/search?`;
    const preloaded = `${search}${parameters}`;
    parameters.delete('lang');
    const url = `${search}${parameters}`;
    const response = document.querySelector(`link[rel=preload][href="${preloaded}"]`)
      ? // As the browser preloads: anything else would be a request of its own.
        fetch(preloaded)
      : fetch(url, {
          headers: { 'accept-language': language },
          credentials: 'omit',
        });
    // Whoever takes it over deals with a failure; until then it is not an error of the page.
    response.catch(() => undefined);
    // The first format of a page takes a slow phone a tenth of a second; now it has nothing else to do.
    setTimeout(Intl.DateTimeFormat);
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
      console.warn(`<${tag}> could not be loaded; what is inside it stays.`, error);
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
