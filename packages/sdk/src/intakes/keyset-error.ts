import { ResilienceError } from '../errors/resilience-error.ts';

/**
 * Why nothing may be encrypted with a keyset:
 * - `invalid`: it is no keyset, has fewer than two recipients, or one of them is mistyped;
 * - `wrong_key`: it is signed with another key than the page has pinned;
 * - `unsigned`: its signature is not that of its signing key;
 * - `wrong_organization`: it is that of another organization;
 * - `expired`: its `not_after` is over;
 * - `rolled_back`: a newer one has been seen.
 */
export type KeysetErrorCode = 'invalid' | 'wrong_key' | 'unsigned' | 'wrong_organization' | 'expired' | 'rolled_back';

/** A keyset cannot be trusted: nothing was encrypted with it, and nothing may be. Show telephone numbers instead. */
export class KeysetError extends ResilienceError {
  static override readonly brand: string = 'KeysetError';
  override readonly name = 'KeysetError';
  readonly code: KeysetErrorCode;

  constructor(code: KeysetErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
