import type { Keyset, KeysetRecipient } from '@resilience-kit/contract';
import { Encrypter } from 'age-encryption';
import type { Sentence } from '../problems/http-problem.ts';
import { invalidBody } from '../problems/problems.ts';
import { isSigned } from './keyset-signature.ts';

/**
 * Makes sure that pages will accept a keyset, by what they check, and that losing one key does not lose everything that
 * was sent.
 *
 * @throws HttpProblem 400 naming the field
 */
export function requireAcceptable(
  keyset: Keyset,
  { organizationId, now }: { organizationId: string; now: Date },
): void {
  const fault = faultOf(keyset, organizationId, now);
  if (fault === undefined) return;
  const [pointer, message] = faults[fault];
  throw invalidBody([{ pointer, message }]);
}

function faultOf(keyset: Keyset, organizationId: string, now: Date): keyof typeof faults | undefined {
  // In lower case, as it is part of what is signed and is compared as text.
  if (keyset.organization_id !== organizationId.toLowerCase()) return 'organization';
  if (!isSigned(keyset)) return 'signature';
  const ends = Date.parse(keyset.not_after);
  if (ends <= now.getTime() || ends <= Date.parse(keyset.created_at)) return 'dates';
  return areReceivers(keyset.recipients) ? undefined : 'recipients';
}

function areReceivers(recipients: readonly KeysetRecipient[]): boolean {
  const roles = new Set(recipients.map(({ role }) => role));
  const different = new Set(recipients.map(({ recipient }) => recipient));
  return roles.size === 2 && different.size === recipients.length && recipients.every(isCorrect);
}

/** Whether its checksum is right, which catches a mistyped character. */
function isCorrect({ recipient }: KeysetRecipient): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

type Fault = readonly [pointer: string, message: Sentence];

const faults = {
  organization: [
    '/organization_id',
    {
      uk: 'organization_id має бути тим самим, що в адресі, малими літерами.',
      en: 'organization_id must be the one in the address, in lower case.',
    },
  ],
  signature: [
    '/signature',
    {
      uk: 'signature має бути підписом ключа signing_key під цим набором; це не він. Підпишіть набір знову й не змінюйте його після того.',
      en: 'signature must be that of signing_key over this keyset; it is not. Sign the keyset again, and do not change it afterwards.',
    },
  ],
  dates: [
    '/not_after',
    {
      uk: 'not_after має бути в майбутньому й після created_at.',
      en: 'not_after must be in the future, and after created_at.',
    },
  ],
  recipients: [
    '/recipients',
    {
      uk: 'recipients мають бути різними правильними адресами age: щонайменше одна для команди (team) і одна для відновлення (recovery).',
      en: 'recipients must be different, correct age recipients: one for the team and one for recovery at least.',
    },
  ],
} satisfies Readonly<Record<string, Fault>>;
