import { msg, str } from '@lit/localize';
import type { FormNotice } from '@resilience-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from './error-summary.ts';
import { fieldControls } from './field-controls.ts';
import { formIcon } from './form-icons.ts';
import { demoBadge, isolationNotice, servicePanel } from './form-notices.ts';
import type { StepPhase } from './form-state.ts';
import { type FormView, pageHeading, paragraphs } from './form-view.ts';
import { hotlineList } from './hotline-bar.ts';
import { shownSteps } from './shown-steps.ts';

/** One page of the form: one thing to think about. */
export function stepPage(view: FormView, { step: id, faults, fromReview }: StepPhase): TemplateResult | typeof nothing {
  const { form, answers } = view.state;
  const steps = form ? shownSteps(form, answers) : [];
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  if (!form || !step) return nothing;
  const isFirst = index === 0;
  const asksFirst = step.fields.length > 0 && !steps.slice(0, index).some(({ fields }) => fields.length > 0);
  const { notices = [] } = step;
  const introducing = notices.filter(({ show_if }) => !show_if);
  // They answer to an answer, so they come after the question.
  const answering = notices.filter(({ show_if }) => show_if);
  return html`
    <div class="page">
      ${isFirst ? demoBadge(view) : nothing} ${errorSummary(view, step, faults)}
      ${progress(index + 1, steps.length + 1)} ${pageHeading(view, step.title, 'progress')}
      ${paragraphs(step.description)}
      ${introducing.map((notice) => (step.fields.length > 0 ? noticeBlock(view, notice) : noticeText(view, notice)))}
      ${isFirst || asksFirst ? servicePanel(view) : nothing}
      ${form.steps
        .find((one) => one.id === id)
        ?.fields.map((field) =>
          // A place for each question, also for those that are hidden: none then takes over the controls of another.
          step.fields.includes(field)
            ? fieldControls({
                view,
                field,
                fault: faults.find((fault) => fault.field === field.id),
                isTitled: step.fields.length === 1 && field.label === step.title,
              })
            : nothing,
        )}
      ${answering.map((notice) => noticeBlock(view, notice))} ${isFirst ? isolationNotice(view) : nothing}
      ${typeof view.deferred === 'object' && step.fields.length > 0 ? view.deferred.draftChoice(view) : nothing}
      ${buttons(view, { canGoBack: !isFirst || fromReview })}
    </div>
  `;
}

/** In words: a bar would say less. The last step is the review. */
export function progress(step: number, total: number): TemplateResult {
  return html`
    <p class="progress-text" id="progress">${msg(str`Step ${step} of ${total}`)}</p>
  `;
}

/** Where there is nothing but text, boxes around it would only be noise. */
function noticeText(view: FormView, notice: FormNotice): TemplateResult {
  const { description, urgent, hotlines } = notice;
  if (urgent) return noticeBlock(view, notice);
  return html`
    <div class="text">${paragraphs(description)} ${hotlines ? hotlineList(view, hotlines) : nothing}</div>
  `;
}

function noticeBlock(view: FormView, { description, urgent, hotlines }: FormNotice): TemplateResult {
  return html`
    <div class="notice ${urgent ? 'alert' : 'notice-tone'}">
      ${formIcon(urgent ? 'alert' : 'info')}
      <div>${paragraphs(description)} ${hotlines ? hotlineList(view, hotlines) : nothing}</div>
    </div>
  `;
}

function buttons({ act }: FormView, { canGoBack }: { canGoBack: boolean }): TemplateResult {
  return html`
    <div class="buttons">
      <button class="button primary" type="submit">${msg('Continue')}</button>
      ${
        canGoBack
          ? html`
              <button class="button quiet" type="button" @click=${act.back}>${formIcon('back')} ${msg('Back')}</button>
            `
          : nothing
      }
    </div>
  `;
}
