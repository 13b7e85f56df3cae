import type { IntakeStatus, ReceiptStatus } from '@resilience-kit/contract';

/** What the sender is told: no more than they need. That it was referred, the organization tells them by itself. */
export const toldStatus: Readonly<Record<IntakeStatus, ReceiptStatus>> = {
  received: 'received',
  opened: 'opened',
  contacted: 'opened',
  referred: 'opened',
  contact_us: 'contact_us',
  closed: 'closed',
};
