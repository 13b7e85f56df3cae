import { backgroundOf, contrastWith, edgesOn, hex, textsOn, theme } from '@resilience-kit/elements/fixtures/theme';
import tokens from '@resilience-kit/elements/tokens.json' with { type: 'json' };
import { css, html, LitElement } from 'lit';
import type { Language } from '../documentation-pages/page-language.ts';
import { description } from '../reference/descriptions.ts';

type Pair = readonly [mark: string, background: string];

const described = Object.entries(tokens.rk.color as Record<string, { $description?: string } | string>).flatMap(
  ([name, token]) => (typeof token === 'object' ? [[name, token.$description ?? ''] as const] : []),
);

/** What WCAG 2.2 AA asks of text, and of what shows where a control is. */
const least = { text: 4.5, edge: 3 };

const words = {
  uk: {
    colors: 'Кольори',
    titles: ['Властивість', 'Тут', 'Намальовано як', 'Для чого'],
    texts: 'Текст, 4,5 або більше',
    edges: 'Краї елементів керування, 3 або більше',
    pairTitles: ['Що', 'На чому', 'Приклад', 'Контраст'],
  },
  en: {
    colors: 'Colours',
    titles: ['Property', 'Here', 'Painted as', 'For'],
    texts: 'Text, 4.5 or more',
    edges: 'Edges of controls, 3 or more',
    pairTitles: ['What', 'On what', 'Example', 'Contrast'],
  },
};

/**
 * Every colour as it is on this page, and the contrast of what is read on what, measured on what is painted. It follows the
 * brand and the scheme while they are changed.
 */
export class ColorTables extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: block;
        padding: 1rem;
        background: var(--_rk-surface);
        color: var(--_rk-text);
        font:
          1rem/1.5 var(--rk-font, system-ui),
          sans-serif;
      }

      table {
        border-collapse: collapse;
        margin-block: 0 2rem;
      }

      caption {
        padding-block: 0.5rem;
        font-size: 1.25rem;
        font-weight: 600;
        text-align: start;
      }

      th,
      td {
        padding: 0.375rem 0.75rem;
        border-block-end: 1px solid var(--_rk-border);
        text-align: start;
        vertical-align: middle;
        font-weight: 400;
      }

      .swatch {
        inline-size: 4rem;
        block-size: 2rem;
        border: 1px solid var(--_rk-control-border);
        border-radius: 0.25rem;
      }

      .sample {
        padding: 0.5rem 0.75rem;
        white-space: nowrap;
      }

      .edge {
        display: block;
        padding: 0.25rem 0.75rem;
        border: 2px solid;
        border-radius: 0.25rem;
      }

      .ratio {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
    `,
  ];

  /** What the page says. */
  get #language(): Language {
    return document.documentElement.lang === 'en' ? 'en' : 'uk';
  }

  #watching = new MutationObserver(() => {
    this.requestUpdate();
    this.measure();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watching.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback(): void {
    this.#watching.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    const text = words[this.#language];
    return html`
      <table>
        <caption>${text.colors}</caption>
        <thead>
          <tr>${text.titles.map(columnTitle)}</tr>
        </thead>
        <tbody>
          ${described.map(
            ([name, english]) => html`
              <tr>
                <th scope="row"><code>--rk-color-${name}</code></th>
                <td><div class="swatch" data-color=${name}></div></td>
                <td><code class="painted"></code></td>
                <td>${description(english, this.#language)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${this.#contrasts(text.texts, textsOn, least.text)} ${this.#contrasts(text.edges, edgesOn, least.edge)}
    `;
  }

  #contrasts(title: string, pairs: readonly Pair[], atLeast: number) {
    return html`
      <table>
        <caption>${title}</caption>
        <thead>
          <tr>${words[this.#language].pairTitles.map(columnTitle)}</tr>
        </thead>
        <tbody>
          ${pairs.map(
            ([mark, background]) => html`
              <tr>
                <td><code>${mark}</code></td>
                <td><code>${background}</code></td>
                <td class="sample" data-on=${background}>
                  ${
                    atLeast === least.text
                      ? html`
                          <span data-mark=${mark}>Допомога поруч</span>
                        `
                      : html`
                          <span class="edge" data-mark=${mark} aria-hidden="true">&nbsp;</span>
                        `
                  }
                </td>
                <td class="ratio" data-least=${atLeast}></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  override firstUpdated(): void {
    this.measure();
  }

  /** Paints what the tokens say, and reads off what has come of it. */
  measure(): void {
    const all = <Found extends HTMLElement>(selector: string) => [...this.renderRoot.querySelectorAll<Found>(selector)];
    for (const swatch of all('.swatch')) {
      // Text on the accent is the surface inside the elements.
      swatch.style.backgroundColor = `var(--_rk-${swatch.dataset['color'] ?? ''}, var(--_rk-surface))`;
      const painted = swatch.closest('tr')?.querySelector('.painted');
      if (painted) painted.textContent = hex(backgroundOf(swatch));
    }
    for (const sample of all('.sample')) {
      sample.style.backgroundColor = `var(--_rk-${sample.dataset['on'] ?? ''})`;
      const mark = sample.querySelector<HTMLElement>('[data-mark]');
      const ratio = sample.closest('tr')?.querySelector<HTMLElement>('.ratio');
      if (!mark || !ratio) continue;
      mark.style.color = `var(--_rk-${mark.dataset['mark'] ?? ''})`;
      const measured = contrastWith(getComputedStyle(mark).color, backgroundOf(sample));
      ratio.textContent = `${measured.toFixed(2)} ${measured >= Number(ratio.dataset['least']) ? '✓' : '✗'}`;
    }
  }
}

const columnTitle = (title: string) => html`
  <th scope="col">${title}</th>
`;

customElements.define('story-color-tables', ColorTables);
