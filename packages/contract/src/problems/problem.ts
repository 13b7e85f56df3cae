import * as z from 'zod/mini';

/** The kinds of problem the API reports; `type` of a problem is `urn:resilience-kit:problem:<kind>`. */
export const problemKinds = [
  'invalid-parameter',
  'invalid-body',
  'unsupported-media-type',
  'unauthorized',
  'forbidden',
  'conflict',
  'not-set-up',
  'precondition-failed',
  'idempotency-key-reused',
  'not-found',
  'gone',
  'figures-not-summable',
  'unknown-path',
  'method-not-allowed',
  'not-acceptable',
  'payload-too-large',
  'too-slow',
  'rate-limited',
  'unavailable',
  'internal',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** The stable identifier of a kind of problem. */
export function problemType(kind: ProblemKind): string {
  return `urn:resilience-kit:problem:${kind}`;
}

const problemErrorShape = {
  pointer: z
    .string()
    .check(z.meta({ description: 'Which input: `/query/per_page`, `/path/id` or a JSON pointer into the body.' })),
  message: z
    .string()
    .check(z.meta({ description: 'What is wrong and how to put it right, in the negotiated language.' })),
};

/** The schema of {@link ProblemError}. */
export interface ProblemErrorSchema extends z.ZodMiniObject<typeof problemErrorShape> {}

export const problemError: ProblemErrorSchema = z
  .object(problemErrorShape)
  .check(z.meta({ id: 'ProblemError', description: 'What is wrong with one input.' }));

const figureReplacementShape = {
  /** Its identifier (UUID). */
  id: z.string(),
  /** The code that pages name it by. */
  code: z.string(),
};

/** The schema of {@link FigureReplacement}. */
export interface FigureReplacementSchema extends z.ZodMiniObject<typeof figureReplacementShape> {}

export const figureReplacement: FigureReplacementSchema = z
  .object(figureReplacementShape)
  .check(z.meta({ id: 'FigureReplacement', description: 'The figure that is published in the place of another one.' }));

/** The figure that is published in the place of another one. */
export interface FigureReplacement extends z.output<FigureReplacementSchema> {}

const problemShape = {
  /** What kind of problem: an address that never changes. */
  type: z.string(),
  /** The kind, in a few words. */
  title: z.string(),
  /** The HTTP status. */
  status: z.number(),
  /** What is wrong and how to put it right, in the negotiated language. */
  detail: z.string(),
  /** The path that was asked for. */
  instance: z.exactOptional(z.string()),
  /** What to name when reporting it. */
  request_id: z.string(),
  /** What is wrong with each field. */
  errors: z.exactOptional(z.array(problemError)),
  report: z.exactOptional(
    z.unknown().check(z.meta({ description: 'Of an import that was refused: its report, an ImportReport.' })),
  ),
  /** Of a figure that was withdrawn: what is published in its place. */
  replaced_by: z.exactOptional(figureReplacement),
};

/** The schema of {@link Problem}. */
export interface ProblemSchema extends z.ZodMiniObject<typeof problemShape> {}

/** RFC 9457 problem details, with the request's id and one entry per faulty input. */
export const problem: ProblemSchema = z
  .object(problemShape)
  .check(z.meta({ id: 'Problem', description: 'What went wrong and what to do about it (RFC 9457).' }));

/** RFC 9457 problem details, with the request's id and one entry per faulty input. */
export interface Problem extends z.output<ProblemSchema> {}
export interface ProblemError extends z.output<ProblemErrorSchema> {}
