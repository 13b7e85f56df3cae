import { unauthorized } from '../problems/problems.ts';

/**
 * The key of `Authorization: Bearer …` (RFC 6750). Whose it is, the handler checks.
 *
 * @throws HttpProblem 401 when there is none
 */
export function accessKeyOf(authorization: string | undefined): string {
  const key = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
  if (key === undefined) throw unauthorized('missing');
  return key;
}
