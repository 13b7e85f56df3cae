import type { AccessKey, AccessKeyScope } from '@resilience-kit/contract';
import { answered, type Asked, bodyOf, found, type Operations, pageOf, RefusedRequest } from '../answering/asked.ts';
import type { FakeState } from '../answering/fake-state.ts';
import type { Principal } from '../answering/principal.ts';
import { derivedId } from '../kept/derived-id.ts';

const YEAR_IN_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

const ALL_SCOPES: readonly AccessKeyScope[] = [
  ...(['records:read', 'records:write', 'figures:write', 'forms:write'] as const),
  ...(['intakes:read', 'intakes:write', 'keysets:write', 'webhooks:write', 'keys:write'] as const),
];

/** The keys of an API are made, listed and revoked here. Any other key than these is taken for the operator's. */
export const keyOperations: Operations = {
  'GET /v1/manage/keys': (asked) => {
    const organization = organizationFor(principalOf(asked, 'keys:write'), asked.query.organization_id);
    const keys = asked.state.accessKeys.filter(
      (key) => organization === undefined || key.organization_id === organization,
    );
    return pageOf(asked, keys, { present: ({ key: _, ...shown }) => shown });
  },

  'POST /v1/manage/keys': (asked) => {
    const principal = principalOf(asked, 'keys:write');
    const { state } = asked;
    const { organization_id, label, scopes, expires_at } = bodyOf(asked) as Partial<AccessKey>;
    if (!label || !scopes?.length) throw new RefusedRequest(400, 'invalid-body', 'A key needs a label and scopes.');
    const organization = organizationFor(principal, organization_id);
    const id = state.newId();
    const key: AccessKey & { key: string } = {
      id,
      ...(organization === undefined ? {} : { organization_id: organization }),
      label,
      scopes,
      created_at: state.now.toISOString(),
      expires_at: expires_at ?? new Date(state.now.getTime() + YEAR_IN_MILLISECONDS).toISOString(),
      key: `rk_fake_${derivedId(id).replaceAll('-', '')}`,
    };
    state.accessKeys.push(key);
    return answered(201, key);
  },

  'DELETE /v1/manage/keys/{id}': (asked) => {
    const { organizationId } = principalOf(asked, 'keys:write');
    const { state, parameters } = asked;
    const key = found(
      state.accessKeys.find(
        (one) => one.id === parameters.id && (organizationId === undefined || one.organization_id === organizationId),
      ),
      asked,
    );
    key.revoked_at ??= state.now.toISOString();
    const { key: _, ...shown } = key;
    return shown;
  },
};

/** Who asks, as their access key says; undefined without one. */
export function readPrincipal(headers: Headers, { accessKeys, now }: FakeState): Principal | undefined {
  const [, key] = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (key === undefined) return undefined;
  const known = accessKeys.find((one) => one.key === key);
  if (!known) return { keyId: 'operator', label: 'operator', organizationId: undefined, scopes: ALL_SCOPES };
  const isGone = known.revoked_at !== undefined || Date.parse(known.expires_at ?? '') <= now.getTime();
  if (isGone) throw new RefusedRequest(401, 'unauthorized', 'This access key was revoked or has expired.');
  return { keyId: known.id, label: known.label, organizationId: known.organization_id, scopes: known.scopes };
}

/** Who asks, when their key allows it. */
export function principalOf({ principal }: Asked, scope: AccessKeyScope): Principal {
  if (!principal) throw new RefusedRequest(401, 'unauthorized', 'An access key is needed: Authorization: Bearer …');
  const isReading = scope === 'records:read' && principal.scopes.some((one) => one.endsWith(':write'));
  if (!principal.scopes.includes(scope) && !isReading) {
    throw new RefusedRequest(403, 'forbidden', `This access key lacks the scope ${scope}.`);
  }
  return principal;
}

/** The organization that a request is about: the one it names, or else that of the key; undefined for all. */
export function organizationFor({ organizationId }: Principal, named: string | undefined): string | undefined {
  if (organizationId === undefined) return named?.toLowerCase();
  if (named !== undefined && named.toLowerCase() !== organizationId) {
    throw new RefusedRequest(403, 'forbidden', 'This access key is another organization’s.');
  }
  return organizationId;
}
