import type { Keyset } from '@resilience-kit/contract';
import type * as sealing from '../sealing.ts';

/** What encrypts; most of it is somebody else's code, so it is loaded when it is needed. */
export type Sealing = typeof sealing;

/** Knows which keys may be used, and has the code that uses them. */
export class KeyChecker {
  private readonly load: () => Promise<Sealing>;
  private loading: Promise<Sealing> | undefined;
  private seen: Keyset | undefined;
  private readonly fingerprint: () => string | undefined;

  /** `fingerprint`: the SHA-256 of the only signing key to accept, when the page pins one. */
  constructor(load: () => Promise<Sealing>, fingerprint: () => string | undefined) {
    this.load = load;
    this.fingerprint = fingerprint;
  }

  /** The code that encrypts. After a failure the next call tries again. */
  sealing(): Promise<Sealing> {
    this.loading ??= this.load().catch((cause: unknown) => {
      this.loading = undefined;
      throw Object.assign(new Error('sealing', { cause }), { code: 'connection' });
    });
    return this.loading;
  }

  /** Rejects when the keys may not be used. */
  async check(keyset: Keyset, organizationId: string, now: Date): Promise<void> {
    const { checkKeyset } = await this.sealing();
    await checkKeyset(keyset, { organizationId, ...this.expectations(keyset, now) });
    this.remember(keyset);
  }

  /**
   * What a keyset has to meet. While the page is open one key signs them all, and none changes under the same serial:
   * anything else was put there by somebody.
   */
  expectations(
    keyset: Keyset,
    now: Date,
  ): { now: Date; fingerprint: string | undefined; lastSerial: number | undefined } {
    const { seen } = this;
    const isSame = keyset.serial === seen?.serial;
    if (seen && (keyset.signing_key !== seen.signing_key || (isSame && keyset.signature !== seen.signature))) {
      throw Object.assign(new Error(), { name: 'KeysetError' });
    }
    return { now, fingerprint: this.fingerprint(), lastSerial: seen?.serial };
  }

  /** Once a keyset was good, an earlier one is not. */
  remember(keyset: Keyset): void {
    this.seen = keyset;
  }
}
