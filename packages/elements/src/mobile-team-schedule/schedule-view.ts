import type { Team } from '@resilience-kit/contract';
import type { AnswerState } from '../answer-store/answer-store.ts';
import type { Framed } from '../framed/framed.ts';
import type { ScheduleChoice } from './schedule-question.ts';

export type ScheduleState = AnswerState<readonly Team[]>;

/** All that a schedule is rendered from. */
export interface ScheduleView extends Framed {
  readonly state: ScheduleState;
  readonly choice: ScheduleChoice;
  /** The calendar with the same visits; none without an API. */
  readonly calendar: { readonly subscribe: string; readonly address: string } | undefined;
  readonly shape: 'list' | 'table';
  /** Whether there is room for a table. */
  readonly isWide: boolean;
  readonly show: (shape: 'list' | 'table') => void;
  readonly print: () => void;
  /** The visitor called, or took the calendar. */
  readonly contact: (kind: 'phone' | 'calendar', value: string) => void;
}
