import type { Figure } from '@resilience-kit/contract';
import {
  breakdownInWords,
  capitalised,
  figureInWords,
  spokenAmount,
  type PartInWords,
} from '@resilience-kit/text/figures';
import { html } from 'hono/html';
import { withoutTurns } from '../figure-pictures/plain-text.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { foreignTexts, inItsLanguage } from './in-its-language.ts';

type Html = ReturnType<typeof html>;
type Line = (text: string) => Html | string;

export interface ImpactFigureOptions {
  language: ContentLanguageCode;
  /** The calendar day in Kyiv, `YYYY-MM-DD`. */
  today: string;
  /** Of the heading; 1 when there is no other above it. */
  level: 1 | 2;
}

/** A figure with all that makes it true. */
export function impactFigure(figure: Figure, { language, today, level }: ImpactFigureOptions): Html {
  const words = figureInWords(figure, { language, today });
  const foreign = foreignTexts(figure);
  const line: Line = (text) => inItsLanguage(withoutTurns(text), foreign);
  const name = line(words.name);
  const notices = [words.overdue, [words.reason, words.former].filter(Boolean).join(' ')].filter(Boolean);
  return html`
    <article class="${level === 1 ? 'figure alone' : 'figure'}">
      ${
        level === 1
          ? html`
              <h1>${name}</h1>
            `
          : html`
              <h2>${name}</h2>
            `
      }
      <div class="body">
        <div class="main">
          ${amount(words, line)}
          <p class="where">${where(words, line)}</p>
          ${marks(words)}
          ${notices.map(
            (notice) => html`
              <p class="notice">${line(notice ?? '')}</p>
            `,
          )}
        </div>
        ${parts(figure, language, line)}
      </div>
      <div class="facts">
        ${
          words.definition
            ? html`
                <p>${line(words.definition)}</p>
              `
            : ''
        }
        <p>${source(figure, words, line)}</p>
        <p>${line(words.asOf)}</p>
        ${whose(figure, { language, today })}
      </div>
    </article>
  `;
}

/** That it is an example, and what its status means. */
export function marks({ marks: all }: Pick<Words, 'marks'>): Html | string {
  if (all.length === 0) return '';
  return html`
    <p class="marks">
      ${all.map(
        ({ kind, text }) => html`
          <span class="mark ${kind}">${capitalised(text)}</span>
        `,
      )}
    </p>
  `;
}

/** Whose work it is, and who paid for it. */
export function whose(figure: Figure, options: Pick<ImpactFigureOptions, 'language' | 'today'>): Html {
  const { organization, donors } = figureInWords(figure, options);
  const foreign = foreignTexts(figure);
  return html`
    ${[organization, donors].map((fact) =>
      fact
        ? html`
            <p>${inItsLanguage(withoutTurns(fact), foreign)}</p>
          `
        : '',
    )}
  `;
}

type Words = ReturnType<typeof figureInWords>;

/** The number large, and once more as a sentence for screen readers, which take «1 600» for two numbers. */
function amount({ amount: said, said: text }: Words, line: Line): Html {
  if (!said)
    return html`
      <p class="withheld">${text}</p>
    `;
  if (!said.number)
    return html`
      <p class="amount words">${line(text)}</p>
    `;
  const [before = '', after = ''] = text.split(said.number);
  return html`
    <p class="visually-hidden">${spokenAmount(said)}</p>
    <p class="amount" aria-hidden="true">
      ${
        before
          ? html`
              <span class="qualifier">${before.trim()}</span>
            `
          : ''
      }
      <span class="number">${said.number}</span>
      ${
        after.trim()
          ? html`
              <span class="unit">${after.trim()}</span>
            `
          : ''
      }
    </p>
  `;
}

function where({ place, period }: Words, line: Line): Html {
  // A period goes to a new line before it is broken.
  // prettier-ignore
  return html`${line(place)}${place && period ? ', ' : ''}${period ? html`<span class="when">${line(period)}</span>` : ''}`;
}

/** The title of the publication leads to it. */
function source({ source: { title } }: Figure, { source: text, sourceUrl }: Words, line: Line): Html | string {
  const at = text.indexOf(title);
  if (sourceUrl === undefined || at === -1) return line(text);
  const after = line(text.slice(at + title.length));
  // prettier-ignore
  return html`${text.slice(0, at)}<a href="${sourceUrl}" target="_blank" rel="noopener noreferrer">${line(title)}</a>${after}`;
}

function parts(figure: Figure, language: ContentLanguageCode, line: Line): Html | string {
  const breakdown = breakdownInWords(figure, language);
  if (!breakdown) return '';
  const id = `breakdown-${figure.id}`;
  return html`
    <div class="breakdown">
      <p class="breakdown-name" id="${id}">${line(capitalised(breakdown.name))}</p>
      <ul role="list" aria-labelledby="${id}">
        ${breakdown.parts.map((part) => partRow(part, line))}
      </ul>
    </div>
  `;
}

/** A part with its bar: a drawing, as a strict content security policy refuses widths in attributes. */
function partRow({ kind, name, said, share }: PartInWords, line: Line): Html {
  return html`
    <li class="${kind}">
      <span>${line(name)}</span>
      <span class="value">${said}</span>
      ${
        share === undefined
          ? ''
          : html`
              <svg class="bar" aria-hidden="true"><rect width="${(share * 100).toFixed(2)}%" height="100%" /></svg>
            `
      }
    </li>
  `;
}
