import { msg, str } from '@lit/localize';
import { nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icons.ts';
import type { FinderResults } from '../finder-state.ts';
import type { FinderView } from '../finder-view.ts';
import { notice } from '../notices.ts';

/** That the place was sought under another name than the one it has: a former one, or one in other letters. */
export function placeMeant({ state: { results } }: FinderView): TemplateResult | typeof nothing {
  const correction = results && presentName(results);
  if (!correction) return nothing;
  const text = results.query.text.trim();
  return notice(
    'notice-tone',
    icon('info'),
    `${msg(str`Showing results for “${correction.text}”.`)} ${msg(str`You typed “${text}”.`)}`,
  );
}

/** The present name of a place that the text names otherwise. A correction has been told of already. */
export function presentName({ query, understood, total }: FinderResults): { readonly text: string } | undefined {
  const { place, correction } = understood;
  if (!place || correction || total === 0) return undefined;
  // Three letters in common, and it is the same name in another case form: «Бучі», «Буча».
  const beginnings = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s,.-]+/)
      .map((word) => word.slice(0, 3));
  const typed = beginnings(query.text);
  return beginnings(place.name).some((beginning) => typed.includes(beginning)) ? undefined : { text: place.name };
}
