import { createHmac } from 'node:crypto';
import type { IntakePayload, Keyset } from '@resilience-kit/contract';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

const LONGEST_NOTE = 2000;

export interface ReferralDetails {
  payload: IntakePayload;
  /** Of the receiving organization; checked. */
  keyset: Pick<Keyset, 'organization_id' | 'serial'>;
  /** The secret identity of this organization. */
  identity: string;
  note?: string | undefined;
}

/**
 * The request as the other organization gets it: every answer as it was given, the words about safe contact too, and who
 * refers it. It keeps the receipt code inside, so that the person can name it to them as well.
 *
 * @throws Error when the person has not agreed, or nothing would be referred
 */
export function referral({ payload, keyset, identity, note }: ReferralDetails): IntakePayload {
  const to = keyset.organization_id.toLowerCase();
  const from = payload.organization_id.toLowerCase();
  if (!payload.consent) {
    throw new ToldError(
      both(
        'Не передано: людина не погодилася, щоб звернення бачили інші організації. Спершу запитайте її; допомога від цього не залежить.',
        'Not referred: the person has not agreed that the request may be shared with other organizations. Ask first; help does not depend on it.',
      ),
    );
  }
  if (to === from) {
    throw new ToldError(
      both(
        'Не передано: звернення й так адресоване цій організації.',
        'Not referred: it is addressed to this organization already.',
      ),
    );
  }
  if (note !== undefined && note.length > LONGEST_NOTE) {
    throw new ToldError(
      both(
        `Не передано: у примітці ${note.length} знаків, а вміщується щонайбільше ${LONGEST_NOTE}.`,
        `Not referred: the note has ${note.length} characters; at most ${LONGEST_NOTE} fit.`,
      ),
    );
  }
  return {
    ...payload,
    submission_id: referralId(payload.submission_id, to, identity),
    organization_id: to,
    form_organization_id: (payload.form_organization_id ?? from).toLowerCase(),
    keyset_serial: keyset.serial,
    referred: {
      organization_id: from,
      submission_id: payload.submission_id.toLowerCase(),
      ...(note === undefined ? {} : { note }),
    },
  };
}

/**
 * A new id that is the same each time this request is referred to that organization, so that a second try after a lost answer
 * does not make a second case. It follows from the secret identity: nobody else can tell whose referral it is.
 */
function referralId(submissionId: string, to: string, identity: string): string {
  const digest = createHmac('sha256', `resilience-kit referral v1\n${identity}`)
    .update(`${submissionId.toLowerCase()}\n${to}`)
    .digest();
  const bytes = digest.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
