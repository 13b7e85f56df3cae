import type { AnyOperationId } from './operation.ts';
import type { WriteOptions } from './options.ts';

/** One request to the API, before it is sent. */
export interface Call<T> {
  /** The operation of the contract, such as `listServices`. */
  readonly operation: AnyOperationId;
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The segments of the path; each is encoded, and refused when it could lead elsewhere. */
  readonly path: readonly string[];
  /** The query: texts, numbers, flags, moments and lists of codes by their names. */
  readonly parameters?: object;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in the place of `body`. */
  readonly file?: { readonly content: Blob | Uint8Array<ArrayBuffer> | string; readonly mediaType: string };
  /** What the answer is, when it is no JSON: `read` then gets a text. */
  readonly accept?: string;
  /** Whether the server knows a change by its `Idempotency-Key`: then each attempt may repeat the one before. */
  readonly isIdempotent?: boolean;
  /** Whether one record is asked for, so that 404 means that the record is missing and not the endpoint. */
  readonly forOneRecord?: boolean;
  /** What this call has otherwise than the client. */
  readonly options?: WriteOptions | undefined;
  /** Makes the parsed body into the answer; `undefined` when it is not what was asked for. */
  readonly read: (body: unknown) => T | undefined;
}
