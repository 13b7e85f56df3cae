import type { DataStatus, Figure, Indicator, PlaceReference } from '@resilience-kit/contract';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import { placeReferences } from '../places/places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import type { Stored, StoredFigure, StoredIndicator, StoredOrganization } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';
import { remainderOf } from './remainder.ts';

/** Indicators in the order of `ids`. */
export async function indicatorRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Indicator[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('indicator')
    .select('document')
    .where('id', 'in', [...ids])
    .execute();
  return inOrderOf(
    ids,
    rows.map(({ document }) => inLanguage<Indicator>(document, language)),
  );
}

/** Figures with their indicator, place and organization, in the order of `ids`. */
export async function figureRecords(
  database: Database,
  ids: readonly string[],
  { language }: AnswerContext,
): Promise<Figure[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('figure')
    .innerJoin('indicator', 'indicator.id', 'figure.indicator_id')
    .leftJoin('organization', 'organization.id', 'figure.organization_id')
    .select([
      'figure.document as figure',
      'figure.place_code',
      'indicator.document as indicator',
      'organization.document as organization',
    ])
    .where('figure.id', 'in', [...ids])
    .execute();
  const places = await placeReferences(
    database,
    rows.flatMap((row) => row.place_code ?? []),
    language,
  );
  const dataStatus = await readDataStatus(database);
  const figures = rows.map(({ figure, place_code: placeCode, indicator, organization }) => {
    const place = placeCode === null ? undefined : places.get(placeCode);
    // Joined before one language is chosen, so that the figure also tells of fallbacks in what is joined.
    return inLanguage<Figure>(joined(figure, { indicator, organization, place, dataStatus }), language);
  });
  return inOrderOf(ids, figures);
}

interface Joined {
  indicator: StoredIndicator;
  organization: StoredOrganization | null;
  place: PlaceReference | undefined;
  dataStatus: DataStatus;
}

function joined(stored: StoredFigure, { indicator, organization, place, dataStatus }: Joined): Stored<Figure> {
  const { value, breakdown } = stored;
  return {
    ...without(stored, 'indicator_id', 'organization_id', 'place_code', 'area', 'breakdown'),
    indicator,
    ...(place ? { place } : {}),
    // A place that is no longer among the places of Ukraine still says where.
    area: place?.name ?? stored.area ?? stored.place_code ?? '',
    ...(organization ? { organization: { id: organization.id, name: organization.name } } : {}),
    ...(value === undefined || breakdown === undefined
      ? {}
      : { breakdown: { ...breakdown, remainder: remainderOf(value, breakdown.parts) } }),
    data_status: dataStatus,
  };
}
