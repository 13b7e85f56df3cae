import { html, type TemplateResult } from 'lit';

/** Numbers and times in their own order: on a right-to-left page «116 111» would otherwise be read as «111 116». */
export function leftToRight(text: string): TemplateResult {
  return html`
    <bdi dir="ltr">${text}</bdi>
  `;
}
