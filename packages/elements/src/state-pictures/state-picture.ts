import { type CSSResult, html, type TemplateResult, unsafeCSS } from 'lit';
import type { Drawing } from './drawings.ts';
import { pictureRules } from './state-picture.rules.ts';

export const pictureStyles: CSSResult = unsafeCSS(pictureRules);

/** A drawing below a text that says the same. Screen readers skip it. */
export function statePicture([faint, mark]: Drawing): TemplateResult {
  return html`
    <svg class="picture" viewBox="0 0 120 64" aria-hidden="true" focusable="false">
      <path class="faint" d=${faint}></path>
      <path d=${mark}></path>
    </svg>
  `;
}
