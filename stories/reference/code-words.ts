import { html, type TemplateResult } from 'lit';

/** A doc comment with its words in backticks as code. */
export function markdown(text: string): (string | TemplateResult)[] {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 0
      ? part
      : html`
          <code>${part}</code>
        `,
  );
}
