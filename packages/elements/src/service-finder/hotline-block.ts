import { msg } from '@lit/localize';
import type { Hotline } from '@resilience-kit/contract';
import { fallbackLanguage } from '@resilience-kit/contract/service-facts';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { FinderView } from './finder-view.ts';
import { leftToRight } from '../text-direction/left-to-right.ts';

/**
 * Numbers to call, first in every state. They are data of the API, dated and checked, and none is written here: until
 * they are there, what the page itself says (the element's children) stands in.
 */
export function hotlineBlock(view: FinderView): TemplateResult {
  const { hotlines } = view.state;
  const [first, ...others] = [...(hotlines ?? [])].sort(
    (one, other) => Number(other.emergency) - Number(one.emergency),
  );
  return html`
    <aside class="hotlines" part="hotlines" aria-label=${msg('Urgent help')}>
      <p class="hotlines-lead">${msg('In danger? Call now')}</p>
      ${first ? known(view, first, others) : unknown()}
    </aside>
  `;
}

/** Whether the numbers of the API are shown, so that the page's own can go elsewhere. */
export function hasHotlines({ state }: FinderView): boolean {
  return Boolean(state.hotlines?.length);
}

function known(view: FinderView, first: Hotline, others: readonly Hotline[]): TemplateResult {
  return html`
    ${call(
      view,
      first,
      html`
        <strong>${leftToRight(first.number)}</strong>
        <span lang=${languageOf(first)}>${first.name}</span>
      `,
      'urgent',
    )}
    ${
      others.length > 0
        ? html`
            <button
              class="button quiet toggle"
              type="button"
              aria-expanded=${view.hotlinesOpen}
              aria-controls="hotline-list"
              @click=${view.act.toggleHotlines}
            >
              ${msg('Other hotlines')} ${icon('chevron')}
            </button>
            <ul class="hotline-list" id="hotline-list" ?hidden=${!view.hotlinesOpen}>
              ${others.map((hotline) => entry(view, hotline))}
            </ul>
          `
        : nothing
    }
  `;
}

function entry(view: FinderView, hotline: Hotline): TemplateResult {
  const notes = [hotline.hours, hotline.free_of_charge ? msg('free call') : undefined].filter(Boolean).join(' · ');
  return html`
    <li>
      ${call(
        view,
        hotline,
        html`
          <strong>${leftToRight(hotline.number)}</strong>
          <span class="hotline-text">
            <span lang=${languageOf(hotline)}>${hotline.name}</span>
            ${
              notes
                ? html`
                    <span class="muted">${notes}</span>
                  `
                : nothing
            }
          </span>
        `,
        'number',
      )}
    </li>
  `;
}

function call({ act }: FinderView, { dial }: Hotline, content: unknown, name: string): TemplateResult {
  return html`
    <a class="call ${name}" href="tel:${dial}" @click=${() => act.contact('phone', dial)}>
      ${icon('phone')}
      <span class="call-text">${content}</span>
    </a>
  `;
}

function unknown(): TemplateResult {
  return html`
    <div class="fallback">
      <slot>${msg('“Emergency call” on the lock screen of a phone works even without credit.')}</slot>
    </div>
  `;
}

function languageOf(hotline: Hotline) {
  return fallbackLanguage(hotline, 'name') ?? nothing;
}
