import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { leftToRight } from '../../text-direction/left-to-right.ts';
import type { FormView } from '../form-view.ts';

/** Whom to call when the form of an organization is closed: the organization itself, where it has a telephone. */
export function receiverNumbers(
  { state }: Pick<FormView, 'state'>,
  organizationId: string | undefined,
): TemplateResult | typeof nothing {
  const { name, phones = [] } = state.receivers?.[organizationId ?? ''] ?? {};
  if (name === undefined || phones.length === 0) return nothing;
  return html`
    <p>${msg(str`You can call the organization: ${name}.`)}</p>
    <ul class="hotline-list" role="list">
      ${phones.map(
        (number) => html`
          <li>
            <a class="call number" href="tel:${number.replace(/[^\d+*#]/g, '')}">
              <strong>${leftToRight(number)}</strong>
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}
