import type { AnswerPromise } from './answer-promise.ts';
import type { AnyOperationId } from './operation.ts';
import type { RequestOptions } from './options.ts';
import { sendRecord } from './send-record.ts';
import type { Transport } from './transport.ts';

/** One record by its identifier, the last segment of `path`. */
export function retrieveRecord<T>(
  transport: Transport,
  operation: AnyOperationId,
  path: readonly string[],
  parameters: object,
  options: RequestOptions | undefined,
): AnswerPromise<T> {
  return sendRecord<T>(transport, { operation, path, parameters, options, forOneRecord: true });
}
