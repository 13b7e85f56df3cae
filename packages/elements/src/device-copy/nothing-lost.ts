import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../service-finder/finder-view.ts';

/** For who has typed something and got no answer. */
export function nothingLost({ state: { query } }: FinderView): TemplateResult | typeof nothing {
  if (!query.text) return nothing;
  return html`
    <p>${msg(str`Nothing is lost: your search for “${query.text}” is kept.`)}</p>
  `;
}
