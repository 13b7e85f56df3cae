import type { ContentLanguageCode } from '../../records/stored.ts';
import { figureColumns, textKeys, type FigureColumnKey } from '../../figure-rows/columns.ts';
import { isSameHashtag, readHashtag, type Hashtag } from '../../figure-rows/hashtag.ts';
import { cellText, type Sheet } from '../../spreadsheets/sheet.ts';
import type { FigureTable } from './table-of-sheet.ts';

/** Hashtags may have so many rows above them (HXL 1.1). */
const ROWS_LOOKED_AT = 25;
const LANGUAGES: Readonly<Record<string, ContentLanguageCode>> = { uk: 'uk', en: 'en', i_uk: 'uk', i_en: 'en' };
const texts: ReadonlySet<string> = new Set(textKeys);

const known: readonly { key: FigureColumnKey; hashtag: Hashtag }[] = Object.entries(figureColumns)
  .filter(([key]) => !/_(?:uk|en)$/.test(key))
  .flatMap(([key, { hashtags }]) =>
    hashtags.map((text) => ({
      key: key as FigureColumnKey,
      hashtag: readHashtag(text) ?? { tag: '', attributes: new Set<string>() },
    })),
  );

/** The columns of a sheet with a row of HXL hashtags, under headings or in their place; undefined when it has none. */
export function findHashtags(sheet: Sheet): FigureTable<FigureColumnKey> | undefined {
  const rows = sheet.rows.slice(0, ROWS_LOOKED_AT).map(({ number, cells }) => ({ number, cells: cells.map(cellText) }));
  const index = rows.findIndex(({ cells }) => isTagRow(cells));
  const row = rows[index];
  if (!row) return undefined;
  const above = rows[index - 1]?.cells ?? [];
  const columns = new Map<number, { key: FigureColumnKey; heading: string }>();
  const seen = new Set<FigureColumnKey>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const [position, tag] of row.cells.entries()) {
    const heading = [above[position], tag].find((text) => text) ?? '';
    const key = tag === '' ? undefined : columnOf(tag);
    if (heading === '') continue;
    if (key === undefined) unknown.push(tag === '' || heading === tag ? heading : `${heading} (${tag})`);
    else if (seen.has(key)) repeated.push(heading);
    else {
      seen.add(key);
      columns.set(position, { key, heading });
    }
  }
  return { row: row.number, columns, unknown, repeated, ...languageOf(above) };
}

/** At least one hashtag, and nothing else: a comment in a cell may begin with # too. */
function isTagRow(cells: readonly string[]): boolean {
  const told = cells.filter((cell) => cell !== '');
  return told.length > 0 && told.every((cell) => cell.startsWith('#')) && told.some((cell) => readHashtag(cell));
}

/** Which column a hashtag is of; a language tells which of a text it is, and vocabularies make no difference. */
function columnOf(text: string): FigureColumnKey | undefined {
  const hashtag = readHashtag(text);
  if (!hashtag) return undefined;
  const attributes = [...hashtag.attributes];
  const language = attributes.flatMap((attribute) => LANGUAGES[attribute] ?? [])[0];
  const bare = {
    tag: hashtag.tag,
    attributes: new Set(attributes.filter((one) => LANGUAGES[one] === undefined && !one.startsWith('v_'))),
  };
  const key = known.find((one) => isSameHashtag(one.hashtag, bare))?.key;
  return key !== undefined && language !== undefined && texts.has(key)
    ? (`${key}_${language}` as FigureColumnKey)
    : key;
}

/** Hashtags have no language; the headings above them do. */
function languageOf(headings: readonly string[]): { language: ContentLanguageCode; isLanguageTold: boolean } {
  const told = headings.filter((heading) => /\p{L}/u.test(heading));
  const ukrainian = told.filter((heading) => /\p{Script=Cyrillic}/u.test(heading)).length;
  return { language: ukrainian * 2 >= told.length ? 'uk' : 'en', isLanguageTold: told.length > 0 };
}
