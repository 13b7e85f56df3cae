import type { IntakeStatus, ReceiptStatus } from '@resilience-kit/contract';
import { kyivMoment } from '../../snapshot/kyiv-clock.ts';
import { bodyOf, found, type Operations } from './asked.ts';

/** What people are told, of what the organization has done. */
const told: Readonly<Record<IntakeStatus, ReceiptStatus>> = {
  received: 'received',
  opened: 'opened',
  contacted: 'opened',
  contact_us: 'contact_us',
  referred: 'opened',
  closed: 'closed',
};

/** What became of submissions. */
export const receiptOperations: Operations = {
  'POST /v1/receipts': (asked) => {
    const { state } = asked;
    const { receipt_sha256 } = bodyOf(asked);
    const intake = found(
      state.intakes.find(({ submission_id: id }) => receipt_sha256 && state.receipts.get(id) === receipt_sha256),
      asked,
    );
    const day = kyivMoment(Date.parse(intake.status_changed_at));
    return { status: told[intake.status], since: day.replace(/T[\d:.]+/, 'T00:00:00') };
  },
};
