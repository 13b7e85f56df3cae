import type { Figure, QueryOf } from '@resilience-kit/contract';
import { InvalidRequestError } from '../errors/resilience-error.ts';
import type { SnapshotPlaces } from './snapshot-places.ts';

/** The figures that `/v1/figures` lists for a query, in their order. */
export async function listFigures(
  figures: readonly Figure[],
  { indicator, place, from, to, organization_id: organization }: QueryOf<'listFigures'>,
  places: SnapshotPlaces,
): Promise<Figure[]> {
  if (from !== undefined && to !== undefined && from > to) {
    throw new InvalidRequestError(`to must not be before from (${from}); it is ${to}.`);
  }
  const areInPlace = await Promise.all(figures.map((figure) => isIn(figure, place, places)));
  return figures.filter(({ indicator: measured, period, organization: whose }, index) => {
    const hasDays = period.from !== undefined || period.to !== undefined;
    return (
      areInPlace[index] &&
      (indicator === undefined || measured.code === indicator) &&
      // An end that is not told is open; a period without any day matches no days at all.
      (from === undefined || (hasDays && (period.to ?? from) >= from)) &&
      (to === undefined || (hasDays && (period.from ?? to) <= to)) &&
      (organization === undefined || whose?.id === organization)
    );
  });
}

async function isIn(figure: Figure, code: string | undefined, places: SnapshotPlaces): Promise<boolean> {
  if (code === undefined) return true;
  const place = figure.place && (await places.find(figure.place.code));
  return place !== undefined && places.around(place).some((around) => around.code === code);
}
