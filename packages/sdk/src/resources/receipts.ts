import type { ReceiptAnswer } from '@resilience-kit/contract';
import type { RequestOptions } from '../transport/options.ts';
import { sendRecord } from '../transport/send-record.ts';
import { Resource } from './resource.ts';

/** What became of a submission, for whoever has its receipt code (`/v1/receipts`). An extension of this kit: see `isUnsupported`. */
export class Receipts extends Resource {
  /**
   * Asks with a hash of the code, which is made here: the code itself is not sent. It is in no address either, so it stays
   * out of histories and logs.
   *
   * @param code as it was written down: spaces and hyphens may stand anywhere
   * @throws IntakeError (as a rejection) `invalid` when it is no receipt code; NotFoundError when there is no submission
   * with this code, or no longer
   */
  async retrieve(code: string, options?: RequestOptions): Promise<ReceiptAnswer> {
    const { receiptHash } = await import('../intakes/receipt-hash.ts');
    return sendRecord<ReceiptAnswer>(this.transport, {
      operation: 'getReceipt',
      method: 'POST',
      path: ['v1', 'receipts'],
      body: { receipt_sha256: await receiptHash(code) },
      forOneRecord: true,
      options,
    });
  }
}
