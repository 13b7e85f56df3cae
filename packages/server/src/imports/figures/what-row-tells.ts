import { whatItTells } from '../../figures/check-same-figure.ts';
import { viewOf, type FigureView } from '../../figure-rows/figure-view.ts';
import { identifierOf } from '../../identifiers/identifier.ts';
import type { StoredIndicator } from '../../records/stored.ts';
import type { FigureRow } from './figure-groups.ts';
import type { FigureSnapshot } from './figure-snapshot.ts';

/** What a row tells of, besides its period. */
interface WhatItIs {
  indicator: StoredIndicator;
  place: string | undefined;
  organizationId?: string;
  programId?: string;
}

/** Without a code a figure is found by what it tells of. */
export function figureTellingTheSame(row: FigureRow, what: WhatItIs, snapshot: FigureSnapshot): FigureView | undefined {
  if (row.values.code !== undefined) return undefined;
  const found = snapshot.figuresByWhatTheyTell.get(keyOf(row, what));
  return found && viewOf(found, { ...snapshot, indicators: snapshot.indicators.values() });
}

/** So many that two rows never get the same by chance: the second would overwrite the figure of the first. */
const DIGITS = 16;

/** The same for the same, so that the next import finds the figure by it. */
export function derivedCode(row: FigureRow, what: WhatItIs): string {
  return `${what.indicator.code.slice(0, 60)}-${identifierOf('figure', keyOf(row, what)).replaceAll('-', '').slice(0, DIGITS)}`;
}

function keyOf({ values, texts }: FigureRow, { indicator, place, organizationId, programId }: WhatItIs): string {
  const period = { ...values.period, from: values.from ?? values.period?.from, to: values.to ?? values.period?.to };
  const words = texts.get('period_words_uk') ?? texts.get('period_words') ?? texts.get('period_words_en');
  const area = texts.get('area_uk') ?? texts.get('area') ?? texts.get('area_en');
  return whatItTells({
    indicator_id: indicator.id,
    ...(place === undefined ? (area === undefined ? {} : { area }) : { place_code: place }),
    ...(organizationId === undefined ? {} : { organization_id: organizationId }),
    ...(programId === undefined ? {} : { program_id: programId }),
    period: {
      ...(period.from === undefined ? {} : { from: period.from }),
      ...(period.to === undefined ? {} : { to: period.to }),
      ...(words === undefined ? {} : { description: words }),
    },
  });
}
