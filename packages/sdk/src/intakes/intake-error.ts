import { ResilienceError } from '../errors/resilience-error.ts';

/**
 * Why an intake could not be sealed or opened:
 * - `unsupported`: this browser cannot encrypt, or the page did not come over HTTPS;
 * - `invalid`: the answers, or what was inside the ciphertext, are not what the contract has;
 * - `too_long`: the answers are longer than the largest size that is sent;
 * - `mismatch`: the intake says that it is for others than those it was sent to, or is another one than it seems;
 * - `wrong_identity`: none of the keys in the identity opens it;
 * - `damaged`: it was changed or cut short since it was encrypted.
 */
export type IntakeErrorCode = 'unsupported' | 'invalid' | 'too_long' | 'mismatch' | 'wrong_identity' | 'damaged';

/** An intake was not sealed, or not opened. The message never holds an answer. */
export class IntakeError extends ResilienceError {
  static override readonly brand: string = 'IntakeError';
  override readonly name = 'IntakeError';
  readonly code: IntakeErrorCode;

  constructor(code: IntakeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
