import type * as z from 'zod/mini';

/** One thing the API can do, as data: the server serves it, the document describes it, the tests try it. */
export interface Operation<
  Query extends z.core.$ZodObject = z.core.$ZodObject,
  Path extends z.core.$ZodObject = z.core.$ZodObject,
  Answer extends z.core.$ZodType = z.core.$ZodType,
> {
  /** The method of the SDK and the `operationId` of the document. */
  id: string;
  method: 'get';
  /** With OpenAPI placeholders: `/services/{id}`. */
  path: string;
  tag: 'HSDS' | 'Finding help' | 'Service';
  summary: string;
  description?: string;
  query: Query;
  pathParameters: Path;
  answer: Answer;
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
>(definition: Operation<Query, Path, Answer> & { id: Id }): Operation<Query, Path, Answer> & { id: Id } {
  return definition;
}
