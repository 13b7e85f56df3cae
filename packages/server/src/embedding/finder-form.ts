import { html } from 'hono/html';
import type { SearchQuery } from '../search/filters.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import type { FinderChoices } from './finder-choices.ts';
import { finderParameters, STATE, type FinderQuestion } from './finder-question.ts';
import { finderTexts } from './finder-texts.ts';

type Html = ReturnType<typeof html>;

export interface FinderFormOptions {
  language: ContentLanguageCode;
  question: FinderQuestion;
  query: SearchQuery;
  /** Undefined while the database is away: then there is nothing to choose from but words. */
  choices: FinderChoices | undefined;
}

/** The search as a form, which browsers send without a script; what cannot be chosen in it stays as it is. */
export function finderForm(options: FinderFormOptions): Html {
  const { language, question, query, choices } = options;
  const texts = finderTexts[language];
  const own = new Set(['page', `${STATE}-text`, ...(choices ? [`${STATE}-place`, `${STATE}-category`] : [])]);
  return html`
    <form action="finder" method="get" target="_self" role="search" aria-label="${texts.title}">
      ${finderParameters(question, language).map(([name, value]) =>
        own.has(name)
          ? ''
          : html`
              <input type="hidden" name="${name}" value="${value}" />
            `,
      )}
      <label>
        ${texts.what}
        <input
          type="search"
          name="${STATE}-text"
          value="${query.text ?? ''}"
          maxlength="200"
          autocomplete="off"
          enterkeyhint="search"
        />
      </label>
      ${choices ? [places(choices, options), categories(choices, options)] : ''}
      <button type="submit">${texts.search}</button>
    </form>
  `;
}

function places({ oblasts, oblast, hromadas, place }: FinderChoices, { language, query }: FinderFormOptions): Html {
  const texts = finderTexts[language];
  const chosen = query.place ?? '';
  const isListed = [...oblasts, ...hromadas].some(({ code }) => code === chosen);
  return html`
    <label>
      ${texts.where}
      <select name="${STATE}-place">
        ${option('', texts.allPlaces, chosen)} ${place && !isListed ? option(place.code, place.full_name, chosen) : ''}
        ${
          oblast && hromadas.length > 0
            ? html`
                <optgroup label="${oblast.name}">
                  ${hromadas.map(({ code, name }) => option(code, name, chosen))}
                </optgroup>
              `
            : ''
        }
        ${oblasts.map(({ code, name }) => option(code, name, chosen))}
      </select>
    </label>
  `;
}

function categories({ categories: all }: FinderChoices, { language, query }: FinderFormOptions): Html {
  const texts = finderTexts[language];
  const chosen = query.category ?? '';
  const isListed = (code: string | undefined) => all.some((one) => one.code === code);
  return html`
    <label>
      ${texts.kind}
      <select name="${STATE}-category">
        ${option('', texts.allKinds, chosen)}
        ${all.map(({ code, name, parent }) => option(code, isListed(parent) ? `– ${name}` : name, chosen))}
      </select>
    </label>
  `;
}

function option(value: string, name: string, chosen: string): Html {
  // prettier-ignore
  return html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>`;
}
