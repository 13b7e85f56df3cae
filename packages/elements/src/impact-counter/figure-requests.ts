import type { Figure } from '@resilience-kit/contract';
import { directRequests, type PageClientOptions } from '@resilience-kit/sdk/page-client';
import type { FigureRetriever } from './counter-store.ts';

const underWay = new WeakMap<PageClientOptions['fetch'], Map<string, Promise<Figure>>>();

/** Asks for figures. Counters that want the same one at the same time share one request. */
export function figureRequests(options: PageClientOptions): FigureRetriever {
  const { baseUrl, language, fetch } = options;
  const requests = directRequests(options);
  const shared = underWay.get(fetch) ?? new Map<string, Promise<Figure>>();
  underWay.set(fetch, shared);
  return {
    retrieve(id) {
      const path = `/v1/figures/${encodeURIComponent(id)}`;
      const key = `${language} ${baseUrl}${path}`;
      const request =
        shared.get(key) ??
        requests
          .get<Figure>(path)
          .then(checked)
          .finally(() => shared.delete(key));
      shared.set(key, request);
      return request;
    },
  };
}

/** Some other server may answer with something else, and a page must not break over it. */
function checked(answer: Partial<Figure>): Figure {
  const { indicator, period, source } = answer;
  if (indicator && period && source) return answer as Figure;
  throw Object.assign(new Error('The answer is not a figure.'), { code: 'unexpected_answer' });
}
