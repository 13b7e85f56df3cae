import { html, type TemplateResult } from 'lit';

/**
 * What there is in the place of results: a picture below a text that says the same, drawn as those of a request on its way
 * are. Screen readers skip it. It comes after the text, when there is time for it, and nothing moves for it.
 */
export function emptyPicture(): TemplateResult {
  return html`
    <svg class="picture" viewBox="0 0 120 64" aria-hidden="true" focusable="false">
      <path class="faint" d="M6 58V34l16-14 16 14v24ZM82 58V34l16-14 16 14v24Z"></path>
      <path class="mark" d="M58 46a15 15 0 1 0 0-30 15 15 0 0 0 0 30ZM69 42l11 12"></path>
    </svg>
  `;
}
