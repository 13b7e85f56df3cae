import { isJsonType, LONGEST_BODY, malformed, readJson } from '@resilience-kit/contract/requests';
import { HttpProblem, type Sentence } from '../problems/http-problem.ts';
import { bodyTooLarge, invalidBody, packedBody, unsupportedMediaType } from '../problems/problems.ts';
import { faultyByte } from './faulty-byte.ts';

/**
 * The body of a request, parsed. It is read piece by piece, and no further than the limit, whatever length it claims.
 *
 * @throws HttpProblem 400, 413 or 415 that says what to send instead
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (!isJsonType(request.headers.get('Content-Type') ?? '')) throw unsupportedMediaType();
  const bytes = await readBytes(request);
  const text = decoded(bytes);
  const read = readJson(text);
  if ('faults' in read) throw invalidBody(read.faults);
  return read.body;
}

/** The bytes of a body, read piece by piece and no further than `longest`. Packed ones could unpack to any length. */
export async function readBytes(request: Request, longest = LONGEST_BODY): Promise<Buffer> {
  if (!/^(identity)?$/i.test((request.headers.get('Content-Encoding') ?? '').trim())) throw packedBody();
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
    throw unread({
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
    throw unread({
      uk: `Тіло запиту не є текстом в UTF-8: помилка в байті ${position}`,
      en: `The body is not UTF-8 text: the fault is in byte ${position}`,
    });
  }
}

function unread(why: Sentence): HttpProblem {
  return invalidBody(malformed(why).faults);
}
