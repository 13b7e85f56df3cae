import type { Figure } from '@resilience-kit/contract';
import { figureInWords } from '@resilience-kit/text/figures';
import { html, raw } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { components, ways, type BuilderChoice } from './builder-choice.ts';
import type { BuilderFacts } from './builder-facts.ts';
import { builderScriptElement } from './builder-script.ts';
import { builderStyleElement } from './builder-styles.ts';
import { builderTexts } from './builder-texts.ts';
import {
  attributesOf,
  frameAddress,
  hasFrame,
  policyOf,
  snippetOf,
  stylesOf,
  tags,
  type SnippetFacts,
} from './snippet.ts';
import { MOST_FIGURES } from '../embedding/impact-question.ts';
import { accessibilityNote, privacyNote } from './statements.ts';

type Html = ReturnType<typeof html>;

export interface BuilderPageOptions {
  language: ContentLanguageCode;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  /** Where the API is for the world, without a slash at the end. */
  publicUrl: string;
  /** The same page in the other language. */
  otherLanguage: string;
}

interface Shown extends BuilderPageOptions {
  choice: BuilderChoice;
  facts: BuilderFacts;
}

/** The page on which a webmaster chooses, sees, and copies. A form that any browser can send; a script makes it quicker. */
export function builderPage(choice: BuilderChoice, facts: BuilderFacts, options: BuilderPageOptions): Html {
  const texts = builderTexts[options.language];
  const shown = { ...options, choice, facts };
  return wholePage(
    texts.title,
    options,
    html`
      <main>
        <form method="get">
          <input type="hidden" name="lang" value="${options.language}" />
          ${choices(
            'component',
            texts.whatToShow,
            components.map((value) => ({ value, name: texts.components[value] })),
            choice.component,
          )}
          ${choices(
            'way',
            texts.howToEmbed,
            ways.map((value) => ({ value, ...texts.ways[value] })),
            choice.way,
          )}
          ${placeField(shown)} ${ownOptions(shown)} ${looks(shown)}
          <button type="submit">${texts.apply}</button>
        </form>
        ${result(shown)}
      </main>
      ${raw(builderScriptElement)}
    `,
  );
}

/** What is said when nothing can be chosen from. */
export function failedBuilderPage(options: Omit<BuilderPageOptions, 'today' | 'publicUrl'>): Html {
  const { failedTitle, failed } = builderTexts[options.language];
  return wholePage(
    failedTitle,
    options,
    html`
      <main><p>${failed}</p></main>
    `,
  );
}

function wholePage(
  title: string,
  { language, otherLanguage }: Pick<BuilderPageOptions, 'language' | 'otherLanguage'>,
  content: Html,
): Html {
  const texts = builderTexts[language];
  const other = language === 'uk' ? 'en' : 'uk';
  return html`
    <!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(builderStyleElement)}
        <script type="module" src="kit/resilience-kit.js" data-api="."></script>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <a href="${otherLanguage}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
          <p>${texts.introduction}</p>
        </header>
        ${content}
        <p role="status" class="visually-hidden"></p>
      </body>
    </html>
  `;
}

interface Option {
  value: string;
  name: string;
  help?: string;
}

