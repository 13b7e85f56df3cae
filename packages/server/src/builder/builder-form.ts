import type { Figure } from '@resilience-kit/contract';
import { figureInWords } from '@resilience-kit/text/figures';
import { html, type raw } from 'hono/html';
import type { ContentLanguageCode } from '../records/stored.ts';
import { components, heights, loaders, ways, type BuilderChoice } from './builder-choice.ts';
import type { BuilderFacts } from './builder-facts.ts';
import { builderTexts } from './builder-texts.ts';
import { componentIcon } from './component-icons.ts';
import { hasFrame } from './snippet.ts';

type Html = ReturnType<typeof html>;

interface BuilderFormOptions {
  language: ContentLanguageCode;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
}

interface Shown extends BuilderFormOptions {
  choice: BuilderChoice;
  facts: BuilderFacts;
}

/** All that can be chosen. */
export function builderForm(choice: BuilderChoice, facts: BuilderFacts, options: BuilderFormOptions): Html {
  const { language } = options;
  const texts = builderTexts[language];
  const shown = { ...options, choice, facts };
  return html`
    <form method="get">
      <input type="hidden" name="lang" value="${language}" />
      ${choices(
        'component',
        texts.whatToShow,
        components.map((value) => ({ value, name: texts.components[value], icon: componentIcon(value) })),
        choice.component,
      )}
      ${choices(
        'way',
        texts.howToEmbed,
        ways.map((value) => ({ value, ...texts.ways[value] })),
        choice.way,
      )}
      <div id="details" data-of="${choice.component} ${choice.way}">${details(choice, language)}</div>
      ${placeField(shown)} ${ownOptions(shown)} ${looks(shown)}
      <button type="submit">${texts.apply}</button>
    </form>
  `;
}

/** What belongs to one way alone: which loader an element has, and how tall a frame is. */
function details({ component, way, loader, height }: BuilderChoice, language: ContentLanguageCode): Html {
  const texts = builderTexts[language];
  return way === 'frame' && hasFrame(component)
    ? choices(
        'height',
        texts.frameHeight,
        heights.map((value) => ({ value, ...texts.heights[value] })),
        height,
      )
    : choices(
        'loader',
        texts.loader,
        loaders.map((value) => ({ value, ...texts.loaders[value] })),
        loader,
      );
}

interface Option {
  value: string;
  name: string;
  help?: string;
  icon?: ReturnType<typeof raw>;
}

function choices(name: string, legend: string, options: readonly Option[], chosen: string): Html {
  return html`
    <fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${options.map(
          ({ value, name: text, help, icon }) => html`
            <label>
              <input
                type="radio"
                id="${name}-${value}"
                name="${name}"
                value="${value}"
                ${value === chosen ? 'checked' : ''}
              />
              <span>${text}</span>
              ${icon ?? ''}
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
                  ...(full_name === name ? {} : { help: full_name.replace(`${name}, `, '') }),
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
      <legend>${texts.color}</legend>
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
        <input
          type="color"
          id="accent"
          name="accent"
          value="${choice.accent ?? '#0b5f6e'}"
          aria-label="${texts.color}"
        />
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
