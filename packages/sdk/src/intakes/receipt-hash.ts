import { IntakeError } from './intake-error.ts';
import { isReceiptCode } from './receipt-code.ts';
import { sha256 } from './web-crypto.ts';

/** What stands before the digits, as the contract has it. Not imported from there, where it comes with the schemas. */
const RECEIPT_CONTEXT = 'resilience-kit receipt v1\n';

/**
 * What the API knows of a receipt code: its SHA-256, with a text before it that makes the hash good for nothing else. The
 * code itself never leaves the device.
 *
 * @param code as it was written down: spaces and hyphens may stand anywhere
 * @throws IntakeError (as a rejection) `invalid` when it is no receipt code, as after a slip of the pen
 */
export async function receiptHash(code: string): Promise<string> {
  if (!isReceiptCode(code)) {
    throw new IntakeError('invalid', 'This is no receipt code: it has 21 digits, and the last one checks the others.');
  }
  return sha256(new TextEncoder().encode(RECEIPT_CONTEXT + code.replace(/\D/g, '')));
}
