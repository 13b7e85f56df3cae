import * as z from 'zod/mini';
import { moment } from '../hsds/common.ts';

/** What people are told of what became of a submission: no more than they need. */
export const receiptStatuses = ['received', 'opened', 'contact_us', 'closed'] as const;
export type ReceiptStatus = (typeof receiptStatuses)[number];

/** What stands before the digits of a receipt code when it is hashed, so that the hash is good for nothing else. */
export const RECEIPT_CONTEXT = 'resilience-kit receipt v1\n';

export const receiptHash = z.string().check(
  z.regex(/^[0-9a-f]{64}$/),
  z.meta({
    description:
      'SHA-256 of `resilience-kit receipt v1`, a line feed, and the 21 digits of the receipt code; hexadecimal. The code itself is never sent.',
  }),
);

const receiptQuestionShape = { receipt_sha256: receiptHash };

/** The schema of {@link ReceiptQuestion}. */
export interface ReceiptQuestionSchema extends z.ZodMiniObject<typeof receiptQuestionShape> {}

/** Whose status is asked. In the body, as an address is kept in histories and logs. */
export const receiptQuestion: ReceiptQuestionSchema = z
  .object(receiptQuestionShape)
  .check(
    z.meta({ id: 'ReceiptQuestion', description: 'Whose status is asked, by what was made of its receipt code.' }),
  );

const receiptAnswerShape = {
  status: z.enum(receiptStatuses).check(
    z.meta({
      description:
        '`received`: stored, nobody has read it. `opened`: it is being worked on. `contact_us`: the organization asks to be called. `closed`: done.',
    }),
  ),
  since: moment.check(z.meta({ description: 'Since when, to the day: midnight in Kyiv.' })),
};

/** The schema of {@link ReceiptAnswer}. */
export interface ReceiptAnswerSchema extends z.ZodMiniObject<typeof receiptAnswerShape> {}

/** What became of a submission, coarsely. */
export const receiptAnswer: ReceiptAnswerSchema = z
  .object(receiptAnswerShape)
  .check(z.meta({ id: 'ReceiptAnswer', description: 'What became of a submission, coarsely.' }));

/** Whose status is asked. */
export interface ReceiptQuestion extends z.output<ReceiptQuestionSchema> {}
/** What became of a submission, coarsely. */
export interface ReceiptAnswer extends z.output<ReceiptAnswerSchema> {}
