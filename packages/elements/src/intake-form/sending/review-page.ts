import { msg } from '@lit/localize';
import type { FormAnswer, FormField } from '@resilience-kit/contract';
import { html, type TemplateResult } from 'lit';
import { formIcon } from '../form-icons.ts';
import { demoBadge, isolationNotice, servicePanel } from '../form-notices.ts';
import { placeName } from '../form-places.ts';
import { type FormView, pageHeading } from '../form-view.ts';
import { readableNumber } from '../phone-number.ts';
import { shownSteps } from '../shown-steps.ts';
import { progress } from '../step-page.ts';

/** Every answer, before anything is sent, each with a way back to its question. */
export function reviewPage(view: FormView): TemplateResult {
  const { form, answers } = view.state;
  const steps = form ? shownSteps(form, answers) : [];
  const rows = steps.flatMap((step) => step.fields.map((field) => row(view, step.id, field)));
  return html`
    <div class="page">
      ${demoBadge(view)} ${progress(steps.length + 1, steps.length + 1)}
      ${pageHeading(view, msg('Check your answers and send'), 'progress')} ${servicePanel(view)}
      <dl class="answers">${rows}</dl>
      ${isolationNotice(view)}
      <div class="buttons">
        <button class="button primary" type="submit">${formIcon('lock')} ${msg('Encrypt and send')}</button>
        <button class="button quiet" type="button" @click=${view.act.back}>${formIcon('back')} ${msg('Back')}</button>
      </div>
    </div>
  `;
}

function row(view: FormView, step: string, field: FormField): TemplateResult {
  const texts = answerTexts(view, field);
  return html`
    <div class="answer">
      <dt>${field.label}</dt>
      <dd>
        ${
          texts.length > 0
            ? texts.map(
                (text) => html`
                  <p class="prose ${field.type === 'long_text' ? 'lines' : ''}" dir="auto">${text}</p>
                `,
              )
            : html`
                <p class="muted">${msg('not given')}</p>
              `
        }
      </dd>
      <dd>
        <button class="link-button" type="button" @click=${() => view.act.change(step)}>
          ${msg('Change')}
          <span class="visually-hidden">: ${field.label}</span>
        </button>
      </dd>
    </div>
  `;
}

/** An answer in words; empty when there is none. */
function answerTexts({ state }: FormView, field: FormField): string[] {
  const answer = state.answers[field.id];
  if (field.type === 'consent') return [answer === true ? msg('Yes') : msg('No')];
  if (answer === undefined || typeof answer === 'boolean') return [];
  if (field.type === 'choice' || field.type === 'choices') return labels(field, answer);
  const text = String(answer);
  if (field.type === 'phone') return [readableNumber(text)];
  return [field.type === 'place' ? (placeName(text, state.places) ?? text) : text];
}

function labels({ options = [] }: FormField, answer: FormAnswer): string[] {
  const chosen = Array.isArray(answer) ? answer : [answer];
  return options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
}
