import type { Database } from '../database/database.ts';
import { placedAfter } from '../records/placed-after.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { upsert } from '../records/upsert.ts';

/** Adds the indicators, replacing those with the same identifier. They have been checked. */
export async function storeIndicators(database: Database, indicators: readonly StoredIndicator[]): Promise<void> {
  await upsert(database, 'indicator', await placedAfter(database, 'indicator', indicators), ({ record, position }) => ({
    id: record.id,
    code: record.code,
    position,
    document: record,
  }));
}

/** Adds the figures, replacing those with the same identifier. They have been checked. */
export async function storeFigures(database: Database, figures: readonly StoredFigure[]): Promise<void> {
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
