import type { Keyset } from '@resilience-kit/contract';
import type { SealedAnswers } from '@resilience-kit/sdk/intakes';
import type { Clock } from '../../clock/clock.ts';
import type { FormRequests } from '../form-requests.ts';
import { keyFault } from '../key-fault.ts';
import type { KeyChecker } from './key-checker.ts';
import type { Submission } from './submission.ts';

/** How long newer keys are waited for before those are taken that came with the form, milliseconds. */
const PATIENCE = 3_000;

/** Encrypts submissions: with the newest keys that can be had at the moment, and without a network too. */
export class Sealer {
  private readonly keys: KeyChecker;
  private readonly clock: Clock;
  private asked: { requests: FormRequests; keyset: Promise<Keyset | undefined> } | undefined;

  constructor(keys: KeyChecker, clock: Clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Asks for the newest keys and for what encrypts, before they are needed. */
  prepare(organizationId: string, requests: FormRequests): void {
    const keyset = requests.keyset(organizationId).catch((error: unknown) => {
      if (keyFault(error)) throw error;
      return undefined;
    });
    keyset.catch(() => undefined);
    this.asked = { requests, keyset };
    this.keys.sealing().catch(() => undefined);
  }

  /**
   * Encrypts a submission.
   * @throws (as a rejection) what `keyFault` tells; an error of the API; or one with the `code` `unsealable` or `too_long`,
   * for which nobody but this device is to blame
   */
  async seal(
    submission: Submission & { submissionId: string | undefined },
    requests: FormRequests,
    known: Keyset | undefined,
  ): Promise<SealedAnswers> {
    const { keys, clock } = this;
    const keyset = await this.newestKeyset(submission.form.organization.id, requests, known);
    const { sealAnswers, formatReceiptCode } = await keys.sealing();
    try {
      const sealed = await sealAnswers(submission, keyset, keys.expectations(keyset, new Date(clock.now())));
      keys.remember(keyset);
      return { ...sealed, receiptCode: formatReceiptCode(sealed.receiptCode) };
    } catch (error) {
      if (keyFault(error) || (error as { code?: unknown }).code === 'too_long') throw error;
      throw Object.assign(new Error('unsealable', { cause: error }), { code: 'unsealable' });
    }
  }

  /** Those that were asked for at the review, or those that are there now, or those that came with the form. */
  private async newestKeyset(
    organizationId: string,
    requests: FormRequests,
    known: Keyset | undefined,
  ): Promise<Keyset> {
    const { asked } = this;
    this.asked = undefined;
    let cancel: () => void = () => undefined;
    const late = new Promise<undefined>((resolve) => {
      cancel = this.clock.after(PATIENCE, () => resolve(undefined));
    });
    try {
      const before = asked?.requests === requests ? await Promise.race([asked.keyset, late]) : undefined;
      if (before) return before;
      const fetched = requests.keyset(organizationId);
      return (await Promise.race([fetched, ...(known ? [late] : [])])) ?? (known as Keyset);
    } catch (error) {
      if (!known || keyFault(error)) throw error;
      // What is encrypted with keys that were changed since the form came can be read all the same.
      return known;
    } finally {
      cancel();
    }
  }
}
