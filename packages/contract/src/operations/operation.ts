import type * as z from 'zod/mini';

/** One thing the API can do, as data: the server serves it, the document describes it, the tests try it. */
export interface Operation<
  Query extends z.core.$ZodObject = z.core.$ZodObject,
  Path extends z.core.$ZodObject = z.core.$ZodObject,
  Answer extends z.core.$ZodType = z.core.$ZodType,
  Body extends z.core.$ZodType = z.core.$ZodType,
> {
  /** The method of the SDK and the `operationId` of the document. */
  id: string;
  method: 'get' | 'put';
  /** With OpenAPI placeholders: `/services/{id}`. */
  path: string;
  tag: 'HSDS' | 'Finding help' | 'Asking for help' | 'Impact' | 'Service';
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
  /** Answers besides 200 and the problems that every operation can have. */
  otherStatuses?: Readonly<Record<number, string>>;
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
