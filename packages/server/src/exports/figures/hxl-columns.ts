import type { Figure, FigureBreakdownPart } from '@resilience-kit/contract';
import { figureColumns, type FigureColumnKey } from '../../figure-rows/columns.ts';
import type { Bilingual } from '../../spreadsheets/bilingual.ts';
import { placeCodes } from '../../figure-rows/place-codes.ts';

/** A figure, or one part of it. */
export interface HxlRow {
  figure: Figure;
  part?: Pick<FigureBreakdownPart, 'name' | 'value' | 'is_withheld'> & { code?: string };
}

export interface HxlColumn {
  heading: Bilingual;
  /** A hashtag of HXL 1.1 with attributes. Those with `+num` hold numbers and nothing else. */
  hashtag: `#${string}`;
  cell: (row: HxlRow) => string | number | undefined;
}

type Cell = string | number | undefined;

/** A column as imports read it. */
function column(key: FigureColumnKey, cell: HxlColumn['cell']): HxlColumn {
  const { heading, hashtags } = figureColumns[key];
  return { heading, hashtag: hashtags[0] ?? '#meta', cell };
}

/** How much the figure is: told once, in its own row. */
function amount(key: FigureColumnKey, of: (figure: Figure) => Cell): HxlColumn {
  return column(key, ({ figure, part }) => (part ? undefined : of(figure)));
}

/** What holds for the parts as well. */
function fact(key: FigureColumnKey, of: (figure: Figure) => Cell): HxlColumn {
  return column(key, ({ figure }) => of(figure));
}

function ofPart(key: FigureColumnKey, of: (part: NonNullable<HxlRow['part']>) => Cell): HxlColumn {
  return column(key, ({ part }) => part && of(part));
}

/** The P-code of the place as long as it reaches so far down. */
function placeCode(level: 1 | 2 | 3 | 4): HxlColumn {
  return fact(`adm${level}`, ({ place }) => place && placeCodes(place.code).find(isOf(level)));
}

/** UA and 2, 4, 7 or 10 digits. */
function isOf(level: 1 | 2 | 3 | 4): (code: string) => boolean {
  const length = { 1: 4, 2: 6, 3: 9, 4: 12 }[level];
  return (code) => code.length === length;
}

export const hxlColumns: readonly HxlColumn[] = [
  fact('code', ({ code }) => code),
  fact('indicator', ({ indicator }) => indicator.code),
  fact('indicator_name', ({ indicator }) => indicator.name),
  fact('unit', ({ indicator }) => indicator.unit),
  fact('counting', ({ indicator }) => indicator.counting),
  amount('value', ({ value }) => value),
  amount('words', ({ words }) => words),
  fact('qualifier', ({ qualifier }) => qualifier),
  fact('breakdown_code', ({ breakdown }) => breakdown?.code),
  fact('breakdown_name', ({ breakdown }) => breakdown?.name),
  ofPart('part_code', ({ code }) => code),
  ofPart('part_name', ({ name }) => name),
  ofPart('part_value', ({ value }) => value),
  ofPart('part_withheld', (part) => (part.is_withheld ? 'suppressed' : undefined)),
  fact('status', ({ status }) => status),
  fact('status_reason', (figure) => figure.status_reason),
  amount('sample_size', (figure) => figure.sample_size),
  amount('target', ({ target }) => target?.value),
  amount('target_on', ({ target }) => target?.on),
  amount('baseline', ({ baseline }) => baseline?.value),
  amount('baseline_on', ({ baseline }) => baseline?.on),
  fact('from', ({ period }) => period.from),
  fact('to', ({ period }) => period.to),
  fact('period_words', ({ period }) => period.description),
  fact('as_of', (figure) => figure.as_of),
  fact('area', ({ area }) => area),
  { ...fact('place', ({ place }) => place?.code), hashtag: '#loc+code+v_katottg' },
  placeCode(1),
  placeCode(2),
  placeCode(3),
  placeCode(4),
  fact('organization', ({ organization }) => organization?.name),
  fact('organization_id', ({ organization }) => organization?.id),
  fact('reported_by', (figure) => figure.reported_by?.name),
  fact('donors', ({ donors }) => donors?.map(({ name }) => name).join('; ')),
  fact('programme', ({ programme }) => programme?.name),
  fact('source', ({ source }) => source.title),
  fact('publisher', ({ source }) => source.publisher),
  fact('url', ({ source }) => source.url),
  fact('published_on', ({ source }) => source.published_on),
  fact('derived', ({ indicator }) => (indicator.is_derived ? 'derived' : undefined)),
  fact('data_status', (figure) => figure.data_status),
];
