import { msg } from '@lit/localize';
import type { ServiceAtLocationDetail } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FinderView } from '../finder-view.ts';
import { type ActingDesk, type ActingPanel, deskOf } from './acting-desk.ts';
import { actingIcon } from './acting-icons.ts';
import { calendarPanel } from './calendar/calendar-panel.ts';
import { feedbackPanel } from './feedback/feedback-panel.ts';
import { printService } from './printing/print-service.ts';
import { sharePanel } from './sharing/share-panel.ts';
import { saveButton } from './shortlist/star.ts';

/** What else can be done with a service, after calling and going there. */
export function actions(view: FinderView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const desk = deskOf(view);
  if (!desk) return nothing;
  const hasDates = Boolean(view.parts.details?.comingDays(item, view.now).length);
  return html`
    <div class="actions">
      ${saveButton(view, item)} ${toggle(desk, item, 'share', 'share', msg('Share'))}
      ${hasDates ? toggle(desk, item, 'calendar', 'calendar', msg('Calendar')) : nothing}
      <button class="button quiet" type="button" @click=${() => void printService(desk, view, item)}>
        ${actingIcon('print')}
        <span>${msg('Print')}</span>
      </button>
    </div>
    ${panel(desk, item, 'share', () => sharePanel(desk, view, item))}
    ${hasDates ? panel(desk, item, 'calendar', () => calendarPanel(desk, view, item)) : nothing}
  `;
}

/** «Something is wrong here», where the API takes it. */
export function report(view: FinderView, item: ServiceAtLocationDetail): TemplateResult | typeof nothing {
  const desk = deskOf(view);
  if (!desk?.host.source()?.baseUrl) return nothing;
  return html`
    ${toggle(desk, item, 'feedback', 'flag', msg('Something is wrong here'))}
    ${panel(desk, item, 'feedback', () => feedbackPanel(desk, view, item))}
  `;
}

function toggle(
  desk: ActingDesk,
  item: ServiceAtLocationDetail,
  name: ActingPanel,
  icon: Parameters<typeof actingIcon>[0],
  label: string,
): TemplateResult {
  return html`
    <button
      class="button quiet"
      type="button"
      aria-expanded=${desk.stateOf(item).panel === name}
      aria-controls="acting-${name}"
      @click=${() => desk.toggle(item, name)}
    >
      ${actingIcon(icon)}
      <span>${label}</span>
    </button>
  `;
}

function panel(
  desk: ActingDesk,
  item: ServiceAtLocationDetail,
  name: ActingPanel,
  content: () => TemplateResult,
): TemplateResult {
  const isOpen = desk.stateOf(item).panel === name;
  return html`
    <div class="acting-panel" id="acting-${name}" ?hidden=${!isOpen}>${isOpen ? content() : nothing}</div>
  `;
}
