import type * as z from 'zod/mini';
import type { AccessKeyScope } from '../publishing/access-key.ts';

/** One thing the API can do, as data: the server serves it, the document describes it, the tests try it. */
export interface Operation<
  Query extends z.core.$ZodObject = z.core.$ZodObject,
  Path extends z.core.$ZodObject = z.core.$ZodObject,
  Answer extends z.core.$ZodType = z.core.$ZodType,
  Body extends z.core.$ZodType = z.core.$ZodType,
> {
  /** The method of the SDK and the `operationId` of the document. */
  id: string;
  method: 'get' | 'put' | 'post' | 'patch' | 'delete';
  /** With OpenAPI placeholders: `/services/{id}`. */
  path: string;
  tag: 'HSDS' | 'Finding help' | 'Asking for help' | 'Impact' | 'Community' | 'Publishing' | 'Service';
  summary: string;
  description?: string;
  query: Query;
  pathParameters: Path;
  answer: Answer;
  /** What is sent, as JSON. */
  body?: Body;
  /** Answers 201 the first time and 200 when what was sent is already there. */
  creates?: boolean;
  /** Answered only to those who have a key (`Authorization: Bearer …`); the answer is for nobody else's cache. */
  requires?: 'accessKey';
  /** What the key must let its holder do; 403 otherwise. Always there with `requires`. */
  scope?: AccessKeyScope;
  /** Changes one record: takes Idempotency-Key and If-Match, and answers with the record's ETag. */
  writes?: boolean;
  /** Takes Idempotency-Key, which what `writes` or uploads does anyway. */
  idempotencyKey?: boolean;
  /** Answers besides 200 and the problems that every operation can have. */
  otherStatuses?: Readonly<Record<number, string>>;
  /** What a text that is no JSON is sent as, and in the document; `answer` is then a string. */
  mediaType?: 'text/calendar' | 'text/csv' | 'text/html' | 'text/plain' | 'application/xml' | 'image/svg+xml';
  /** What is sent is a file of one of these types, up to so many bytes. Takes Idempotency-Key. */
  upload?: { mediaTypes: readonly string[]; longest: number };
  /** May take minutes, where others take seconds. */
  takesMinutes?: boolean;
  /** Answered with a file of one of these types, piece by piece; `answer` is then a string. */
  files?: readonly string[];
  /**
   * Tells of the data as they were a second ago at most, so that an answer that is kept needs no database. Not for what people
   * in danger go by. Such an answer depends on the day in Kyiv, and on no shorter time.
   */
  mayLag?: boolean;
  /** The list can also be had as newline-delimited JSON, a record a line, without pages. */
  ndjson?: boolean;
}

/** Keeps the literal types of an operation. */
export function operation<
  const Id extends string,
  Query extends z.core.$ZodObject,
  Path extends z.core.$ZodObject,
  Answer extends z.core.$ZodType,
  Body extends z.core.$ZodType = never,
>(definition: Operation<Query, Path, Answer, Body> & { id: Id }): Operation<Query, Path, Answer, Body> & { id: Id } {
  return definition;
}
