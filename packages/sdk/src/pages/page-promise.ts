import type { Page } from '@resilience-kit/contract';
import { AnswerPromise } from '../transport/answer-promise.ts';
import type { ResultPage } from './result-page.ts';

/**
 * The promise of the first page of a list. Awaited, it gives that page; iterated with `for await`, the records of all
 * pages, each page asked for when the one before is used up.
 *
 * ```ts
 * const page = await client.services.list({ search: 'юрист' });
 * for await (const service of client.services.list({ search: 'юрист' })) console.log(service.name);
 * ```
 */
export class PagePromise<Envelope extends Page<unknown>, Item>
  extends AnswerPromise<ResultPage<Envelope, Item>>
  implements AsyncIterable<Item>
{
  /** The pages one after another. */
  async *pages(): AsyncGenerator<ResultPage<Envelope, Item>, void, undefined> {
    yield* (await this).pages();
  }

  /**
   * The records of all pages in one array, `limit` at most, so that a large directory cannot fill the memory unnoticed.
   */
  async toArray({ limit }: { limit: number }): Promise<Item[]> {
    const items: Item[] = [];
    if (limit <= 0) {
      // The request is under way; that nobody waits for it must not end the program when it fails.
      this.catch(() => undefined);
      return items;
    }
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
