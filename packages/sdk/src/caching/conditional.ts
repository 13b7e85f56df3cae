import type { AttemptOutcome } from '../transport/attempts.ts';
import type { AnswerCache, CachedAnswer } from './answer-cache.ts';

/**
 * Asks whether what is kept is still so, and gives it when it is.
 * @param send makes the request; the ETag of what is kept goes with it
 */
export async function askConditionally(
  cache: AnswerCache,
  key: string,
  send: (etag: string | undefined) => Promise<AttemptOutcome>,
): Promise<AttemptOutcome> {
  const kept = await lookUp(cache, key);
  const outcome = await send(kept?.etag);
  if (outcome.failure) return outcome;
  const { response, text } = outcome;
  if (response.status === 304 && kept) return { response: restored(kept, response.headers), text: kept.text };
  const etag = response.headers.get('etag');
  if (etag && response.status === 200 && !/no-store/i.test(response.headers.get('cache-control') ?? '')) {
    try {
      await cache.set(key, { etag, status: response.status, headers: [...response.headers], text });
    } catch {
      // A full disk must not take the answer away.
    }
  }
  return outcome;
}

async function lookUp(cache: AnswerCache, key: string): Promise<CachedAnswer | undefined> {
  try {
    return await cache.get(key);
  } catch {
    return undefined;
  }
}

/** What is kept, with what the server says of it today. */
function restored({ status, headers }: CachedAnswer, fresh: Headers): Response {
  const merged = new Headers(headers.map(([name, value]) => [name, value] as [string, string]));
  for (const [name, value] of fresh) if (!name.startsWith('content-')) merged.set(name, value);
  return new Response(null, { status, headers: merged });
}
