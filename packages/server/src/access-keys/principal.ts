import type { AccessKeyScope } from '@resilience-kit/contract';
import { forbidden } from '../problems/problems.ts';

/** Who asks, as their access key says. */
export interface Principal {
  keyId: string;
  /** Whose records the key is for; undefined for the operator, who may change all. */
  organizationId: string | undefined;
  label: string;
  scopes: ReadonlySet<AccessKeyScope>;
}

/** Whether a key with these scopes allows what takes `scope`. Whoever may write records may read them as they are kept, and so with submissions. */
export function allows(scopes: ReadonlySet<AccessKeyScope>, scope: AccessKeyScope): boolean {
  if (scopes.has(scope)) return true;
  if (scope === 'intakes:read') return scopes.has('intakes:write');
  return (
    scope === 'records:read' &&
    (['records:write', 'figures:write', 'forms:write'] as const).some((one) => scopes.has(one))
  );
}

/**
 * The organization that a request is about: the one it names, or else that of the key; undefined for all, which only the
 * operator may ask for.
 *
 * @throws HttpProblem 403 when the key is another organization's
 */
export function organizationOf({ organizationId }: Principal, named: string | undefined): string | undefined {
  if (organizationId === undefined) return named?.toLowerCase();
  if (named !== undefined && named.toLowerCase() !== organizationId) throw forbidden('organization');
  return organizationId;
}
