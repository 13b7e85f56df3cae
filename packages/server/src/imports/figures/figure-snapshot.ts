import type { Database } from '../../database/database.ts';
import { whatItTells } from '../../figures/check-same-figure.ts';
import type { StoredFigure, StoredIndicator, StoredOrganization, StoredProgram } from '../../records/stored.ts';
import { readDataStatus } from '../../settings/settings.ts';

/** The records that an import of figures starts from. */
export interface FigureSnapshot {
  /** By code. */
  indicators: ReadonlyMap<string, StoredIndicator>;
  /** By code. */
  figures: ReadonlyMap<string, StoredFigure>;
  /** The same by what they tell of, for rows without a code. */
  figuresByWhatTheyTell: ReadonlyMap<string, StoredFigure>;
  organizations: ReadonlyMap<string, StoredOrganization>;
  programs: ReadonlyMap<string, StoredProgram>;
  /** Whether this server has nothing but examples. */
  isDemo: boolean;
}

/** All indicators, and the figures that may be meant: those with these codes or of these indicators. */
export async function loadFigureSnapshot(
  database: Database,
  { codes, indicatorCodes }: { codes: readonly string[]; indicatorCodes: readonly string[] },
): Promise<FigureSnapshot> {
  const indicators = await database.selectFrom('indicator').select('document').execute();
  const byCode = new Map(indicators.map(({ document }) => [document.code, document]));
  const indicatorIds = indicatorCodes.flatMap((code) => byCode.get(code)?.id ?? []);
  const figures =
    codes.length + indicatorIds.length === 0
      ? []
      : await database
          .selectFrom('figure')
          .select('document')
          .where((where) =>
            where.or([
              ...(codes.length > 0 ? [where('code', 'in', [...codes])] : []),
              ...(indicatorIds.length > 0 ? [where('indicator_id', 'in', indicatorIds)] : []),
            ]),
          )
          .execute();
  const organizations = await database.selectFrom('organization').select(['id', 'document']).execute();
  const programs = await database.selectFrom('program').select(['id', 'document']).execute();
  return {
    indicators: byCode,
    figures: new Map(figures.map(({ document }) => [document.code, document])),
    figuresByWhatTheyTell: new Map(figures.map(({ document }) => [whatItTells(document), document])),
    organizations: new Map(organizations.map(({ id, document }) => [id, document])),
    programs: new Map(programs.map(({ id, document }) => [id, document])),
    isDemo: (await readDataStatus(database)) === 'demo',
  };
}
