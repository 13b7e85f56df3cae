import { HttpProblem, type Sentence } from '../problems/http-problem.ts';
import { bodyTooLarge, invalidBody, unsupportedMediaType } from '../problems/problems.ts';
import { faultyByte } from './faulty-byte.ts';
import { jsonFault } from './json-fault.ts';

/** The longest body that is read, bytes: the longest submission, and as much again for what may be sent beside it. */
export const LONGEST_BODY = 131_072;

/** No record is nested half as deep; code that walks records would run out of stack far deeper. */
const DEEPEST_BODY = 32;

const JSON_MEDIA_TYPE = /^application\/(merge-patch\+)?json$/i;
const UTF_8 = /^(charset\s*=\s*"?utf-8"?)?$/i;

/**
 * The body of a request, parsed. It is read piece by piece, and no further than the limit, whatever length it claims.
 *
 * @throws HttpProblem 400, 413 or 415 that says what to send instead
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!isJson(request.headers.get('Content-Type') ?? '')) throw unsupportedMediaType();
  const bytes = await readBytes(request);
  const text = decoded(bytes);
  if (text.trim() === '') throw malformed({ uk: 'Тіло запиту порожнє', en: 'The body is empty' });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be private, and does not always say where.
    const { line, column } = jsonFault(text);
    throw malformed({
      uk: `Тіло запиту не є правильним JSON: помилка в рядку ${line}, знак ${column}`,
      en: `The body is not valid JSON: the fault is in line ${line}, character ${column}`,
    });
  }
  if (isDeeperThan(DEEPEST_BODY, body)) {
    throw malformed({
      uk: `Об’єкти й списки в тілі запиту вкладені глибше, ніж на ${DEEPEST_BODY} рівні`,
      en: `The objects and lists of the body are nested more than ${DEEPEST_BODY} levels deep`,
    });
  }
  if (holdsBrokenText(body)) {
    throw malformed({
      uk: 'У тілі запиту є нульовий знак (\\u0000) або половина знака (\\ud800–\\udfff без пари): базі даних їх не зберегти',
      en: 'The body holds a NUL character (\\u0000) or half a character (\\ud800–\\udfff without its pair), which no database can keep',
    });
  }
  return body;
}

/** Whether a text in it, or the name of a property, is one that PostgreSQL cannot keep as JSON. */
export function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([property, inner]) => holdsBrokenText(property) || holdsBrokenText(inner));
}

/** Taken apart first: one pattern for all of it would try every way to share out a long run of spaces. */
function isJson(contentType: string): boolean {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  return JSON_MEDIA_TYPE.test(mediaType) && parameters.every((parameter) => UTF_8.test(parameter));
}

export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** The bytes of a body, read piece by piece and no further than `longest`. */
export async function readBytes(request: Request, longest = LONGEST_BODY): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length') ?? 0) > longest) throw bodyTooLarge(longest);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      // Leaving the loop cancels the stream: the rest is not read.
      if (length > longest) throw bodyTooLarge(longest);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    throw malformed({
      uk: 'Тіло запиту надійшло не повністю: з’єднання перервалося',
      en: 'The body did not arrive in full: the connection broke',
    });
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const position = faultyByte(bytes);
    throw malformed({
      uk: `Тіло запиту не є текстом в UTF-8: помилка в байті ${position}`,
      en: `The body is not UTF-8 text: the fault is in byte ${position}`,
    });
  }
}

/** Nothing in particular is wrong, so the pointer is that of the whole body. */
function malformed({ uk, en }: Sentence): HttpProblem {
  return invalidBody([
    { pointer: '', message: { uk: `${uk}. Нічого не збережено.`, en: `${en}. Nothing was stored.` } },
  ]);
}
