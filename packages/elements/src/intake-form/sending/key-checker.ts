import type { Keyset } from '@resilience-kit/contract';
import type * as sealing from '../sealing.ts';

/** What encrypts; most of it is somebody else's code, so it is loaded when it is needed. */
export type Sealing = typeof sealing;

/** Knows which keys may be used, and has the code that uses them. */
export class KeyChecker {
  private readonly load: () => Promise<Sealing>;
  private loading: Promise<Sealing> | undefined;
  private lastSerial: number | undefined;
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
      throw Object.assign(new Error('The code that encrypts could not be loaded.', { cause }), { code: 'connection' });
    });
    return this.loading;
  }

  /** Rejects when the keys may not be used. */
  async check(keyset: Keyset, organizationId: string, now: Date): Promise<void> {
    const { checkKeyset } = await this.sealing();
    await checkKeyset(keyset, { organizationId, ...this.expectations(now) });
    this.remember(keyset);
  }

  expectations(now: Date): { now: Date; fingerprint: string | undefined; lastSerial: number | undefined } {
    return { now, fingerprint: this.fingerprint(), lastSerial: this.lastSerial };
  }

  /** Once a keyset was good, an earlier one is not. */
  remember({ serial }: Keyset): void {
    this.lastSerial = Math.max(serial, this.lastSerial ?? 0);
  }
}
