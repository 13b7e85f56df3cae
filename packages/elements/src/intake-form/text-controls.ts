import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { plural } from '../locales/plural.ts';
import { longestAnswer } from './form-answers.ts';
import { controlId, describedBy, type Question } from './question.ts';
import { hintAndFault, labelText } from './question-texts.ts';
import { countCharacters } from './text-length.ts';

/** A question that is answered in words: a line, a number, an address, or a longer text. */
export function textControls(question: Question): TemplateResult {
  const control = question.field.type === 'long_text' ? longText(question) : singleLine(question);
  const { field, fault, isTitled } = question;
  return html`
    <div class="question ${fault ? 'faulty' : ''}">
      <label class="label ${isTitled ? 'visually-hidden' : ''}" for=${controlId(field)}>${labelText(field)}</label>
      ${hintAndFault(question)} ${control}
    </div>
  `;
}

function singleLine(question: Question): TemplateResult {
  const { field, fault } = question;
  const kinds = { phone: 'tel', email: 'email' } as const;
  const kind = field.type === 'phone' || field.type === 'email' ? kinds[field.type] : 'text';
  return html`
    <input
      class=${kind}
      id=${controlId(field)}
      type=${kind === 'tel' ? 'tel' : 'text'}
      inputmode=${kind}
      autocomplete=${kind === 'text' ? 'off' : kind}
      autocapitalize=${kind === 'text' ? 'sentences' : 'none'}
      spellcheck=${kind === 'text' ? 'true' : 'false'}
      enterkeyhint="next"
      dir=${kind === 'text' ? 'auto' : 'ltr'}
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${describedBy(question)}
      .value=${answerOf(question)}
      @input=${typing(question)}
      @change=${typing(question)}
    />
  `;
}

function longText(question: Question): TemplateResult {
  const { view, field, fault } = question;
  const value = answerOf(question);
  const most = longestAnswer(field) ?? 0;
  const count = countCharacters(value.trim());
  const limit = plural(msg('Up to {n} character|Up to {n} characters'), most, view.language);
  const ids = describedBy(question);
  return html`
    <textarea
      id=${controlId(field)}
      rows="6"
      dir="auto"
      autocomplete="off"
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby="${ids === nothing ? '' : `${ids} `}${field.id}-limit"
      .value=${value}
      @input=${typing(question)}
      @change=${typing(question)}
    ></textarea>
    <p class="limit ${count > most ? 'over' : ''}">
      <span id="${field.id}-limit">${limit}</span>
      <span aria-hidden="true" ?hidden=${count < most * 0.6}>${count} / ${most}</span>
    </p>
  `;
}

function answerOf({ view, field }: Question): string {
  const answer = view.state.answers[field.id];
  return typeof answer === 'string' ? answer : '';
}

/** Keeps each key, so that nothing is lost. On `change` too: some phones fill a field in without an `input`. */
function typing(question: Question) {
  const { view, field } = question;
  return (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement | HTMLTextAreaElement;
    if (value !== answerOf(question)) view.act.answer(field.id, value || undefined);
  };
}
