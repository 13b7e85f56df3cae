import type { Hotline, SearchAnswer } from '@resilience-kit/contract';
import { html, raw } from 'hono/html';
import { foundText, fragmentTexts } from '../fragments/fragment-texts.ts';
import { resultsAsData } from '../fragments/results-as-data.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { SearchQuery } from '../search/filters.ts';
import type { Components } from './components.ts';
import type { FinderChoices } from './finder-choices.ts';
import { finderForm } from './finder-form.ts';
import { finderPageStyles } from './finder-page-styles.ts';
import { finderAddress, STATE, type FinderQuestion } from './finder-question.ts';
import { correction, finderResults, paging, type FinderResultsOptions } from './finder-results.ts';
import { finderTexts } from './finder-texts.ts';
import { tellHeight } from './frame-height/tell-height.ts';
import { numbers } from './numbers.ts';
import { pageTexts } from './page-texts.ts';
import { wholePage } from './whole-page.ts';

type Html = ReturnType<typeof html>;

export interface FinderPageOptions extends FinderResultsOptions {
  now: Date;
  query: SearchQuery;
  hotlines: readonly Hotline[];
  /** Undefined while the elements are not built: the page does without. */
  components: Pick<Components, 'version' | 'names'> | undefined;
}

/**
 * A page with the finder, for a frame on any site or on its own. What is in it without a script (a form, results, pages of them) is
 * what the element takes the place of once it is there; it begins with the answer that the page has brought it.
 */
export function finderPage(answer: SearchAnswer, options: FinderPageOptions & { choices: FinderChoices }): Html {
  const { language, question, query, choices, now } = options;
  const texts = finderTexts[language];
  const title = choices.place ? texts.titleIn(choices.place.name) : texts.title;
  return page(title, options, {
    data: question.page === 1 ? resultsAsData(answer, { query, at: now }) : '',
    // One line, as the element's own takes its place.
    fallback: urgent(options),
    plain: html`
      ${finderForm(options)} ${misunderstood(options)}
      ${answer.data_status === 'demo' ? notice(fragmentTexts[language].demo) : ''}
      <h2>${foundText(answer, language)}</h2>
      ${correction(answer, language)} ${finderResults(answer, options)} ${paging(answer, options)}
      ${isChanged(question) ? reset(options) : ''} ${numbers(options)}
    `,
  });
}

/** Says that the directory is away. The element is there all the same: it may have kept results on the device. */
export function pageWithoutResults(options: FinderPageOptions): Html {
  const { title, text } = finderTexts[options.language].failed;
  return page(title, options, {
    fallback: numbers(options),
    plain: html`
      <h2>${title}</h2>
      <p>${text}</p>
      ${finderForm({ ...options, choices: undefined })}
    `,
  });
}

/** `fallback`: what the element shows while it has no numbers. */
function page(
  title: string,
  options: FinderPageOptions,
  { data = '', fallback, plain }: { data?: Html | string; fallback: Html | string; plain: Html },
): Html {
  const { language, question, components } = options;
  const texts = finderTexts[language];
  const other = language === 'uk' ? 'en' : 'uk';
  const attributes = Object.entries(question.presets) as [string, string][];
  return wholePage(
    { language, theme: question.theme, title, head: head(components, language) },
    html`
      <div class="top">
        <h1>${texts.title}</h1>
        <a href="${finderAddress(question, other)}" lang="${other}" hreflang="${other}">
          ${pageTexts[language].otherLanguage}
        </a>
      </div>
      <rk-service-finder
        url-state="${STATE}"
        ${attributes.map(
          ([name, value]) => html`
            ${name}="${value}"
          `,
        )}
      >
        ${data} ${fallback}
        <div slot="results" class="plain">${plain}</div>
      </rk-service-finder>
    `,
  );
}

function head(components: FinderPageOptions['components'], language: ContentLanguageCode): Html {
  const assets = `assets/${components?.version ?? ''}/`;
  // What the loader asks for as soon as it runs. As scripts, not as preloads: those would be loaded where no script runs.
  const next = components?.names.filter((name) =>
    ['start-service-finder-', `${language}-service-finder-`].some((start) => name.startsWith(start)),
  );
  return html`
    ${raw(finderPageStyles.element)} ${raw(tellHeight.element)}
    ${
      components
        ? html`
            <script type="module" src="${assets}resilience-kit.js" data-api=".."></script>
          `
        : ''
    }
    ${next?.map(
      (name) => html`
        <script type="module" src="${assets}${name}"></script>
      `,
    )}
  `;
}

/** The number for emergencies, before all else; the others stand at the end. */
function urgent({ hotlines, language }: FinderPageOptions): Html | string {
  const first = hotlines.find(({ emergency }) => emergency);
  if (!first) return '';
  return html`
    <p class="urgent">
      ${finderTexts[language].urgent}
      <a href="tel:${first.dial}" dir="ltr">${first.number}</a>
    </p>
  `;
}

function notice(text: string): Html {
  return html`
    <p class="rk-notice">${text}</p>
  `;
}

function misunderstood({ language, question }: FinderPageOptions): Html | string {
  if (question.misunderstood.length === 0) return '';
  return notice(finderTexts[language].misunderstood(question.misunderstood.join(', ')));
}

function isChanged({ choice, page: number }: FinderQuestion): boolean {
  return number > 1 || Object.keys(choice).length > 0;
}

function reset({ question, language }: FinderPageOptions): Html {
  return html`
    <p><a href="${finderAddress({ ...question, choice: {}, page: 1 }, language)}">${finderTexts[language].reset}</a></p>
  `;
}
