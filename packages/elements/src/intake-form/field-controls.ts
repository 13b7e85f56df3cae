import { msg } from '@lit/localize';
import type { FormOption } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { placesMissing } from './places-missing.ts';
import { hintAndFault, labelText } from './question-texts.ts';
import { controlId, describedBy, type Question } from './question.ts';
import { textControls } from './text-controls.ts';

/** What answers a question: native controls, with label, hint and fault. */
export function fieldControls(question: Question): TemplateResult | typeof nothing {
  switch (question.field.type) {
    case 'choice':
    case 'choices':
      return options(question);
    case 'place':
      return group(question, places(question));
    case 'consent':
      return consent(question);
    case 'long_text':
    case 'short_text':
    case 'phone':
    case 'email':
      return textControls(question);
    default:
      // Of a later version of the kit: it cannot be answered here, so it must not stop anybody.
      return nothing;
  }
}

function places(question: Question): TemplateResult {
  const { deferred } = question.view;
  return typeof deferred === 'object' ? deferred.placeField(question) : placesMissing(question);
}

/** Several controls that answer one question together. */
function group(question: Question, controls: unknown): TemplateResult {
  const { field, fault, isTitled } = question;
  const isOneOfSeveral = field.type === 'choice';
  return html`
    <div class="question ${fault ? 'faulty' : ''}">
      <fieldset
        role=${isOneOfSeveral ? 'radiogroup' : nothing}
        aria-describedby=${describedBy(question)}
        aria-invalid=${isOneOfSeveral && fault ? 'true' : nothing}
        aria-required=${isOneOfSeveral && field.required ? 'true' : nothing}
      >
        <legend class="label ${isTitled ? 'visually-hidden' : ''}">${labelText(field)}</legend>
        ${hintAndFault(question)} ${controls}
      </fieldset>
    </div>
  `;
}

function options(question: Question): TemplateResult {
  const { view, field } = question;
  const answer = view.state.answers[field.id];
  const clear = () => view.act.answer(field.id, undefined);
  return group(
    question,
    html`
      <div class="options">${(field.options ?? []).map((option) => optionControl(question, option))}</div>
      ${
        field.type === 'choice' && !field.required && answer !== undefined
          ? html`
              <button class="link-button" type="button" @click=${clear}>${msg('Take the answer back')}</button>
            `
          : nothing
      }
    `,
  );
}

function optionControl({ view, field, fault }: Question, { value, label, hint }: FormOption): TemplateResult {
  const answer = view.state.answers[field.id];
  const several = field.type === 'choices';
  const chosen = Array.isArray(answer) ? answer : [];
  const id = controlId({ ...field, options: [{ value, label }] });
  const choose = (event: Event) => {
    const { checked } = event.currentTarget as HTMLInputElement;
    if (!several) view.act.answer(field.id, value);
    else view.act.answer(field.id, checked ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  return html`
    <label class="option" for=${id}>
      <input
        id=${id}
        type=${several ? 'checkbox' : 'radio'}
        name=${field.id}
        .checked=${several ? chosen.includes(value) : answer === value}
        aria-invalid=${several && fault ? 'true' : nothing}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        @change=${choose}
      />
      <span>
        ${label}
        ${
          hint
            ? html`
                <span class="hint" id="${id}-hint">${hint}</span>
              `
            : nothing
        }
      </span>
    </label>
  `;
}

function consent(question: Question): TemplateResult {
  const { view, field, fault } = question;
  const id = controlId(field);
  const choose = (event: Event) => view.act.answer(field.id, (event.currentTarget as HTMLInputElement).checked);
  return html`
    <div class="question ${fault ? 'faulty' : ''}">
      ${hintAndFault(question)}
      <label class="option" for=${id}>
        <input
          id=${id}
          type="checkbox"
          .checked=${view.state.answers[field.id] === true}
          aria-describedby=${describedBy(question)}
          aria-invalid=${fault ? 'true' : nothing}
          @change=${choose}
        />
        <span>${field.label}</span>
      </label>
    </div>
  `;
}
