import type { Figure } from '@resilience-kit/contract';
import { figureInWords, type FigureInWords, type FigureLanguage } from '@resilience-kit/text/figures';
import { drawBadge } from './badge.ts';
import { drawCard } from './card.ts';
import { colours } from './colours.ts';
import { Drawing } from './drawing.ts';
import { figureLines } from './figure-text.ts';
import type { PictureOptions } from './picture-options.ts';

/** A picture, and how large it is in pixels of CSS. */
export interface FigurePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A figure as a picture (SVG), exactly as it is qualified. The figure is one that may be told: of a withheld one there is no number. */
export function figureSvg(figure: Figure, options: PictureOptions): string {
  return figurePicture(figure, options).svg;
}

/** The same with its size. */
export function figurePicture(figure: Figure, { kind, language, theme, today }: PictureOptions): FigurePicture {
  const words = figureInWords(figure, { language, today });
  const drawing = new Drawing();
  const size =
    kind === 'badge'
      ? drawBadge(drawing, words, { colours: colours[theme], marks: shortMarks(words, language) })
      : drawCard(drawing, words, colours[theme]);
  const [title = '', ...details] = figureLines(figure, { language, today });
  const svg = drawing.svg(size, {
    id: `figure-${figure.id}-${kind}-${language}-${theme}`,
    language,
    title,
    details: details.join(' '),
  });
  return { svg, ...size };
}

const badgeMarks: Readonly<Record<FigureLanguage, Readonly<Record<string, string>>>> = {
  uk: { demo: 'демо', provisional: 'попередні дані', restated: 'уточнено', overdue: 'могло застаріти' },
  en: { demo: 'demo', provisional: 'provisional', restated: 'corrected', overdue: 'may be out of date' },
};

/** What has to be known even where there is room for a word only. */
function shortMarks({ marks, overdue }: FigureInWords, language: FigureLanguage): string[] {
  const kinds = [...marks.map(({ kind }) => kind), ...(overdue === undefined ? [] : ['overdue'])];
  return kinds.flatMap((kind) => badgeMarks[language][kind] ?? []);
}
