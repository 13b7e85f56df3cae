import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';

/** What can be wrong with a record, as people who went there or called tell it. */
export const feedbackKinds = ['closed', 'moved', 'wrong_hours', 'wrong_phone', 'wrong_other'] as const;

export const feedbackKind = z
  .enum(feedbackKinds)
  .check(z.meta({ id: 'FeedbackKind', description: 'What is wrong with a record, as somebody tells it.' }));

const beingCheckedShape = {
  since: calendarDate.check(z.meta({ description: 'The day of the first report that is not resolved yet.' })),
  kinds: z.array(feedbackKind).check(z.meta({ description: 'What the reports say, each once.' })),
};

/** The schema of {@link BeingChecked}. */
export interface BeingCheckedSchema extends z.ZodMiniObject<typeof beingCheckedShape> {}

/** People said that something is wrong here, and the owner of the record has not answered yet. */
export const beingChecked: BeingCheckedSchema = z.object(beingCheckedShape).check(
  z.meta({
    id: 'BeingChecked',
    description: 'Somebody said that this record is wrong; its owner has yet to look. Ask by telephone before going.',
  }),
);

export type FeedbackKind = z.output<typeof feedbackKind>;
/** People said that something is wrong here, and the owner of the record has not answered yet. */
export interface BeingChecked extends z.output<BeingCheckedSchema> {}
