import type { AccessKeyDraft } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { forbidden, invalidBody } from '../problems/problems.ts';
import { fingerprintOf } from '../publishing/canonical-json.ts';
import { once } from '../publishing/idempotency.ts';
import { createAccessKey, grantAccess } from './access-keys.ts';
import { allows, organizationOf, type Principal } from './principal.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** A key as it is made: the key itself is told this once. */
export interface IssuedKey {
  id: string;
  key: string;
}

interface Issuing {
  principal: Principal;
  idempotencyKey: string | undefined;
  now: Date;
}

/**
 * Makes a key that gives no right that its maker has not. An answer that was lost cannot be given again, as the key itself is
 * kept nowhere; of an Idempotency-Key only the identifier of the key that it made is remembered.
 *
 * @throws HttpProblem 400, 403 for what the maker may not, 409 when the key of this Idempotency-Key was made already, 422
 *   when that came with another draft
 */
export async function issueAccessKey(
  database: Database,
  draft: AccessKeyDraft,
  { principal, idempotencyKey, now }: Issuing,
): Promise<IssuedKey> {
  const organizationId = organizationOf(principal, draft.organization_id);
  const beyond = draft.scopes.find((scope) => !allows(principal.scopes, scope));
  if (beyond !== undefined) throw forbidden({ scope: beyond });
  const expiresAt = new Date(draft.expires_at ?? now.getTime() + YEAR);
  if (expiresAt <= now) throw expired();
  const { label, scopes } = draft;
  const call = {
    accessKeyId: principal.keyId,
    key: idempotencyKey,
    fingerprint: fingerprintOf(['createAccessKey', draft]),
    now,
  };
  return database.transaction().execute(async (transaction) => {
    let issued: IssuedKey | undefined;
    const { body } = await once(transaction, call, async () => {
      await requireOrganization(transaction, organizationId);
      const key = createAccessKey();
      const id = await grantAccess(transaction, { organizationId, accessKey: key, label, scopes, expiresAt, now });
      issued = { id, key };
      return { status: 201, body: id, entityTag: undefined };
    });
    if (!issued) throw alreadyMade(body);
    return issued;
  });
}

async function requireOrganization(database: Database, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const row = await database.selectFrom('organization').select('id').where('id', '=', id).executeTakeFirst();
  if (row) return;
  throw invalidBody([
    {
      pointer: '/organization_id',
      message: {
        uk: 'organization_id має називати наявну організацію; такої немає. Спершу опублікуйте її.',
        en: 'organization_id must name an organization that exists; there is none. Publish it first.',
      },
    },
  ]);
}

function expired(): HttpProblem {
  return invalidBody([
    {
      pointer: '/expires_at',
      message: { uk: 'expires_at має бути в майбутньому.', en: 'expires_at must be in the future.' },
    },
  ]);
}

function alreadyMade(id: string): HttpProblem {
  const path = `/v1/manage/keys/${id}`;
  return new HttpProblem({
    kind: 'conflict',
    status: 409,
    detail: {
      uk: `З цим Idempotency-Key ключ уже створено: ${id}. Сам ключ показують лише раз і ніде не зберігають. Якщо відповідь до вас не дійшла, відкличте його (DELETE ${path}) і створіть інший з новим Idempotency-Key.`,
      en: `A key was made with this Idempotency-Key already: ${id}. The key itself is shown once and kept nowhere. If you did not get the answer, revoke it (DELETE ${path}) and make another with a new Idempotency-Key.`,
    },
    headers: { Location: path },
  });
}
