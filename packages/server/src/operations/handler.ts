import type { AnswerOf, BodyOf, OperationId, Operations, ParsedQueryOf, PathOf } from '@resilience-kit/contract';
import type { AnswerContext } from '../records/answer-context.ts';
import type { Created } from './created.ts';
import type { RecordStream } from './record-stream.ts';

/** What a handler knows about the request besides its parameters. */
export interface RequestContext extends AnswerContext {
  /** Where the API is for whoever asks, without a slash at the end. */
  publicUrl: string;
  /** What the request brought as `Authorization: Bearer …`; never empty when the operation requires an access key. */
  accessKey: string;
}

export interface Input<Id extends OperationId> {
  query: ParsedQueryOf<Id>;
  path: PathOf<Id>;
  body: BodyOf<Id>;
  context: RequestContext;
}

type StreamOf<Id extends OperationId> = Operations[Id] extends { ndjson?: infer Can }
  ? true extends Can
    ? RecordStream
    : never
  : never;

type CreatedOf<Id extends OperationId> = [BodyOf<Id>] extends [never] ? never : Created<AnswerOf<Id>>;

/** Answers one operation; throws an `HttpProblem` when it cannot. */
export type Handler<Id extends OperationId> = (
  input: Input<Id>,
) => Promise<AnswerOf<Id> | StreamOf<Id> | CreatedOf<Id>>;

/** A handler for every operation of the contract: one that is missing is a type error. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
