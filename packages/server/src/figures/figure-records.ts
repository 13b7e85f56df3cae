import {
  publishedAmounts,
  type DataStatus,
  type Figure,
  type Indicator,
  type PlaceReference,
} from '@resilience-kit/contract';
import { figureWords } from '@resilience-kit/text/figures';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inLanguage } from '../languages/in-language.ts';
import { placeReferences } from '../places/places.ts';
import type { AnswerContext } from '../records/answer-context.ts';
import { inOrderOf } from '../records/in-order-of.ts';
import type { Stored, StoredFigure, StoredIndicator, StoredOrganization, StoredProgram } from '../records/stored.ts';
import { without } from '../records/without.ts';
import { readDataStatus } from '../settings/settings.ts';

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

/** Figures with what they name, and without what may not be told, in the order of `ids`. */
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
    .leftJoin('organization as reporter', (join) =>
      join.on(sql<boolean>`reporter.id = (figure.document ->> 'reported_by_id')::uuid`),
    )
    .leftJoin('program', (join) => join.on(sql<boolean>`program.id = (figure.document ->> 'program_id')::uuid`))
    .select([
      'figure.document as figure',
      'figure.place_code',
      'indicator.document as indicator',
      'organization.document as organization',
      'reporter.document as reported_by',
      'program.document as programme',
    ])
    .where('figure.id', 'in', [...ids])
    .execute();
  const places = await placeReferences(
    database,
    rows.flatMap((row) => row.place_code ?? []),
    language,
  );
  const dataStatus = await readDataStatus(database);
  const figures = rows.map(({ figure, place_code: placeCode, reported_by: reportedBy, ...others }) => {
    const place = placeCode === null ? undefined : places.get(placeCode);
    // Joined before one language is chosen, so that the figure also tells of fallbacks in what is joined.
    const told = inLanguage<Figure>(joined(figure, { ...others, reportedBy, place, dataStatus }), language);
    return { ...told, in_words: figureWords(told, language) };
  });
  return inOrderOf(ids, figures);
}

interface Joined {
  indicator: StoredIndicator;
  organization: StoredOrganization | null;
  programme: StoredProgram | null;
  reportedBy: StoredOrganization | null;
  place: PlaceReference | undefined;
  dataStatus: DataStatus;
}

function joined(stored: StoredFigure, from: Joined): Stored<Figure> {
  const { indicator, organization, programme, reportedBy, place, dataStatus } = from;
  return {
    ...without(stored, ...namedOrWorkedOut),
    ...publishedAmounts(stored, indicator),
    indicator,
    ...(place ? { place } : {}),
    // A place that is no longer among the places of Ukraine still says where.
    area: place?.name ?? stored.area ?? stored.place_code ?? '',
    ...(programme ? { programme: named(programme) } : {}),
    ...(organization ? { organization: named(organization) } : {}),
    ...(reportedBy ? { reported_by: named(reportedBy) } : {}),
    data_status: dataStatus,
  };
}

/** What is joined in under another name, and what may be withheld. */
const namedOrWorkedOut = [
  ...(['indicator_id', 'organization_id', 'program_id', 'reported_by_id', 'place_code', 'area'] as const),
  ...(['value', 'words', 'sample_size', 'baseline', 'breakdown', 'history', 'status', 'status_reason'] as const),
] as const;

function named<Name>({ id, name }: { id: string; name: Name }): { id: string; name: Name } {
  return { id, name };
}
