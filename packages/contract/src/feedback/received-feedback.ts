import * as z from 'zod/mini';
import { calendarDate, identifier } from '../hsds/common.ts';
import { namedReference } from '../profile/named-reference.ts';
import { feedbackKind } from '../profile/being-checked.ts';

/** What the owner of the record found. */
export const feedbackOutcomes = ['fixed', 'nothing_wrong'] as const;

const feedbackResolutionShape = {
  /** What came of it. */
  outcome: z.enum(feedbackOutcomes),
};

/** The schema of {@link FeedbackResolution}. */
export interface FeedbackResolutionSchema extends z.ZodMiniObject<typeof feedbackResolutionShape> {}

export const feedbackResolution: FeedbackResolutionSchema = z
  .object(feedbackResolutionShape)
  .check(z.meta({ id: 'FeedbackResolution', description: 'What the owner of the record found.' }));

const receivedFeedbackShape = {
  id: identifier,
  service: namedReference,
  /** What it is about (UUID). */
  service_at_location_id: z.exactOptional(identifier),
  kind: feedbackKind,
  note: z.exactOptional(
    z
      .string()
      .check(z.meta({ description: 'As it was written, by anybody at all. Deleted when the word is resolved.' })),
  ),
  /** YYYY-MM-DD. */
  received_on: calendarDate,
  /** YYYY-MM-DD. */
  resolved_on: z.exactOptional(calendarDate),
  /** What came of it. */
  outcome: z.exactOptional(z.enum(feedbackOutcomes)),
};

/** The schema of {@link ReceivedFeedback}. */
export interface ReceivedFeedbackSchema extends z.ZodMiniObject<typeof receivedFeedbackShape> {}

/** Feedback as the owner of the record reads it. */
export const receivedFeedback: ReceivedFeedbackSchema = z
  .object(receivedFeedbackShape)
  .check(z.meta({ id: 'ReceivedFeedback', description: 'Word that a record is wrong, as its owner reads it.' }));

export type FeedbackOutcome = (typeof feedbackOutcomes)[number];
export interface FeedbackResolution extends z.output<FeedbackResolutionSchema> {}
/** Feedback as the owner of the record reads it. */
export interface ReceivedFeedback extends z.output<ReceivedFeedbackSchema> {}
