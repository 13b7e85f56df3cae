import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

/** What came with an answer. */
export interface AnswerMetadata {
  readonly status: number;
  /** The headers, as far as the browser shows them. */
  readonly headers: Headers;
  /** The identifier of the request, to give to whoever runs the server. */
  readonly requestId: string | undefined;
}

/** An answer with what came with it. */
export interface Answered<T> {
  readonly data: T;
  readonly response: AnswerMetadata;
}

/**
 * The JSON in the body of a successful answer. Fields that are `null` are dropped: the contract never has them, foreign
 * servers do. A web page instead of JSON is told apart, because a sign-in page of a public Wi-Fi is what people meet.
 */
export function parseBody(text: string, { status, headers }: AnswerMetadata, request: string): unknown {
  const contentType = headers.get('content-type') ?? '';
  if (/\bx?html\b/i.test(contentType) || /^\s*<(!doctype|html)/i.test(text)) {
    throw new UnexpectedAnswerError(
      `${request} was answered with a web page instead of data. ` +
        'On a public Wi-Fi, sign in first; otherwise check `baseUrl`.',
      { reason: 'html', status },
    );
  }
  try {
    return JSON.parse(text, text.includes('null') ? withoutNull : undefined);
  } catch (cause) {
    throw new UnexpectedAnswerError(
      `${request} was answered with ${text.trim() === '' ? 'nothing' : 'something that is not JSON, or was cut short'}` +
        `${contentType && ` (${contentType})`}. Try again; if it stays so, check \`baseUrl\`.`,
      { reason: 'not_json', status, cause },
    );
  }
}

function withoutNull(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}

/** A record: an object that is no array; `undefined` for anything else. */
export function readRecord(body: unknown): object | undefined {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
}
