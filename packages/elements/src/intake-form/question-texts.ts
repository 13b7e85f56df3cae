import { msg } from '@lit/localize';
import type { FormField } from '@resilience-kit/contract';
import { html, nothing } from 'lit';
import { faultText } from './fault-texts.ts';
import { formIcon } from './form-icons.ts';
import type { Question } from './question.ts';

/** What explains a question, and what is wrong with its answer: between the label and the controls. */
export function hintAndFault({ view, field, fault }: Question): unknown {
  const { id, hint } = field;
  return [
    hint
      ? html`
          <p class="hint" id="${id}-hint">${hint}</p>
        `
      : nothing,
    fault
      ? html`
          <p class="fault" id="${id}-fault">
            ${formIcon('alert')}
            <span>${faultText(field, fault, view.language)}</span>
          </p>
        `
      : nothing,
  ];
}

/** The label, which tells the questions that may be left out from those that may not. */
export function labelText({ label, required, type }: FormField): unknown {
  const isOptional = !required && type !== 'consent';
  return isOptional
    ? html`
        ${label}
        <span class="optional">${msg('(optional)')}</span>
      `
    : label;
}
