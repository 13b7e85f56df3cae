import { plural } from '../plurals/plural.ts';
import type { AmountToTell } from './figure.ts';
import { type FigureAmount, formatValue } from './numbers.ts';
import type { FigureLanguage } from './wording.ts';

/**
 * What a figure says, exactly as qualified; `undefined` when it has nothing to say or must not say it.
 *
 * `formsOf`: the forms of a unit as {@link plural} takes them, then the first as after «понад», which asks for another
 * case in Ukrainian: «21 родина» but «понад 21 родину». Of a share they are those of the answers that it is of. Empty for a
 * unit that is not known. `qualified`: puts «понад» or «майже» before what was counted.
 */
export function amountIn<Told extends AmountToTell>(
  figure: Told,
  language: FigureLanguage,
  formsOf: (unit: Told['indicator']['unit']) => string,
  qualified: (figure: Told, counted: string) => string,
): FigureAmount | undefined {
  const { value, words, qualifier, status, sample_size: size, indicator } = figure;
  if (status === 'suppressed') return undefined;
  // An order of magnitude was never counted: digits would claim that it was.
  if (value === undefined || qualifier === 'order_of_magnitude') return words ? { text: words, number: '' } : undefined;
  const { unit } = indicator;
  const number = formatValue(value, unit, language);
  const counted = unit === 'percent' ? size : value;
  const word = counted === undefined ? '' : unitWord(formsOf(unit), counted, language, qualifier === 'at_least');
  return { text: qualified(figure, `${number} ${word}`.trim()), number };
}

function unitWord(forms: string, count: number, language: FigureLanguage, isExceeded: boolean): string {
  const word = plural(forms, count, language);
  const all = forms.split('|');
  return (isExceeded && word === all[0] ? all[4] : undefined) ?? word;
}
