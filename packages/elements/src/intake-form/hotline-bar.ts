import { msg } from '@lit/localize';
import type { Hotline } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { leftToRight } from '../text-direction/left-to-right.ts';
import { formIcon } from './form-icons.ts';
import type { FormView } from './form-view.ts';

/**
 * Numbers to call, on every page of the form, blocked and failed ones too. They are data of the API: until they are there,
 * what the page itself says (the element's children) stands in.
 */
export function hotlineBar(view: FormView): TemplateResult {
  const [first, ...others] = emergencyFirst(view.state.hotlines);
  return html`
    <aside class="hotlines" part="hotlines" aria-label=${msg('Urgent help')}>
      ${first ? known(view, first, others) : unknown()}
    </aside>
  `;
}

/** Numbers inside a page of the form: those for emergencies, or all. */
export function hotlineList({ state }: FormView, which: 'emergency' | 'all'): TemplateResult | typeof nothing {
  const hotlines = emergencyFirst(state.hotlines).filter(({ emergency }) => emergency || which === 'all');
  if (hotlines.length === 0) return nothing;
  return html`
    <ul class="hotline-list" role="list">
      ${hotlines.map(entry)}
    </ul>
  `;
}

function emergencyFirst(hotlines: readonly Hotline[] = []): Hotline[] {
  return [...hotlines].sort((one, other) => Number(other.emergency) - Number(one.emergency));
}

function known(view: FormView, first: Hotline, others: readonly Hotline[]): TemplateResult {
  return html`
    <p class="hotlines-lead">${msg('In danger?')}</p>
    <a class="call urgent" href="tel:${first.dial}">
      ${formIcon('phone')}
      <span>
        <strong>${leftToRight(first.number)}</strong>
        <span class="call-name" lang=${languageOf(first)}>${first.name}</span>
      </span>
    </a>
    ${
      others.length > 0
        ? html`
            <button
              class="link-button toggle"
              type="button"
              aria-expanded=${view.hotlinesOpen}
              aria-controls="hotline-list"
              @click=${view.act.toggleHotlines}
            >
              ${msg('Other hotlines')} ${formIcon('chevron')}
            </button>
            <ul class="hotline-list" id="hotline-list" role="list" ?hidden=${!view.hotlinesOpen}>
              ${others.map(entry)}
            </ul>
          `
        : nothing
    }
  `;
}

function entry(hotline: Hotline): TemplateResult {
  const notes = [hotline.hours, hotline.free_of_charge ? msg('free call') : undefined].filter(Boolean).join(' · ');
  return html`
    <li>
      <a class="call number" href="tel:${hotline.dial}">
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
      </a>
    </li>
  `;
}

function unknown(): TemplateResult {
  return html`
    <p class="hotlines-lead">${msg('In danger?')}</p>
    <div class="fallback">
      <slot>${msg('“Emergency call” on the lock screen of a phone works even without credit.')}</slot>
    </div>
  `;
}

function languageOf({ language_fallbacks }: Hotline) {
  return language_fallbacks?.find(({ pointer }) => pointer === '/name')?.language ?? nothing;
}
