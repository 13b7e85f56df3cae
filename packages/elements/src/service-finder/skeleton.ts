import { html, type TemplateResult } from 'lit';

/** The shape of what is coming: about as high as what it stands for. */
export function skeleton(cards: number): TemplateResult {
  return html`
    <div class="cards skeleton" aria-hidden="true">
      ${Array.from(
        { length: cards },
        () => html`
          <div class="card placeholder">
            <div class="line title"></div>
            <div class="line"></div>
            <div class="line short"></div>
          </div>
        `,
      )}
    </div>
  `;
}
