import { html, type TemplateResult } from 'lit';

/** Draws an outline, on a 24 × 24 grid, as an icon. `name` becomes part of its class. Screen readers skip it. */
export function outline(path: string, name: string): TemplateResult {
  return html`
    <svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d=${path}></path>
    </svg>
  `;
}
