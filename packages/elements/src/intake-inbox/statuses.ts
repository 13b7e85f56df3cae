import type { IntakeStatus } from '@resilience-kit/contract';

/** The statuses in the order of work. The contract's own list would bring the schemas along. */
export const intakeStatuses = [
  'received',
  'opened',
  'contacted',
  'contact_us',
  'referred',
  'closed',
] as const satisfies readonly IntakeStatus[];
