import type { AnswerOf, OperationId, Operations, ParsedQueryOf, PathOf } from '@resilience-kit/contract';
import type { AnswerContext } from '../records/answer-context.ts';
import type { RecordStream } from './record-stream.ts';

/** What a handler knows about the request besides its parameters. */
export interface RequestContext extends AnswerContext {
  /** Where the API is for whoever asks, without a slash at the end. */
  publicUrl: string;
}

export interface Input<Id extends OperationId> {
  query: ParsedQueryOf<Id>;
  path: PathOf<Id>;
  context: RequestContext;
}

type StreamOf<Id extends OperationId> = Operations[Id] extends { ndjson?: infer Can }
  ? true extends Can
    ? RecordStream
    : never
  : never;

/** Answers one operation; throws an `HttpProblem` when it cannot. */
export type Handler<Id extends OperationId> = (input: Input<Id>) => Promise<AnswerOf<Id> | StreamOf<Id>>;

/** A handler for every operation of the contract: one that is missing is a type error. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
