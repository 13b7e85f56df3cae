import { capitalised, formatValue } from './numbers.ts';
import type { FigureToTell } from './figure.ts';
import { figureWordings, type FigureLanguage } from './wording.ts';

/** A part of a figure, or what its parts leave out. */
export interface PartInWords {
  /** `withheld`: its number is not published; `remainder`: what the parts leave out. */
  readonly kind: 'part' | 'withheld' | 'remainder';
  /** What the part is called. */
  readonly name: string;
  /** Its number, or that it is not published. */
  readonly said: string;
  /** Of the whole, 0 to 1; `undefined` where the number is not published. */
  readonly share: number | undefined;
}

/** The parts of a figure and what they leave out. */
export interface BreakdownInWords {
  /** «За видом консультацій». */
  readonly name: string;
  /** In the order of the record, then what they leave out. */
  readonly parts: readonly PartInWords[];
}

/** The parts of a figure, in the order of the record, then what they leave out; `undefined` where there are none. */
export function breakdownInWords(figure: FigureToTell, language: FigureLanguage): BreakdownInWords | undefined {
  const { breakdown, value: whole, status, indicator } = figure;
  if (!breakdown || breakdown.parts.length === 0 || status === 'suppressed') return undefined;
  const { parts, remainder } = breakdown;
  const wording = figureWordings[language];
  const counted = (kind: 'part' | 'remainder', name: string, value: number): PartInWords => ({
    kind,
    name,
    said: formatValue(value, indicator.unit, language),
    share: whole ? value / whole : 0,
  });
  const isSomeWithheld = parts.some(({ value }) => value === undefined);
  const left = capitalised(isSomeWithheld ? wording.withheldRemainder : wording.remainder);
  return {
    name: breakdown.name ?? wording.parts,
    parts: [
      ...parts.map(({ name, value }): PartInWords =>
        value === undefined
          ? { kind: 'withheld', name, said: wording.withheldPart, share: undefined }
          : counted('part', name, value),
      ),
      ...(remainder > 0 ? [counted('remainder', left, remainder)] : []),
    ],
  };
}
