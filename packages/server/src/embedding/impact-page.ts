import type { Figure } from '@resilience-kit/contract';
import { figureInWords, ownFacts, sharedFacts } from '@resilience-kit/text/figures';
import { html, raw } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import { withdrawal } from '../figures/withdrawn-figures.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { impactFigure, marks, whose } from './impact-figure.ts';
import type { Absent, FoundFigures } from './impact-figures.ts';
import { tellHeight } from './frame-height/tell-height.ts';
import { impactPageStyles } from './impact-page-styles.ts';
import type { ImpactQuestion } from './impact-question.ts';
import { impactTexts } from './impact-texts.ts';
import { openGraph, previewOf, type PreviewPicture } from './open-graph.ts';
import { wholePage } from './whole-page.ts';

type Html = ReturnType<typeof html>;

export interface ImpactPageOptions {
  language: ContentLanguageCode;
  theme: ImpactQuestion['theme'];
  /** The page tells the one around how tall it is, for which it has a script. */
  tellsHeight: boolean;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  /** Where this page is for the world. */
  url: string;
  /** Where programs ask how to embed it. */
  oembedUrl: string;
  siteName: string;
  /** What stands for the page where its address is pasted. */
  picture: PreviewPicture;
}

/** Published figures with all that makes them true, for a frame on another site or on their own. Needs no script. */
export function impactPage({ figures, missing, withdrawn, leftOut }: FoundFigures, options: ImpactPageOptions): Html {
  const { language, today, oembedUrl } = options;
  const preview = previewOf(figures, options);
  const texts = impactTexts[language];
  const [first, ...others] = figures;
  const isAlone = first !== undefined && others.length === 0;
  const shared = sharedFacts(figures);
  return page(
    preview.title,
    options,
    html`
      ${openGraph(preview, options)}
      <link rel="alternate" type="application/json+oembed" href="${oembedUrl}" title="${preview.title}" />
    `,
    html`
      ${isAlone ? '' : top(options, shared.isDemo ? first : undefined)}
      ${
        isAlone
          ? impactFigure(first, { language, today, level: 1 })
          : html`
              <div class="figures">
                ${figures.map((figure) => impactFigure(ownFacts(figure, shared), { language, today, level: 2 }))}
              </div>
            `
      }
      ${
        shared.whose
          ? html`
              <div class="facts for-all">
                <p>${texts.forAll}</p>
                ${whose(shared.whose, options)}
              </div>
            `
          : ''
      }
      ${
        leftOut.count > 0
          ? html`
              <p class="missing">${texts.leftOut(leftOut.count, namesOf(leftOut.names))}</p>
            `
          : ''
      }
      ${absent({ missing, withdrawn }, options.language)}
    `,
  );
}

/** What was asked for and is not here, and why where that is known. */
function absent({ missing, withdrawn }: Absent, language: ContentLanguageCode): Html {
  return html`
    ${withdrawn.map(
      (one) => html`
        <p class="missing">${withdrawal(one)[language]}</p>
      `,
    )}
    ${
      missing.length > 0
        ? html`
            <p class="missing">${impactTexts[language].missing(namesOf(missing))}</p>
          `
        : ''
    }
  `;
}

/** The heading, and that all are examples where they are. */
function top({ language, today }: ImpactPageOptions, example: Figure | undefined): Html {
  const title = html`
    <h1 class="title">${impactTexts[language].results}</h1>
  `;
  if (!example) return title;
  return html`
    <div class="top">${title} ${marks(figureInWords({ ...example, status: 'reported' }, { language, today }))}</div>
  `;
}

/** What is said where there is no figure to show. */
export function pageWithoutFigures(
  what: 'none' | 'withdrawn' | 'failed',
  options: Pick<ImpactPageOptions, 'language' | 'theme' | 'tellsHeight'> & { absent?: Absent },
): Html {
  const { language } = options;
  const { title, text } = impactTexts[language][what];
  return page(
    title,
    options,
    '',
    html`
      <div class="failed">
        <h1 class="title">${title}</h1>
        <p>${text}</p>
        ${options.absent ? absent(options.absent, language) : ''}
      </div>
    `,
  );
}

function page(
  title: string,
  options: Pick<ImpactPageOptions, 'language' | 'theme' | 'tellsHeight'>,
  head: Html | string,
  content: Html,
): Html {
  const script = options.tellsHeight ? raw(tellHeight.element) : '';
  const whole = html`
    ${head} ${raw(impactPageStyles.element)} ${script}
  `;
  return wholePage({ ...options, title, head: whole }, content);
}

/** What somebody wrote into an address is repeated no longer than a name could be. */
function namesOf(names: readonly string[]): string {
  const shown = names
    .slice(0, 10)
    .map(withoutTurns)
    .map((name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name));
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(', ');
}
