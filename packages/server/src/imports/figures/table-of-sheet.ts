import type { ContentLanguageCode } from '../../records/stored.ts';
import { figureColumns, type FigureColumnKey } from '../../figure-rows/columns.ts';
import { indicatorColumns, type IndicatorColumnKey } from '../../figure-rows/indicator-columns.ts';
import { headingFinder, type FoundHeadings } from '../../spreadsheets/find-headings.ts';
import { findHeadings } from '../../spreadsheets/headings.ts';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import { isExplaining } from '../../spreadsheets/template.ts';
import { findHashtags } from './find-hashtags.ts';

/** Where the columns of a sheet of figures or indicators are. */
export interface FigureTable<Key extends string> extends FoundHeadings<Key> {
  /** Whether headings told the language; else each text tells its own. */
  isLanguageTold: boolean;
}

/** A sheet with what it is of. */
export type TypedSheet =
  | { kind: 'figures'; sheet: Sheet; table: FigureTable<FigureColumnKey> }
  | { kind: 'indicators'; sheet: Sheet; table: FigureTable<IndicatorColumnKey> }
  | { kind: 'others'; sheet: Sheet };

const findFigures = headingFinder<FigureColumnKey>(figureColumns);
const findIndicators = headingFinder<IndicatorColumnKey>(indicatorColumns);

/** What a sheet is of: the template of which it has most columns. HXL hashtags are of figures. */
export function typedSheet(sheet: Sheet): TypedSheet {
  if (isExplaining(sheet)) return { kind: 'others', sheet };
  const tagged = findHashtags(sheet);
  if (tagged) return { kind: 'figures', sheet, table: tagged };
  const [figures, indicators] = [findFigures(sheet), findIndicators(sheet)];
  const services = findHeadings(sheet)?.columns.size ?? 0;
  const counts = { figures: figures?.columns.size ?? 0, indicators: indicators?.columns.size ?? 0 };
  if (indicators && counts.indicators > Math.max(services, counts.figures)) {
    return { kind: 'indicators', sheet, table: { ...indicators, isLanguageTold: true } };
  }
  if (figures && counts.figures > services) {
    return { kind: 'figures', sheet, table: { ...figures, isLanguageTold: true } };
  }
  return { kind: 'others', sheet };
}

/** The language in which a text of a column without one was typed. */
export function languageOfText(
  text: string,
  { language, isLanguageTold }: { language: ContentLanguageCode; isLanguageTold: boolean },
): ContentLanguageCode {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'uk';
  return isLanguageTold ? language : 'en';
}
