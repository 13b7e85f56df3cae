/**
 * A search that the loader sends before the element's code is there, and the element then takes over instead of
 * sending its own. It goes from hand to hand: loader → {@link handOver} → {@link takingOver}; nothing is global.
 */
export interface EarlySearch {
  /** The address, parameters sorted, exactly as the SDK would write it. */
  readonly url: string;
  /** The `Accept-Language` that was sent. */
  readonly language: string;
  readonly response: Promise<Response>;
  /** The same search as sentences, `SearchInWords`. */
  readonly words: Promise<Response>;
  /** Who is going to ask, or the box in its place. */
  readonly finder: Pick<HTMLElement, 'addEventListener' | 'append' | 'isConnected' | 'querySelector' | 'shadowRoot'>;
}

/** What an element takes over. */
type HandedOver = Pick<EarlySearch, 'url' | 'language' | 'response'>;

const waiting = new Map<string, HandedOver>();

/** Keeps a search for the element that is about to ask the same. It is used once. */
export function handOver(search: HandedOver | false | undefined): void {
  if (search) waiting.set(search.url, search);
}

type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that answers from the searches under way where there is one, and passes everything else on. The first search
 * that the page itself has brought the answer to, `data-rk-results` below `element`, is not sent at all.
 */
export function takingOver(fetch: Fetch, element?: Element): Fetch {
  let given = element?.querySelector<HTMLElement>('[data-rk-results]');
  return async (request, init) => {
    const { textContent: text = '', dataset } = given ?? {};
    if (text && dataset && request.url.endsWith(`/v1/search?${[dataset['rkResults'], 'per_page=20'].find(Boolean)}`)) {
      given = undefined;
      return new Response(text);
    }
    const early = waiting.get(request.url);
    if (early?.language !== request.headers.get('accept-language')) return fetch(request, init);
    waiting.delete(request.url);
    try {
      return await early.response;
    } catch {
      return fetch(request, init);
    }
  };
}
