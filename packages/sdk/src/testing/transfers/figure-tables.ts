import type { Sheet } from './sheet.ts';
import { UnreadableFile } from './sheet.ts';

/** A table of HXL may have so many rows above its hashtags. */
const ROWS_LOOKED_AT = 25;
/** What only the template of figures has, in either language. */
const OF_FIGURES: ReadonlySet<string> = new Set([
  'Код цифри',
  'Code of the figure',
  'Код показника',
  'Code of the indicator',
]);

/** @throws UnreadableFile for tables of figures, which the server reads and this API does not */
export function refuseFigures(sheets: readonly Sheet[]): void {
  if (!sheets.some(isOfFigures)) return;
  throw new UnreadableFile({
    uk: 'Таблиці цифр читає сервер, а не цей API для тестів. Надішліть показники й цифри по одній: /v1/manage/indicators, /v1/manage/figures.',
    en: 'Tables of figures are read by the server, not by this API for tests. Send indicators and figures one by one: /v1/manage/indicators, /v1/manage/figures.',
  });
}

function isOfFigures({ rows }: Sheet): boolean {
  return rows.slice(0, ROWS_LOOKED_AT).some(({ cells }) => {
    const told = cells.filter((cell) => cell !== '');
    return told.some((cell) => OF_FIGURES.has(cell)) || (told.length > 0 && told.every((cell) => cell.startsWith('#')));
  });
}