function choices(name: string, legend: string, options: readonly Option[], chosen: string): Html {
  return html`
    <fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${options.map(
          ({ value, name: text, help }) => html`
            <label>
              <input
                type="radio"
                id="${name}-${value}"
                name="${name}"
                value="${value}"
                ${value === chosen ? 'checked' : ''}
              />
              <span>${text}</span>
              ${
                help === undefined
                  ? ''
                  : html`
                      <span class="help">${help}</span>
                    `
              }
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** The name that somebody types, and which of the places of that name is meant. */
function placeField({ choice, facts, language }: Shown): Html {
  const texts = builderTexts[language];
  const { places, place } = facts;
  const isUnknown = choice.place !== '' && places.length === 0;
  return html`
    <div class="field">
      <label class="label" for="place">${texts.place}</label>
      <input
        type="text"
        id="place"
        name="place"
        value="${choice.place}"
        autocomplete="off"
        aria-describedby="place-help"
      />
      <span class="help" id="place-help">${texts.placeHelp}</span>
    </div>
    <div id="which">
      ${
        isUnknown
          ? html`
              <p class="fault" role="alert">${texts.placeUnknown(choice.place)}</p>
            `
          : places.length > 0
            ? choices(
                'code',
                texts.whichPlace,
                places.map(({ code, name, full_name }) => ({
                  value: code,
                  name,
                  ...(full_name === name ? {} : { help: full_name }),
                })),
                place?.code ?? '',
              )
            : ''
      }
    </div>
  `;
}

/** What is measured, how much it is, and where and when. */
function figureTitle(figure: Figure, options: { language: ContentLanguageCode; today: string }): string {
  const { name, said, whereAndWhen } = figureInWords(figure, options);
  return `${name}: ${said}. ${whereAndWhen}`;
}

/** What only the chosen component can be told. */
function ownOptions({ choice, facts, language, today }: Shown): Html {
  const texts = builderTexts[language];
  const { component } = choice;
  const figures = facts.figures.map((figure) => ({
    value: figure.code,
    name: figureTitle(figure, { language, today }),
  }));
  return html`
    <div id="options" data-of="${component}">
      ${
        component === 'finder'
          ? select('category', texts.category, choice.category, [
              { value: '', name: texts.anyCategory },
              ...facts.categories.map(({ code, name, parent }) => ({
                value: code,
                name: parent === undefined ? name : `\u00A0\u00A0${name}`,
              })),
            ])
          : ''
      }
      ${
        component === 'form'
          ? select(
              'form',
              texts.form,
              choice.form,
              facts.forms.map(({ id, title }) => ({ value: id, name: title })),
            )
          : ''
      }
      ${
        component === 'counter' || component === 'panel'
          ? select('figure', texts.figure, choice.figure, [
              ...(component === 'panel' ? [{ value: '', name: texts.anyFigure }] : []),
              ...figures,
            ])
          : ''
      }
    </div>
  `;
}

function looks({ choice, language }: Shown): Html {
  const texts = builderTexts[language];
  const { languages, themes } = texts;
  return html`
    ${select('language', texts.language, choice.language, [
      { value: '', name: languages.page },
      { value: 'uk', name: languages.uk },
      { value: 'en', name: languages.en },
    ])}
    ${select(
      'theme',
      texts.theme,
      choice.theme,
      (['auto', 'light', 'dark'] as const).map((value) => ({ value, name: themes[value] })),
    )}
    <fieldset>
      <legend>${texts.accent}</legend>
      <div class="color">
        <label>
          <input
            type="checkbox"
            id="own-accent"
            name="own-accent"
            value="1"
            ${choice.accent === undefined ? '' : 'checked'}
          />
          ${texts.accent}
        </label>
        <label>
          <input type="color" id="accent" name="accent" value="${choice.accent ?? '#0b5f6e'}" />
          ${texts.color}
        </label>
      </div>
      <span class="help">${texts.accentHelp}</span>
    </fieldset>
    <div class="field">
      <label class="label" for="link">${texts.link}</label>
      <input
        type="text"
        id="link"
        name="link"
        value="${choice.link}"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="link-help"
      />
      <span class="help" id="link-help">${texts.linkHelp}</span>
    </div>
  `;
}

function select(name: string, label: string, chosen: string | undefined, options: readonly Option[]): Html {
  return html`
    <div class="field">
      <label class="label" for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        ${options.map(
          ({ value, name: text }) => html`
            <option value="${value}" ${value === (chosen ?? '') ? 'selected' : ''}>${text}</option>
          `,
        )}
      </select>
    </div>
  `;
}

/** The preview, and all that is to be copied. */
function result(shown: Shown): Html {
  const { facts, language, publicUrl } = shown;
  const choice = completed(shown);
  const texts = builderTexts[language];
  const nothing = texts.nothingChosen[choice.component];
  const isComplete =
    (choice.component !== 'counter' || choice.figure !== undefined) &&
    (choice.component !== 'schedule' || facts.place !== undefined);
  if (nothing !== undefined && !isComplete) {
    return html`
      <div id="result"><p>${nothing}</p></div>
    `;
  }
  const snippetFacts: SnippetFacts = {
    publicUrl,
    place: facts.place,
    title: texts.components[choice.component],
    fallback: {
      text: texts.linkText,
      link: choice.link,
      dial: facts.hotline?.dial,
      number: facts.hotline?.number,
    },
  };
  const styles = stylesOf(choice);
  const { host } = new URL(publicUrl);
  return html`
    <div id="result">
      ${preview(choice, snippetFacts, shown)}
      ${piece('snippet', texts.snippet, texts.snippetHelp, snippetOf(choice, snippetFacts), texts)}
      ${
        choice.component === 'form'
          ? html`
              <p class="help">${texts.formInFrame(publicUrl)}</p>
            `
          : ''
      }
      ${styles === undefined ? '' : piece('styles', texts.styles, texts.stylesHelp, styles, texts)}
      ${piece('policy', texts.policy, texts.policyHelp, policyOf(choice, snippetFacts), texts)}
      ${piece('privacy', texts.privacy, texts.privacyHelp, privacyNote(choice, host, language), texts)}
      ${piece('accessibility', texts.accessibility, texts.accessibilityHelp, accessibilityNote(choice, language), texts)}
    </div>
  `;
}

/** What a select shows first counts as chosen, and what has no frame is an element. */
function completed({ choice, facts }: Shown): BuilderChoice {
  const { component } = choice;
  const figures = facts.figures.map(({ code }) => code);
  const figure = figures.find((name) => name === choice.figure);
  const asked = {
    counter: figure ?? figures[0],
    // Without a place or a figure the panel has to be told which.
    panel: figure ?? (facts.place ? undefined : figures.slice(0, MOST_FIGURES).join(',')),
  };
  return {
    ...choice,
    way: choice.way === 'frame' && !hasFrame(component) ? 'element' : choice.way,
    category: facts.categories.find(({ code }) => code === choice.category)?.code,
    form: facts.forms.find(({ id }) => id === choice.form)?.id ?? facts.forms[0]?.id,
    figure: component === 'counter' || component === 'panel' ? asked[component] : undefined,
  };
}

function preview(choice: BuilderChoice, facts: SnippetFacts, { language, choice: asked }: Shown): Html {
  const texts = builderTexts[language];
  return html`
    <div class="piece">
      <h2 id="preview-title">${texts.preview}</h2>
      ${
        asked.way !== choice.way
          ? html`
              <p class="help">${texts.noFrame}</p>
            `
          : ''
      }
      <div class="preview" tabindex="0" role="region" aria-labelledby="preview-title">
        ${previewed(choice, facts, language)}
      </div>
    </div>
  `;
}

function previewed(choice: BuilderChoice, facts: SnippetFacts, language: ContentLanguageCode): Html {
  const texts = builderTexts[language];
  const address = frameAddress(choice, { ...facts, publicUrl: '.' }).replace('./', '');
  if (choice.component === 'form') {
    return html`
      <p>
        ${texts.previewOfForm}
        <a href="${address}" target="_blank" rel="noopener">${texts.openForm}</a>
      </p>
    `;
  }
  if (choice.way === 'frame') {
    return html`
      <iframe src="${address}" title="${facts.title}" height="640"></iframe>
    `;
  }
  const tag = tags[choice.component];
  const attributes = attributesOf(choice, facts).map(
    ([name, value]) => html`
      ${name}="${value}"
    `,
  );
  return html`
    <${raw(tag)} ${attributes} ${
      choice.accent === undefined
        ? ''
        : html`
            data-accent="${choice.accent}"
          `
    }>
      <p>${texts.previewWithoutScript}</p>
    </${raw(tag)}>
  `;
}

function piece(
  id: string,
  title: string,
  help: string,
  content: string,
  texts: { copy: string; copied: string },
): Html {
  // Space within <pre> would be copied.
  // prettier-ignore
  return html`
    <div class="piece">
      <div class="top">
        <h2 id="${id}-title">${title}</h2>
        <button type="button" data-copies="${id}" data-copied="${texts.copied}" aria-describedby="${id}-title">${texts.copy}</button>
      </div>
      <p class="help">${help}</p>
      <pre id="${id}" tabindex="0" role="region" aria-labelledby="${id}-title">${content}</pre>
    </div>
  `;
}
