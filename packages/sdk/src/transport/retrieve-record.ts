import type { OperationId } from '@resilience-kit/contract';
import { readRecord } from './answer.ts';
import { AnswerPromise } from './answer-promise.ts';
import type { RequestOptions } from './options.ts';
import type { QueryValue } from './query.ts';
import type { Transport } from './transport.ts';

/** One record by its identifier, the last segment of `path`. */
export function retrieveRecord<T>(
  transport: Transport,
  operation: OperationId,
  path: readonly string[],
  parameters: Readonly<Record<string, QueryValue>>,
  options: RequestOptions | undefined,
): AnswerPromise<T> {
  return new AnswerPromise(
    transport.request<T>({
      operation,
      path,
      parameters,
      options,
      forOneRecord: true,
      read: (body) => readRecord(body) as T | undefined,
    }),
  );
}
