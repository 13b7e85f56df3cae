import type { AnswerOf, BodyOf, OperationId, Operations, ParsedQueryOf, PathOf } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import type { Created } from './created.ts';
import type { FileAnswer } from './file-answer.ts';
import type { RecordStream } from './record-stream.ts';
import type { SentRecord } from './sent-record.ts';

/** What a handler knows about the request besides its parameters. */
export interface RequestContext extends AnswerContext {
  /** Where the API is for whoever asks, without a slash at the end. */
  publicUrl: string;
  /** Whose access key it is, when the operation requires one; it has the scope of the operation. */
  principal: Principal | undefined;
  /** The file that was sent, in an operation that takes one. */
  upload: Buffer | undefined;
  /** What stands for the network that asks, today and to nobody later: see `networkHash`. */
  network: () => Promise<string>;
  /**
   * Whether more submissions of the form came from the neighbourhood of networks that asks than are taken like any others;
   * counts this one. Never those from this very machine, behind whose proxy everybody may look the same.
   */
  isBeyondRate: (form: string) => Promise<boolean>;
  /** Takes work that nobody has to wait for: it is under way already, and a failure is logged. */
  afterwards: (work: Promise<void>) => void;
  /** The value of If-Match. */
  ifMatch: string | undefined;
  /** The value of Idempotency-Key. */
  idempotencyKey: string | undefined;
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

type FileOf<Id extends OperationId> = AnswerOf<Id> extends string ? FileAnswer : never;

type CreatedOf<Id extends OperationId> = [BodyOf<Id>] extends [never] ? never : Created<AnswerOf<Id>>;

/** Answers one operation; throws an `HttpProblem` when it cannot. */
export type Handler<Id extends OperationId> = (
  input: Input<Id>,
) => Promise<AnswerOf<Id> | StreamOf<Id> | CreatedOf<Id> | FileOf<Id> | SentRecord>;

/** Who asks, in an operation that requires an access key. */
export function principalOf({ principal }: RequestContext): Principal {
  if (!principal) throw new Error('An operation that requires no access key asked whose it is.');
  return principal;
}

/** The file that was sent, in an operation that takes one. */
export function uploadOf({ upload }: RequestContext): Buffer {
  if (!upload) throw new Error('An operation that takes no file asked for it.');
  return upload;
}

/** A handler for every operation of the contract: one that is missing is a type error. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
