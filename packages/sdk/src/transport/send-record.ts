import { readRecord } from './answer.ts';
import { AnswerPromise } from './answer-promise.ts';
import type { Call } from './call.ts';
import type { Transport } from './transport.ts';

/** Sends a call that is answered with a record. */
export function sendRecord<T>(transport: Transport, call: Omit<Call<T>, 'read'>): AnswerPromise<T> {
  return new AnswerPromise(transport.request<T>({ ...call, read: (body) => readRecord(body) as T | undefined }));
}
