import {
  problemType,
  type FigureReplacement,
  type Problem,
  type ProblemError,
  type ProblemKind,
} from '@resilience-kit/contract';
import { problemTitles } from '@resilience-kit/contract/requests';
import type { ContentLanguageCode } from '../records/stored.ts';

/** A sentence in every language that answers come in. */
export type Sentence = Readonly<Record<ContentLanguageCode, string>>;

/** What is wrong with one input; `pointer` names it: `/query/per_page`, `/path/id`, `/ciphertext` of a body. */
export interface InputFault {
  pointer: string;
  message: Sentence;
}

export interface ProblemDetails {
  kind: ProblemKind;
  status: number;
  detail: Sentence;
  errors?: readonly InputFault[];
  /** What else there is to tell, in the language of the request. */
  report?: unknown;
  /** What is published in the place of what is gone. */
  replacedBy?: FigureReplacement;
  headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere below a request, it becomes the answer (RFC 9457). */
export class HttpProblem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail.en);
    this.name = 'HttpProblem';
    this.details = details;
  }
}

/** The body of the answer, in one language. */
export function problemBody(
  { kind, status, detail, errors, report, replacedBy }: ProblemDetails,
  request: { language: ContentLanguageCode; requestId: string; path?: string },
): Problem {
  const { language } = request;
  return {
    type: problemType(kind),
    title: problemTitles[kind][language],
    status,
    detail: detail[language],
    ...(request.path === undefined ? {} : { instance: request.path }),
    request_id: request.requestId,
    ...(errors === undefined
      ? {}
      : { errors: errors.map(({ pointer, message }): ProblemError => ({ pointer, message: message[language] })) }),
    ...(report === undefined ? {} : { report }),
    ...(replacedBy === undefined ? {} : { replaced_by: replacedBy }),
  };
}
