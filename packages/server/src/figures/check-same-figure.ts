import type { Database } from '../database/database.ts';
import type { RecordFault } from '../records/refused-records.ts';
import { contentLanguages, type LocalizedText, type StoredFigure } from '../records/stored.ts';

/** A figure that another one tells already. */
export interface RepeatedFigure extends RecordFault {
  id: string;
}

/**
 * Figures that another one tells already: of the same indicator, place, period, programme and organization. Two of them would
 * be added up by readers, or contradict each other.
 */
export async function sameFigureFaults(
  database: Database,
  figures: readonly StoredFigure[],
): Promise<RepeatedFigure[]> {
  const replaced = new Set(figures.map(({ id }) => id.toLowerCase()));
  const rows = await database
    .selectFrom('figure')
    .select(['id', 'document'])
    .where('indicator_id', 'in', [...new Set(figures.map((figure) => figure.indicator_id))])
    .execute();
  const known = rows.filter(({ id }) => !replaced.has(id)).map(({ document }) => document);
  return repeated(known, figures);
}

/** Those of `figures` that one of `known`, or one before it, tells already. */
export function repeated(known: readonly StoredFigure[], figures: readonly StoredFigure[]): RepeatedFigure[] {
  const told = new Map(known.map((figure) => [whatItTells(figure), figure]));
  return figures.flatMap((figure) => {
    const key = whatItTells(figure);
    const other = told.get(key);
    if (!other || other.id.toLowerCase() === figure.id.toLowerCase()) {
      told.set(key, figure);
      return [];
    }
    return [
      {
        id: figure.id,
        record: `figure "${figure.code}"`,
        field: 'period',
        message: {
          uk: `не може повторюватися: «${other.code}» уже є цифрою цього показника за той самий період, для того самого місця й організації. Змініть її або вкажіть, чим ця відрізняється`,
          en: `must not repeat: “${other.code}” is the figure of this indicator for the same period, place and organization. Change that one, or say in what this one differs`,
        },
      },
    ];
  });
}

/** What a figure tells of, so that another one of the same is found: indicator, place, period, organization and programme. */
export function whatItTells(
  figure: Pick<StoredFigure, 'indicator_id' | 'organization_id' | 'program_id' | 'place_code' | 'area' | 'period'>,
): string {
  const { indicator_id: indicator, organization_id: organization, program_id: programme, period } = figure;
  return JSON.stringify([
    indicator.toLowerCase(),
    figure.place_code ?? wordsOf(figure.area),
    [period.from ?? null, period.to ?? null, wordsOf(period.description)],
    organization?.toLowerCase() ?? null,
    programme?.toLowerCase() ?? null,
  ]);
}

/** The same words, whatever spaces and capitals they are written with. */
function wordsOf(text: LocalizedText | string | undefined): string | null {
  const [language] = contentLanguages;
  const words = typeof text === 'object' ? (text[language] ?? Object.values(text)[0]) : text;
  return words?.trim().replaceAll(/\s+/g, ' ').toLowerCase() ?? null;
}
