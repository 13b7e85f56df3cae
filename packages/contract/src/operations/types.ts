import type * as z from 'zod/mini';
import type { OperationId, Operations } from './operations.ts';

/** The query of an operation as a client gives it: everything optional, already in its own type (numbers are numbers). */
export type QueryOf<Id extends OperationId> = Partial<z.output<Operations[Id]['query']>>;

/** The query of an operation as the server reads it, with defaults filled in. */
export type ParsedQueryOf<Id extends OperationId> = z.output<Operations[Id]['query']>;

/** The path parameters of an operation. */
export type PathOf<Id extends OperationId> = z.output<Operations[Id]['pathParameters']>;

/** The body of an operation's answer. */
export type AnswerOf<Id extends OperationId> = z.output<Operations[Id]['answer']>;

/** What an operation is sent, `never` when it is sent nothing. */
export type BodyOf<Id extends OperationId> = Operations[Id] extends { body?: infer Body }
  ? Body extends z.core.$ZodType
    ? z.output<Body>
    : never
  : never;
