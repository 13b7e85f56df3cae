import { msg } from '@lit/localize';
import type { Place } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formIcon } from './form-icons.ts';
import { oblastOf } from './form-places.ts';
import { placesLoading, placesMissing, retryPlaces } from './places-missing.ts';
import { describedBy, type Question } from './question.ts';

/** Oblast, then hromada, never deeper. The oblast alone is an answer. */
export function placeField(question: Question): TemplateResult {
  const { view, field } = question;
  const { places, answers } = view.state;
  const answer = answers[field.id];
  const code = typeof answer === 'string' ? answer : '';
  if (!places.oblasts) return placesMissing(question);
  const oblast = oblastOf(code, places);
  const choose = (event: Event) => {
    view.act.answer(field.id, (event.currentTarget as HTMLSelectElement).value || undefined);
  };
  return html`
    <div class="places">
      <div class="field">
        <label for="field-${field.id}">${msg('Oblast')}</label>
        ${select(question, `field-${field.id}`, places.oblasts, oblast, { value: '', label: msg('Choose an oblast') }, choose)}
      </div>
      ${oblast ? hromadas(question, oblast, code, choose) : nothing}
    </div>
  `;
}

function hromadas(question: Question, oblast: string, code: string, choose: (event: Event) => void): TemplateResult {
  const { view, field } = question;
  const { places } = view.state;
  const list = places.hromadas[oblast];
  if (!list) return places.failed ? withoutHromadas(question) : placesLoading();
  const unsure = { value: oblast, label: msg('I do not know, or I would rather not say') };
  return html`
    <div class="field">
      <label for="field-${field.id}-hromada">${msg('Hromada')}</label>
      ${select(question, `field-${field.id}-hromada`, list, code, unsure, choose)}
    </div>
  `;
}

function select(
  question: Question,
  id: string,
  places: readonly Place[],
  chosen: string,
  first: { value: string; label: string },
  choose: (event: Event) => void,
): TemplateResult {
  const { fault } = question;
  return html`
    <div class="select">
      <select
        id=${id}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${describedBy(question)}
        @change=${choose}
      >
        <option value=${first.value} .selected=${chosen === first.value}>${first.label}</option>
        ${places.map(
          ({ code, name }) => html`
            <option value=${code} .selected=${code === chosen}>${name}</option>
          `,
        )}
      </select>
      ${formIcon('chevron')}
    </div>
  `;
}

function withoutHromadas(question: Question): TemplateResult {
  return html`
    <div class="notice soon">
      ${formIcon('alert')}
      <div>
        <p>${msg('The hromadas of this oblast could not be loaded. You can go on with the oblast alone.')}</p>
        <p>${retryPlaces(question)}</p>
      </div>
    </div>
  `;
}
