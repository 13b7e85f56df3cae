import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icons/icons.ts';
import { categoryIcon } from '../category-icons.ts';
import type { Proposal, ProposalGroup } from './proposals.ts';

/** The name of the list, and the beginning of the names of its lines. */
export const LIST = 'search-proposals';

/** The name of a line, as `aria-activedescendant` has it. */
export const lineId = (number: number): string => `${LIST}-${number}`;

/** The list below the search field. Lines are counted over all groups, from 0; `active` is -1 when the text is. */
export function proposalList(groups: readonly ProposalGroup[], active: number): TemplateResult {
  let number = 0;
  return html`
    <div class="proposals" id=${LIST} role="listbox" aria-label=${msg('Suggestions')}>
      ${groups.map(
        ({ name, title, proposals }) => html`
          <div role="group" aria-labelledby="${LIST}-${name}">
            <div class="proposals-title" id="${LIST}-${name}" role="presentation">${title}</div>
            ${proposals.map((proposal) => line(proposal, number++, active))}
          </div>
        `,
      )}
    </div>
  `;
}

function line({ label, detail, category, icon: picture = 'info' }: Proposal, number: number, active: number) {
  return html`
    <div class="proposal" id=${lineId(number)} role="option" data-number=${number} aria-selected=${number === active}>
      ${category === undefined ? icon(picture) : categoryIcon(category)}
      <span>
        ${label}
        ${
          detail
            ? html`
                <span class="proposal-detail">${detail}</span>
              `
            : nothing
        }
      </span>
    </div>
  `;
}
