import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { blockedPage, loadingPage } from './blocked-page.ts';
import { type FormView, pageHeading } from './form-view.ts';
import { stepPage } from './step-page.ts';

/** The page that the person is at. Nothing here is ever submitted natively: an address would say what was written. */
export function formPage(view: FormView): TemplateResult {
  const { phase, form } = view.state;
  // Named for those who look from outside, such as tests; which step it is, the page can read anyway.
  const page = phase.name === 'step' ? phase.step : phase.name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (phase.name === 'step') view.act.continue();
    if (phase.name === 'review') view.act.submit();
  };
  return html`
    <form
      part="form"
      data-page=${page}
      method="dialog"
      novalidate
      autocomplete="on"
      aria-label=${form?.title ?? nothing}
      @submit=${submit}
    >
      ${// A place for each step: a radio button that another step took over would take its group along.
      form?.steps.map(({ id }) => (phase.name === 'step' && phase.step === id ? stepPage(view, phase) : nothing))}
      ${content(view)}
    </form>
  `;
}

function content(view: FormView) {
  const { phase } = view.state;
  switch (phase.name) {
    case 'loading':
      return loadingPage();
    case 'blocked':
      return blockedPage(view, phase.reason);
    case 'step':
    case 'framed':
    case 'exited':
      return nothing;
    default:
      return afterTheQuestions(view);
  }
}

/** What is loaded while the person reads, and in the end may not have come. */
function afterTheQuestions(view: FormView) {
  const { deferred } = view;
  if (!deferred) return loadingPage(pageHeading(view, msg('One moment…')));
  if (deferred === 'failed') return blockedPage(view, 'unreachable');
  return deferred.laterPage(view);
}
