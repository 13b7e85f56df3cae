import type { Figure } from '@resilience-kit/contract';
import { asSentence, breakdownInWords, capitalised, figureInWords } from '@resilience-kit/text/figures';
import type { PictureOptions } from './picture-options.ts';
import { plainText } from './plain-text.ts';

/** A figure as plain text for e-mail, a fact a line. */
export function figureText(figure: Figure, options: Pick<PictureOptions, 'language' | 'today'>): string {
  const { sourceUrl } = figureInWords(figure, options);
  return [...figureLines(figure, options), ...(sourceUrl === undefined ? [] : [plainText(sourceUrl)]), ''].join('\n');
}

/** All that is said about a figure, beginning with how much of what. Each is a sentence. */
export function figureLines(figure: Figure, { language, today }: Pick<PictureOptions, 'language' | 'today'>): string[] {
  const words = figureInWords(figure, { language, today });
  const parts = breakdownInWords(figure, language);
  const facts = [
    `${words.name}: ${words.amount?.text ?? words.said.charAt(0).toLowerCase() + words.said.slice(1)}`,
    words.reason,
    capitalised(words.whereAndWhen),
    parts && `${parts.name}: ${parts.parts.map(({ name, said }) => `${name} – ${said}`).join('; ')}`,
    capitalised(words.marks.map(({ text }) => text).join('; ')),
    words.overdue,
    words.former,
    words.source,
    words.asOf,
    words.organization,
    words.donors,
  ];
  return facts.flatMap((fact) => (fact ? [asSentence(plainText(fact))] : []));
}
