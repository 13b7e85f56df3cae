import type { Keyset } from '@resilience-kit/contract';
import type { Principal } from '../access-keys/principal.ts';
import type { Database } from '../database/database.ts';
import { conflict } from '../problems/problems.ts';
import { canonicalJson } from '../publishing/canonical-json.ts';
import { keepDeed } from '../publishing/keep-deed.ts';
import { fingerprintOf } from './keyset-signature.ts';
import { requireAcceptable } from './require-acceptable.ts';
import { keysetWithSerial, latestKeyset, storeKeysetOnce } from './stored-keysets.ts';

interface Publication {
  organizationId: string;
  principal: Principal;
  now: Date;
}

/**
 * Publishes a keyset that pages will accept. The same one again is the same one. Whoever has an access key of the
 * organization can publish, and whoever has its signing key decides for whom: only the operator, whom an organization asks
 * when it has lost its signing key, may let another key sign.
 *
 * @throws HttpProblem 400 naming what no page would accept, 409 when it does not follow the one before
 */
export async function publishKeyset(
  database: Database,
  keyset: Keyset,
  { organizationId, principal, now }: Publication,
): Promise<Keyset> {
  requireAcceptable(keyset, { organizationId, now });
  return database.transaction().execute(async (transaction) => {
    const latest = await latestKeyset(transaction, organizationId);
    if (latest && isSame(latest, keyset)) return latest;
    requireFollows(keyset, latest, principal);
    if (!(await storeKeysetOnce(transaction, keyset))) {
      // Another one with this serial came at the same moment.
      const there = await keysetWithSerial(transaction, organizationId, keyset.serial);
      if (there && isSame(there, keyset)) return there;
      throw conflict(serialTooLow(keyset.serial));
    }
    await keepDeed(transaction, deedOf(keyset, latest), {
      actor: { source: 'api', by: principal.label, accessKeyId: principal.keyId },
      now,
    });
    return keyset;
  });
}

function isSame(one: Keyset, other: Keyset): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function requireFollows(keyset: Keyset, latest: Keyset | undefined, { organizationId }: Principal): void {
  if (!latest) return;
  if (keyset.serial <= latest.serial) throw conflict(serialTooLow(latest.serial));
  const isOperator = organizationId === undefined;
  if (keyset.signing_key !== latest.signing_key && !isOperator) throw conflict(anotherKeySigned);
}

function deedOf(keyset: Keyset, latest: Keyset | undefined) {
  return {
    resource: 'keysets' as const,
    organizationId: keyset.organization_id,
    changes: [
      {
        id: keyset.organization_id,
        action: latest ? ('updated' as const) : ('created' as const),
        before: latest && auditedOf(latest),
        after: auditedOf(keyset),
      },
    ],
  };
}

/** What of a keyset tells whether somebody was let in: all of it is public. */
function auditedOf({ serial, not_after: notAfter, recipients, ...keyset }: Keyset) {
  return { serial, not_after: notAfter, recipients, fingerprint: fingerprintOf(keyset) };
}

function serialTooLow(last: number) {
  return {
    uk: `serial має бути більшим за номер останнього набору ключів (${last}): сторінки, що бачили той, менших не приймуть. Нічого не опубліковано; підпишіть набір з наступним номером.`,
    en: `serial must be higher than that of the last keyset (${last}): pages that saw that one refuse lower ones. Nothing was published; sign the keyset with the next serial.`,
  };
}

const anotherKeySigned = {
  uk: 'signing_key має бути тим самим ключем, що підписав попередній набір: сторінки закріпили його відбиток. Нічого не опубліковано. Якщо ключ підпису втрачено, новий має опублікувати оператор сервера.',
  en: 'signing_key must be the key that signed the keyset before: pages have pinned its fingerprint. Nothing was published. If the signing key is lost, the operator of the server has to publish the new one.',
};
