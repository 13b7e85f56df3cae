import type { ResultInWords, SearchInWords } from '@resilience-kit/contract';
import type { EarlySearch } from '../loader/early-search.ts';

/**
 * Who gets the finder itself by then does not see a list before it, which would only flicker: milliseconds since the page was
 * asked for.
 */
const PATIENCE = 300;

/**
 * Shows the first results of a finder as a plain list inside it, to read and to call from, until it has come and has its own.
 * On a slow line that is half a second or more. What is not as expected shows nothing: the finder deals with it.
 */
export async function showFirstResults({
  finder,
  language,
  words,
}: Pick<EarlySearch, 'finder' | 'language' | 'words'>): Promise<void> {
  try {
    const list = listOf((await (await words).json()) as SearchInWords, language);
    const rest = PATIENCE - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    // In a box it may be there by now.
    const place = finder.querySelector('rk-service-finder') ?? finder;
    if (place.shadowRoot || !place.isConnected) return;
    place.append(list);
    finder.addEventListener('rk-search', () => giveWay(list), { once: true });
  } catch {
    // No answer, or another one.
  }
}

/** The finder has its own results. Who was about to call stays with that service. */
function giveWay(list: HTMLElement): void {
  const { shadowRoot } = list.closest('rk-service-finder') ?? list;
  const { activeElement } = list.getRootNode() as Document;
  const item = list.contains(activeElement) ? activeElement?.closest('li') : undefined;
  const id = item?.dataset['id'];
  list.remove();
  if (id) void focusOn(`[data-item="${CSS.escape(id)}"]`, shadowRoot);
}

/** The finder's list appears in slices. */
async function focusOn(selector: string, shadowRoot: ShadowRoot | null): Promise<void> {
  for (let patience = 30; patience > 0; patience--) {
    await new Promise(requestAnimationFrame);
    const found = shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) {
      found.focus();
      return;
    }
  }
}

function listOf({ heading, notice, results }: SearchInWords, lang: string): HTMLElement {
  const lines = [
    make('p', [heading]),
    notice && make('p', [notice]),
    make('ul', results.map(resultOf), { role: 'list', style: 'display:grid;gap:1.5em;padding:0;list-style:none' }),
  ];
  // Among the finder's own parts until it has results; nowhere else.
  return make('div', lines, { slot: 'first-results', lang, className: 'rk-results' });
}

function resultOf({ id, name, language, organization, hours, place, phone }: ResultInWords): HTMLElement {
  const lines = [
    make('strong', [name], language ? { lang: language } : {}),
    organization,
    hours,
    place,
    phone &&
      make('a', [phone.number], {
        href: `tel:${phone.dial}`,
        dir: 'ltr',
        style: 'display:inline-block;padding:.6em 0;font-weight:700',
      }),
  ];
  const item = make(
    'li',
    lines.flatMap((line) => (line ? [line, make('br')] : [])),
  );
  Object.assign(item.dataset, { id, result: '' });
  return item;
}

/** An element with texts and others in it. Texts stay texts, whatever is in them. */
function make(name: string, inside: readonly (Node | string | undefined)[] = [], properties: object = {}): HTMLElement {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside.filter((one): one is Node | string => !!one));
  return element;
}
