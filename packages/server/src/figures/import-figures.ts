import type { Database } from '../database/database.ts';
import { placedAfter } from '../records/placed-after.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';
import { figureFaults, indicatorFaults } from './check-figure.ts';
import { changedUnitFaults, figureReferenceFaults, takenCodeFaults } from './check-references.ts';
import { RefusedRecords, type RecordFault } from '../records/refused-records.ts';

/** Adds the indicators, replacing those with the same identifier. */
export async function importIndicators(database: Database, indicators: readonly StoredIndicator[]): Promise<void> {
  if (indicators.length === 0) return;
  refuse(indicators.flatMap(indicatorFaults));
  refuse([
    ...(await takenCodeFaults(database, 'indicator', indicators)),
    ...(await changedUnitFaults(database, indicators)),
  ]);
  await upsert(database, 'indicator', await placedAfter(database, 'indicator', indicators), ({ record, position }) => ({
    id: record.id,
    code: record.code,
    position,
    document: record,
  }));
}

/** Adds the figures, replacing those with the same identifier. Their indicators, organizations and places are there already. */
export async function importFigures(database: Database, figures: readonly StoredFigure[]): Promise<void> {
  if (figures.length === 0) return;
  refuse(figures.flatMap(figureFaults));
  refuse([
    ...(await takenCodeFaults(database, 'figure', figures)),
    ...(await figureReferenceFaults(database, figures)),
  ]);
  await upsert(database, 'figure', await placedAfter(database, 'figure', figures), ({ record, position }) => ({
    id: record.id,
    code: record.code,
    indicator_id: record.indicator_id,
    organization_id: record.organization_id ?? null,
    place_code: record.place_code ?? null,
    period_from: record.period.from ?? null,
    period_to: record.period.to ?? null,
    position,
    document: record,
  }));
}

function refuse(faults: readonly RecordFault[]): void {
  if (faults.length > 0) throw new RefusedRecords(faults);
}
