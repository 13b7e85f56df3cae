import type { Page } from '@resilience-kit/contract';
import type { AnyOperationId } from '../transport/operation.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';
import { type AskedPage, normalisePage } from './normalise-page.ts';
import { PagePromise } from './page-promise.ts';
import { type LoadPage, resultPage } from './result-page.ts';

/** What the parameters of every list have, among others. */
export interface ListParameters {
  readonly page?: number | undefined;
  readonly per_page?: number | undefined;
}

/** Starts loading the first page and knows how to load the others. */
export function loadPages<Envelope extends Page<unknown>, Item>(
  load: LoadPage<Envelope>,
  options: RequestOptions | undefined,
): PagePromise<Envelope, Item> {
  const first = async () => {
    const { data, response } = await load({}, options);
    return { data: resultPage<Envelope, Item>(data, load, options), response };
  };
  return new PagePromise<Envelope, Item>(first());
}

/** The pages of a list endpoint. */
export function listPages<Item>(
  transport: Transport,
  operation: AnyOperationId,
  path: readonly string[],
  parameters: ListParameters,
  options: RequestOptions | undefined,
): PagePromise<Page<Item>, Item> {
  return loadPages<Page<Item>, Item>((asked, given) => {
    const page = asked.page ?? parameters.page;
    return transport.request({
      operation,
      path,
      parameters: { ...parameters, page },
      options: given,
      read: (body) => normalisePage<Item>(body, { ...asked, page, per_page: parameters.per_page } satisfies AskedPage),
    });
  }, options);
}
