import { html, nothing, type TemplateResult } from 'lit';

/** A text with its paragraphs; nothing for no text. `language` is given when it differs from that of the page. */
export function prose(text: string | undefined, language?: string): (TemplateResult | typeof nothing)[] {
  return (text ?? '')
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) => html`
        <p class="prose" lang=${language ?? nothing}>${paragraph}</p>
      `,
    );
}
