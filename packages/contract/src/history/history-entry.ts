import * as z from 'zod/mini';
import { calendarDate } from '../hsds/common.ts';
import { relocation } from '../profile/relocation.ts';

export const historyKinds = ['closed', 'reopened', 'relocated'] as const;

const historyEntryShape = {
  /** What happened. */
  kind: z.enum(historyKinds),
  /** On which day, YYYY-MM-DD. */
  on: calendarDate,
  /** Where it was. */
  from: relocation.shape.from,
  /** Where it went. */
  to: relocation.shape.to,
  reason: z.exactOptional(z.string().check(z.meta({ description: 'Why it was closed.' }))),
  expected_reopening: z.exactOptional(
    calendarDate.check(z.meta({ description: 'When it was expected to re-open, as it was last told.' })),
  ),
};

/** The schema of {@link HistoryEntry}. */
export interface HistoryEntrySchema extends z.ZodMiniObject<typeof historyEntryShape> {}

/** Something that happened to a service at a location. The server writes it down when its publisher closes, re-opens or moves it. */
export const historyEntry: HistoryEntrySchema = z
  .object(historyEntryShape)
  .check(z.meta({ id: 'HistoryEntry', description: 'A closure, a re-opening or a move of the past, with its day.' }));

/** Something that happened to a service at a location. The server writes it down when its publisher closes, re-opens or moves it. */
export interface HistoryEntry extends z.output<HistoryEntrySchema> {}
export type HistoryKind = (typeof historyKinds)[number];
