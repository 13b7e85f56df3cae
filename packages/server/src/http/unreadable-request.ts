import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemBody, type ProblemDetails } from '../problems/http-problem.ts';
import { addressTooLong } from '../problems/problems.ts';

/** Request line and headers together, in bytes; enough for 1000 Cyrillic letters percent-encoded ten times over. */
export const LARGEST_HEAD = 65_536;

export const malformedRequest: ProblemDetails = {
  kind: 'invalid-parameter',
  status: 400,
  detail: {
    uk: 'Запит не вдалося прочитати: його адреса або заголовки записані неправильно.',
    en: 'The request could not be read: its address or headers are malformed.',
  },
};

const foreignLetters: ProblemDetails = {
  ...malformedRequest,
  detail: {
    uk: 'В адресі запиту є знаки, яких в адресах не буває, як-от кирилиця чи пропуски. Закодуйте їх (психолог: %D0%BF%D1%81…). Програма curl зробить це сама: curl --get --data-urlencode "text=психолог" …/v1/search',
    en: 'The address of the request holds characters that addresses cannot have, such as Cyrillic letters or spaces. Percent-encode them (психолог: %D0%BF%D1%81…). curl does it by itself: curl --get --data-urlencode "text=психолог" …/v1/search',
  },
};

const tooSlow: ProblemDetails = {
  kind: 'too-slow',
  status: 408,
  detail: {
    uk: 'Запит надходив надто повільно, і сервер перестав на нього чекати. Нічого не збережено. Надішліть його ще раз, коли зв’язок стане кращим.',
    en: 'The request arrived too slowly, and the server stopped waiting for it. Nothing was stored. Send it again when the connection is better.',
  },
};

const DETAILS: Readonly<Record<string, ProblemDetails>> = {
  HPE_INVALID_URL: foreignLetters,
  HPE_HEADER_OVERFLOW: { ...addressTooLong(LARGEST_HEAD).details, status: 431 },
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

/** What the HTTP parser refuses, or never sees the end of, does not become a request: this answers it on the bare connection. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const details = DETAILS[error.code ?? ''] ?? malformedRequest;
  const body = JSON.stringify(problemBody(details, { language: 'uk', requestId: randomUUID() }));
  socket.end(
    [
      `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status] ?? ''}`,
      'Content-Type: application/problem+json',
      'Access-Control-Allow-Origin: *',
      'Cache-Control: no-store',
      'Connection: close',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
