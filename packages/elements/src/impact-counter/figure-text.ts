import { msg, str } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { amountIn, type FigureAmount, formatValue } from '@resilience-kit/text/figures';
import type { Language } from '../locales/page-language.ts';
import { formsOf } from './figure-units.ts';

/** What a figure says, exactly as qualified; `undefined` when it has nothing to say or must not say it. */
export function amountOf(figure: Figure, language: Language): FigureAmount | undefined {
  return amountIn(figure, language, formsOf, qualified);
}

/** A number with its qualifier and without its unit, for where the unit is told once: «понад 1 600». */
export function qualifiedValue(figure: Figure, value: number, language: Language): string {
  return qualified(figure, formatValue(value, figure.indicator.unit, language));
}

function qualified({ qualifier }: Figure, counted: string): string {
  const nearly = qualifier === 'nearly' ? msg(str`nearly ${counted}`) : counted;
  return qualifier === 'at_least' ? msg(str`over ${counted}`) : nearly;
}
