import { version } from '../define/version.ts';
import type { EarlySearch } from './early-search.ts';
import { known, load } from './element-files.ts';

/**
 * The one script that a page names. It looks for elements of the kit, also for those that come later, loads the code
 * of those it finds, and meanwhile asks the API for the first results of a service finder.
 *
 * ```html
 * <script type="module" src="https://cdn.example/resilience-kit.js" data-api="https://api.example"></script>
 * ```
 *
 * Optimisers of pages load it late, put it into another script, or take `type="module"` away. So it has nothing that a
 * classic script may not have (`import.meta`), and does not count on finding its own tag. What few pages need is in
 * `markup.ts`, which only they load.
 */
/** Where the first loader of a page leaves its version. Not a name: an element with that `id` would take its place. */
const key = Symbol.for('resilience-kit');
const page = window as unknown as Record<symbol, string | undefined>;
const former = page[key];

const selector = String(Object.keys(known).map((name) => `rk-${name}`)) + ',[data-rk]';
const begun = new Set<string>();
const noMatter = () => null;

/** An element, whatever it matches; a document and a text match nothing. */
type Found = Omit<HTMLElement, 'matches'>;
type Part = Found & { readonly matches?: HTMLElement['matches'] };

/** An attribute of an element, or of the box in its place: `data-rk="service-finder"`. */
const given = (element: Found, name: string) =>
  (element.getAttribute(name) ?? element.getAttribute(`data-${name}`) ?? '').trim();

const languageOf = (element: Found) =>
  /^en\b/i.test((element.dataset['lang'] ?? element.closest<HTMLElement>('[lang]')?.lang) as string) ? 'en' : 'uk';

/**
 * The first search of a finder, in the words of the SDK: parameters sorted, no header that costs a preflight. Where the
 * page's head has the browser preload it, with the language among the parameters, that answer is taken.
 */
const earlySearch = (finder: Found, api: string): EarlySearch | undefined => {
  const base =
    given(finder, 'api') || api || document.querySelector<HTMLMetaElement>('meta[name="resilience-kit-api"]')?.content;
  // The page has brought the answer itself, or its address has what to look for.
  if (!base || finder.querySelector('[data-rk-results]') || (given(finder, 'url-state') && location.search))
    return undefined;
  const language = languageOf(finder);
  const search = (lang?: string, form = '') =>
    `${new URL(base, document.baseURI).href.replace(/\/+$/, '')}/v1/search${form}?${new URLSearchParams(
      Object.entries({
        audience: given(finder, 'audience'),
        category: given(finder, 'category'),
        lang,
        network: given(finder, 'network'),
        // As many as a phone shows before anybody scrolls far; and as the finder shows.
        per_page: form ? '6' : '20',
        place: given(finder, 'hromada') || given(finder, 'oblast'),
      }).filter(([, value]) => value) as [string, string][],
    )}`;
  try {
    // Small: a slow line brings it long before the rest.
    const words = fetch(search(language, '/in-words'));
    // As the browser preloads, where the page's head has it do so: anything else would be a request of its own.
    const response = fetch(search(language));
    // Whoever takes them over deals with a failure; until then it is not an error of the page.
    void Promise.allSettled([response, words]);
    const early = { finder, url: search(), language, response, words };
    begin('first-results', finder, early);
    return early;
  } catch {
    // It is no web address; the element says so.
    return undefined;
  }
};

const begin = (name: string, element: Found, search?: EarlySearch) => {
  if (!known[name] || begun.has(name)) return;
  begun.add(name);
  // Our own script by its name first, as others may have a `data-api` too; but it may have been renamed.
  const { api = '' } =
    (
      document.querySelector<HTMLElement>('script[src*=resilience-kit][data-api]') ??
      document.querySelector<HTMLElement>('script[data-api]')
    )?.dataset ?? {};
  const early = search ?? (name === 'service-finder' && earlySearch(element, api));
  // Beside the code, which asks for them only when it runs, and tells when they do not come.
  load(languageOf(element), name).catch(noMatter);
  const run = async (kind: 'start' | 'beside') => (await load(kind, name)).start({ api, early, former });
  Promise.resolve()
    // By now all elements are begun that were found together. Few have a file for pages with the finder; where that, or the finder's,
    // cannot be loaded, the element's own needs neither.
    .then(() => (begun.has('service-finder') ? run('beside').catch(() => run('start')) : run('start')))
    .catch((error: unknown) => {
      // Allowed to try again when the next element of the kind appears.
      begun.delete(name);
      console.warn(`<rk-${name}> could not be loaded; what is inside it stays.`, error);
    });
};

const look = (root: Part | Document) => {
  for (const element of [root as Part, ...root.querySelectorAll<HTMLElement>(selector)]) {
    if (element.matches?.(selector)) {
      const { rk = '' } = element.dataset;
      // The rest of the page is inside an element that was not closed: `<rk-service-finder />`.
      if (rk || element.querySelector(`main,footer,${selector}`)) begin('markup', element);
      begin(rk || element.localName.slice(3), element);
    }
  }
};

// The first one finds everything. This one only says that it is there.
if (former) begin('markup', document.documentElement);
else {
  page[key] = version;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes as Iterable<Node & Part>) if (node.matches) look(node);
    }
  }).observe(document, { childList: true, subtree: true });
  look(document);
}
