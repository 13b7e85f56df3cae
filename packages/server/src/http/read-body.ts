import { HttpProblem, type Sentence } from '../problems/http-problem.ts';
import { bodyTooLarge, invalidBody, unsupportedMediaType } from '../problems/problems.ts';
import { faultyByte } from './faulty-byte.ts';
import { jsonFault } from './json-fault.ts';

/** The longest body that is read, bytes: the longest submission, and as much again for what may be sent beside it. */
export const LONGEST_BODY = 131_072;

const JSON_MEDIA_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;

/**
 * The body of a request, parsed. It is read piece by piece, and no further than the limit, whatever length it claims.
 *
 * @throws HttpProblem 400, 413 or 415 that says what to send instead
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!JSON_MEDIA_TYPE.test(request.headers.get('Content-Type') ?? '')) throw unsupportedMediaType();
  const bytes = await readBytes(request);
  const text = decoded(bytes);
  if (text.trim() === '') throw malformed({ uk: 'Тіло запиту порожнє', en: 'The body is empty' });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The engine's own message quotes the text, which may be private, and does not always say where.
    const { line, column } = jsonFault(text);
    throw malformed({
      uk: `Тіло запиту не є правильним JSON: помилка в рядку ${line}, знак ${column}`,
      en: `The body is not valid JSON: the fault is in line ${line}, character ${column}`,
    });
  }
}

async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LONGEST_BODY) throw bodyTooLarge(LONGEST_BODY);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      // Leaving the loop cancels the stream: the rest is not read.
      if (length > LONGEST_BODY) throw bodyTooLarge(LONGEST_BODY);
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
