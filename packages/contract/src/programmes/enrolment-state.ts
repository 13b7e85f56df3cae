import * as z from 'zod/mini';

/** Whether people can enrol today, in Ukraine. `unknown` when the publisher gave no days to tell it by. */
export const enrolmentStates = ['not_yet', 'open', 'closed', 'unknown'] as const;

export const enrolmentState = z
  .enum(enrolmentStates)
  .check(z.meta({ id: 'EnrolmentState', description: 'Whether people can enrol today, in Ukraine.' }));

export type EnrolmentState = z.output<typeof enrolmentState>;
