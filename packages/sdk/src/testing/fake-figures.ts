import type { Figure } from '@resilience-kit/contract';

/**
 * The figures that a list of them is narrowed to, by `indicator`, `place`, `organization_id`, `from` and `to`. As at the
 * real API, a figure without dates is not found by dates.
 */
export function searchFigures(figures: readonly Figure[], query: Readonly<Record<string, string>>): readonly Figure[] {
  const { indicator, place, organization_id, from, to } = query;
  return figures.filter(
    (figure) =>
      (!indicator || figure.indicator.code === indicator) &&
      (!place || [figure.place, figure.place?.hromada, figure.place?.oblast].some((one) => one?.code === place)) &&
      (!organization_id || figure.organization?.id === organization_id) &&
      (!from || (figure.period.to !== undefined && figure.period.to >= from)) &&
      (!to || (figure.period.from !== undefined && figure.period.from <= to)),
  );
}
