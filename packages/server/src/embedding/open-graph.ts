import type { Figure } from '@resilience-kit/contract';
import { asSentence, capitalised, figureInWords } from '@resilience-kit/text/figures';
import { html } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { impactTexts } from './impact-texts.ts';

type Html = ReturnType<typeof html>;

/** A picture that stands for a page where its address was pasted. */
export interface PreviewPicture {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface Preview {
  title: string;
  description: string;
  /** What the picture shows, in words. */
  alternative: string;
}

/** What programs that unfold an address show cut off: about so many letters. */
const LONGEST_DESCRIPTION = 300;

/** What some figures say in a title and a few lines: one with where, when, from whom and how sure, several each with its name. */
export function previewOf(
  figures: readonly Figure[],
  { language, today }: { language: ContentLanguageCode; today: string },
): Preview {
  const all = figures.map((figure) => figureInWords(figure, { language, today }));
  const [first] = all;
  if (!first) return { title: impactTexts[language].none.title, description: '', alternative: '' };
  const headline = `${first.said} — ${first.name}`;
  const marks = first.marks.map(({ text }) => text).join(', ');
  if (all.length === 1) {
    const facts = [
      first.whereAndWhen,
      marks && capitalised(marks),
      first.overdue,
      first.reason,
      first.former,
      first.source,
      first.asOf,
      first.donors,
    ];
    return {
      title: headline,
      description: shortened(facts.flatMap((fact) => (fact ? [asSentence(fact)] : []))),
      alternative: `${headline}. ${first.whereAndWhen}`,
    };
  }
  return {
    title: impactTexts[language].results,
    description: shortened(
      all.map(({ said, name, whereAndWhen }) =>
        asSentence([`${name}: ${said}`, whereAndWhen].filter(Boolean).join(', ')),
      ),
    ),
    alternative: `${headline}. ${first.whereAndWhen}`,
  };
}

export interface OpenGraphOptions {
  language: ContentLanguageCode;
  /** Of the page. */
  url: string;
  /** Who publishes the figures. */
  siteName: string;
  picture: PreviewPicture;
}

/** What makes a pasted address unfold: Open Graph, which all that unfold addresses read. */
export function openGraph({ title, description, alternative }: Preview, options: OpenGraphOptions): Html {
  const { language, url, siteName, picture } = options;
  const tags: [string, string | number][] = [
    ['og:type', 'website'],
    ['og:site_name', siteName],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:locale', locales[language]],
    ['og:locale:alternate', locales[language === 'uk' ? 'en' : 'uk']],
    ['og:image', picture.url],
    ['og:image:type', 'image/png'],
    ['og:image:width', picture.width],
    ['og:image:height', picture.height],
    ['og:image:alt', alternative],
  ];
  return html`
    <meta name="description" content="${description}" />
    ${tags.map(
      ([property, content]) => html`
        <meta property="${property}" content="${content}" />
      `,
    )}
    <meta name="twitter:card" content="summary_large_image" />
  `;
}

const locales: Readonly<Record<ContentLanguageCode, string>> = { uk: 'uk_UA', en: 'en_GB' };

/** Whole sentences, so many as there is room for; a first one that is longer is cut. */
function shortened(sentences: readonly string[]): string {
  let text = '';
  for (const next of sentences) {
    const longer = text === '' ? next : `${text} ${next}`;
    if (longer.length > LONGEST_DESCRIPTION && text !== '') return text;
    text = longer;
  }
  return text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text;
}
