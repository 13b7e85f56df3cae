import { type Asked, RefusedRequest } from '../answering/asked.ts';
import type { Principal } from '../answering/principal.ts';

/**
 * Does the work once for each Idempotency-Key of an access key: a repeat gets the first answer, and another call with it 422.
 * Refused calls are not remembered.
 */
export async function once(
  { state, headers, method, path, body }: Asked,
  { keyId }: Principal,
  isDryRun: boolean,
  work: () => Response,
): Promise<Response> {
  const key = headers.get('idempotency-key');
  if (key === null || isDryRun) return work();
  const name = `${keyId} ${key}`;
  const fingerprint = [method, path, headers.get('if-match'), body].join('\n');
  const first = state.firstAnswers.get(name);
  if (first && first.fingerprint !== fingerprint) {
    throw new RefusedRequest(422, 'idempotency-key-reused', 'Another request came with this Idempotency-Key.');
  }
  const answer = first?.answer ?? work();
  state.firstAnswers.set(name, { fingerprint, answer });
  return Promise.resolve(answer.clone());
}
