import { msg, str } from '@lit/localize';
import type { Figure } from '@resilience-kit/contract';
import { formatDay } from '@resilience-kit/text/figures';
import type { CounterView } from './counter-view.ts';
import { amountOf } from './figure-text.ts';

/** What a corrected figure said before, where the API remembers. */
export function formerText({ language }: CounterView, figure: Figure): string | undefined {
  const [former] = figure.history ?? [];
  if (!former || figure.status !== 'restated') return undefined;
  const { value: _, words: __, ...rest } = figure;
  const said = amountOf({ ...rest, ...former }, language)?.text ?? msg('the number is not published');
  return msg(str`Before the correction: ${said}, as of ${formatDay(former.as_of, language)}.`);
}
