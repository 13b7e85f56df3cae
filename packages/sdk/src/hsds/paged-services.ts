import type { Page, Service } from '@resilience-kit/contract';
import { listPages, type ListParameters } from '../pages/list-pages.ts';
import type { ResultPage } from '../pages/result-page.ts';
import type { AnswerMetadata } from '../transport/answer.ts';
import type { RequestOptions } from '../transport/options.ts';
import type { Transport } from '../transport/transport.ts';

/** How often pages may be read again because records vanish: a server whose totals waver must not hold a program for ever. */
const MOST_STEPS_BACK = 100;

/** A page of services with what came with it. */
export interface PageOfServices {
  readonly page: Page<Service>;
  readonly response: AnswerMetadata;
}

/**
 * The pages of the list of services, for servers that have it in pages only. When records vanish while it is read, those behind
 * them move forward, over the border between two pages: then as many pages are read again. So records come twice, but none is left out.
 */
export async function* pagesOfServices(
  transport: Transport,
  parameters: ListParameters,
  options: RequestOptions,
): AsyncGenerator<PageOfServices, void, undefined> {
  const load = (page: number | undefined) =>
    listPages<Service>(transport, 'listServices', ['services'], { ...parameters, page }, options).withResponse();
  let stepsBack = 0;
  let { data: page, response } = await load(undefined);
  for (;;) {
    yield { page, response };
    if (!page.hasNextPage()) return;
    const next = await page.nextPage().withResponse();
    const back = pagesToReadAgain(page, next.data);
    if (back > 0 && stepsBack++ < MOST_STEPS_BACK) {
      ({ data: page, response } = await load(Math.max(1, next.data.page_number - back)));
    } else {
      ({ data: page, response } = next);
    }
  }
}

/** How many pages the records behind those that vanished have moved over. */
function pagesToReadAgain(before: ResultPage<Page<Service>, Service>, after: Page<Service>): number {
  const vanished = before.total_items - after.total_items;
  return vanished > 0 && before.size > 0 ? Math.ceil(vanished / before.size) : 0;
}
