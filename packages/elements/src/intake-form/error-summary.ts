import { msg } from '@lit/localize';
import type { FormStep } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { faultText } from './fault-texts.ts';
import type { FieldFault } from './form-answers.ts';
import { formIcon } from './form-icons.ts';
import type { FormView } from './form-view.ts';
import { controlId } from './question.ts';

/** What to put right on this page, first on it and with focus; each fault leads to its field. */
export function errorSummary(
  view: FormView,
  step: FormStep,
  faults: readonly FieldFault[],
): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  // Focus says it once; a live region would say it again. It stands before the page's heading, so it has the same level.
  return html`
    <div class="summary" id="summary" part="error-summary" role="group" aria-labelledby="summary-heading" tabindex="-1">
      <div class="heading summary-heading" id="summary-heading" role="heading" aria-level=${view.headingLevel}>
        ${formIcon('alert')} ${msg('Check your answers')}
      </div>
      <ul role="list">
        ${faults.map((fault) => entry(view, step, fault))}
      </ul>
    </div>
  `;
}

function entry(view: FormView, step: FormStep, fault: FieldFault) {
  const field = step.fields.find(({ id }) => id === fault.field);
  if (!field) return nothing;
  const go = (event: Event) => {
    // The address of the page must not say what is being asked.
    event.preventDefault();
    view.act.goTo(`#${controlId(field)}`);
  };
  return html`
    <li><a href="#${controlId(field)}" @click=${go}>${field.label} — ${faultText(field, fault, view.language)}</a></li>
  `;
}
