import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

/** What came with an answer. */
export interface AnswerMetadata {
  /** The HTTP status. */
  readonly status: number;
  /** The headers, as far as the browser shows them. */
  readonly headers: Headers;
  /** The identifier of the request, to give to whoever runs the server. */
  readonly requestId: string | undefined;
  /** The body as it came. */
  readonly body: string;
}

type AnswerHead = Pick<AnswerMetadata, 'status' | 'headers'>;

/** An answer with what came with it. */
export interface Answered<T> {
  /** What was asked for. */
  readonly data: T;
  /** What came with it. */
  readonly response: AnswerMetadata;
}

/**
 * Tells a web page from data, because a sign-in page of a public Wi-Fi is what people meet.
 * @throws UnexpectedAnswerError with the reason `html`
 */
export function refuseWebPage(text: string, { status, headers }: AnswerHead, request: string): void {
  const contentType = headers.get('content-type') ?? '';
  if (/\bx?html\b/i.test(contentType) || /^\s*<(!doctype|html)/i.test(text)) {
    throw new UnexpectedAnswerError(
      `${request} was answered with a web page instead of data. ` +
        'On a public Wi-Fi, sign in first; otherwise check `baseUrl`.',
      { reason: 'html', status },
    );
  }
}

/**
 * The JSON in the body of a successful answer. Fields that are `null` are dropped: the contract never has them, foreign
 * servers do.
 * @throws UnexpectedAnswerError with the reason `not_json`
 */
export function parseBody(text: string, { status, headers }: AnswerHead, request: string): unknown {
  const contentType = headers.get('content-type') ?? '';
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
