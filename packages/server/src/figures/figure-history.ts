import { isDeepStrictEqual } from 'node:util';
import type { FigureVersion } from '@resilience-kit/contract';
import type { RecordFault } from '../records/refused-records.ts';
import type { Stored, StoredFigure } from '../records/stored.ts';
import { without } from '../records/without.ts';

/**
 * A figure as it is to be stored, with what it said before, the latest first. What it says is its number, or its words, and
 * how they are meant; other changes leave no trace here, but in the audit trail.
 *
 * @param before the figure as it was; undefined when it is new
 * @param after the figure as its publisher has it now; a history in it does not count
 */
export function withFigureHistory(before: StoredFigure | undefined, after: StoredFigure, now: Date): StoredFigure {
  const past = before?.history ?? [];
  const history = before && !saysTheSame(before, after) ? [versionOf(before, now), ...past] : past;
  const figure = without(after, 'history');
  return history.length > 0 ? { ...figure, history } : figure;
}

/**
 * Why a figure may not say something else: what was given as sure is restated, and says why. A provisional number is
 * expected to change, and one that is to be withheld must not wait.
 */
export function restatementFaults(before: StoredFigure | undefined, after: StoredFigure): RecordFault[] {
  if (!before || saysTheSame(before, after)) return [];
  if (before.status === 'provisional' || before.status === 'suppressed') return [];
  if (after.status === 'restated' || after.status === 'suppressed') return [];
  return [
    {
      record: `figure "${after.code}"`,
      field: 'status',
      message: {
        uk: `має бути restated, а status_reason — казати чому: цифру вже оприлюднено як ${before.status}, і вона змінюється`,
        en: `must be restated, with the status_reason saying why: the figure was published as ${before.status}, and it changes`,
      },
    },
  ];
}

function saysTheSame(before: StoredFigure, after: StoredFigure): boolean {
  return isDeepStrictEqual(saidBy(before), saidBy(after));
}

function saidBy({ value, words, qualifier }: StoredFigure) {
  return { value, words, qualifier };
}

function versionOf({ value, words, qualifier, status, as_of }: StoredFigure, now: Date): Stored<FigureVersion> {
  return {
    ...(value === undefined ? {} : { value }),
    ...(words === undefined ? {} : { words }),
    qualifier,
    status,
    as_of,
    replaced_at: now.toISOString(),
  };
}
