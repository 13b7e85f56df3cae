import { restatementFaults, withFigureHistory } from '../figures/figure-history.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredFigure } from '../records/stored.ts';
import type { RecordWrite } from './record-write.ts';
import type { AnyRecord } from './stored-resources.ts';

/** The writes, with what figures said before written down in them. */
export function figuresWithHistory(writes: readonly RecordWrite[], now: Date): readonly RecordWrite[] {
  return writes.map((write) => {
    const after = write.resource === 'figures' ? figureIn(write.after) : undefined;
    return after ? { ...write, after: { ...withFigureHistory(figureIn(write.before), after, now) } } : write;
  });
}

/** @throws RefusedRecords when a figure that was given as sure changes without being restated */
export function requireRestated(writes: readonly RecordWrite[]): void {
  refuse(
    writes.flatMap(({ resource, before, after }) => {
      const figure = resource === 'figures' ? figureIn(after) : undefined;
      return figure ? restatementFaults(figureIn(before), figure) : [];
    }),
  );
}

function figureIn(record: AnyRecord | undefined): StoredFigure | undefined {
  return record as unknown as StoredFigure | undefined;
}
