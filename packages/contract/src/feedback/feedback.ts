import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';
import { beingChecked, feedbackKind } from '../profile/being-checked.ts';

/** The longest note with feedback, characters. */
export const LONGEST_FEEDBACK_NOTE = 500;

const feedbackShape = {
  feedback_id: identifier.check(
    z.meta({ description: 'A random UUID that the sender makes, and keeps when it tries again.' }),
  ),
  service_at_location_id: z.exactOptional(
    identifier.check(z.meta({ description: 'What is wrong: this service at this location.' })),
  ),
  service_id: z.exactOptional(
    identifier.check(
      z.meta({ description: 'What is wrong: this service wherever it is. Instead of service_at_location_id.' }),
    ),
  ),
  kind: feedbackKind,
  note: z.exactOptional(
    z.string().check(
      z.maxLength(LONGEST_FEEDBACK_NOTE),
      z.meta({
        description:
          'More about it, in plain text. The page must ask people to write nothing about themselves or others: no names, telephone numbers or addresses of theirs.',
      }),
    ),
  ),
};

/** The schema of {@link Feedback}. */
export interface FeedbackSchema extends z.ZodMiniObject<typeof feedbackShape> {}

/** «Something is wrong here», about one service at a location or a service wherever it is. */
export const feedback: FeedbackSchema = z
  .object(feedbackShape)
  .check(z.meta({ id: 'Feedback', description: 'Word from somebody that a record is wrong.' }));

const feedbackReceiptShape = {
  /** Of the report (UUID). */
  feedback_id: identifier,
  being_checked: z
    .exactOptional(beingChecked)
    .check(z.meta({ description: 'How the record stands now. Absent once its owner has answered.' })),
};

/** The schema of {@link FeedbackReceipt}. */
export interface FeedbackReceiptSchema extends z.ZodMiniObject<typeof feedbackReceiptShape> {}

export const feedbackReceipt: FeedbackReceiptSchema = z
  .object(feedbackReceiptShape)
  .check(z.meta({ id: 'FeedbackReceipt', description: 'That the word was taken, and how the record stands now.' }));

/** «Something is wrong here», about one service at a location or a service wherever it is. */
export interface Feedback extends z.output<FeedbackSchema> {}
export interface FeedbackReceipt extends z.output<FeedbackReceiptSchema> {}
