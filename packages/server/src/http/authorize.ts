import type { Operation } from '@resilience-kit/contract';
import { authenticate } from '../access-keys/access-keys.ts';
import { allows, type Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { forbidden, unauthorized } from '../problems/problems.ts';
import { accessKeyOf } from './access-key.ts';

/**
 * Whose access key a request brings, when its operation requires one.
 *
 * @throws HttpProblem 401 without a good key, 403 when the key lacks the scope of the operation
 */
export async function authorize(
  database: Database,
  operation: Operation,
  request: { authorization: string | undefined; now: Date },
): Promise<Principal | undefined> {
  if (operation.requires === undefined) return undefined;
  const principal = await authenticate(database, accessKeyOf(request.authorization), request.now);
  if (typeof principal === 'string') throw unauthorized(principal);
  const { scope } = operation;
  if (scope !== undefined && !allows(principal.scopes, scope)) throw forbidden({ scope });
  return principal;
}
