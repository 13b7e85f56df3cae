import type { Database } from '../database/database.ts';
import { refuse } from '../records/record-faults.ts';
import type { StoredFigure, StoredIndicator } from '../records/stored.ts';
import { indicatorMismatches } from './check-against-indicator.ts';
import { changedIndicatorFaults } from './check-changed-indicator.ts';
import { figureFaults } from './check-figure.ts';
import { indicatorFaults } from './check-indicator.ts';
import { figureReferenceFaults, takenCodeFaults } from './check-references.ts';
import { sameFigureFaults } from './check-same-figure.ts';
import { indicatorsOf } from './indicators-of.ts';
import { storeFigures, storeIndicators } from './store-figures.ts';

/** Adds the indicators, replacing those with the same identifier. */
export async function importIndicators(database: Database, indicators: readonly StoredIndicator[]): Promise<void> {
  if (indicators.length === 0) return;
  refuse(indicators.flatMap(indicatorFaults));
  refuse([
    ...(await takenCodeFaults(database, 'indicator', indicators)),
    ...(await changedIndicatorFaults(database, indicators)),
  ]);
  await storeIndicators(database, indicators);
}

/** Adds the figures, replacing those with the same identifier. Their indicators, organizations and places are there already. */
export async function importFigures(database: Database, figures: readonly StoredFigure[]): Promise<void> {
  if (figures.length === 0) return;
  refuse(figures.flatMap(figureFaults));
  refuse([
    ...(await takenCodeFaults(database, 'figure', figures)),
    ...(await figureReferenceFaults(database, figures)),
    ...indicatorMismatches(figures, await indicatorsOf(database, figures)),
    ...(await sameFigureFaults(database, figures)),
  ]);
  await storeFigures(database, figures);
}
