import { publishedAmounts, type PublishedAmounts } from '@resilience-kit/contract';
import type { StoredFigure, StoredIndicator, StoredOrganization, StoredProgram } from '../records/stored.ts';

/** A figure with what anybody may see of its numbers, and with what it names. */
export interface FigureView {
  stored: StoredFigure;
  told: PublishedAmounts;
  indicator: StoredIndicator;
  organization: StoredOrganization | undefined;
  reportedBy: StoredOrganization | undefined;
  programme: StoredProgram | undefined;
}

/** A figure as a table shows it; undefined without its indicator. */
export function viewOf(
  stored: StoredFigure,
  {
    indicators,
    organizations,
    programs,
  }: {
    indicators: Iterable<StoredIndicator>;
    organizations: ReadonlyMap<string, StoredOrganization>;
    programs: ReadonlyMap<string, StoredProgram>;
  },
): FigureView | undefined {
  const indicator = [...indicators].find(({ id }) => id === stored.indicator_id.toLowerCase());
  if (!indicator) return undefined;
  return {
    stored,
    told: publishedAmounts(stored, indicator),
    indicator,
    organization: organizations.get(stored.organization_id?.toLowerCase() ?? ''),
    reportedBy: organizations.get(stored.reported_by_id?.toLowerCase() ?? ''),
    programme: programs.get(stored.program_id?.toLowerCase() ?? ''),
  };
}
