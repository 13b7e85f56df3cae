import { formatPhone } from '@resilience-kit/contract/service-facts';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { type AnswerWords, answerText } from './answer-texts.ts';
import type { ContactRules } from './contact-rules.ts';
import { harmlessLine } from './harmless-text.ts';
import { type InboxIcon, inboxIcon } from './inbox-icons.ts';
import { heading, type InboxView } from './inbox-view.ts';

/** How the person may be reached, before anything else: a wrong call can harm them. */
export function contactPanel(view: InboxView, rules: ContactRules, words: AnswerWords): TemplateResult {
  const { way, address } = rules;
  const more = details(rules, words);
  const isCareful = more.some(([, , isWarning]) => isWarning);
  return html`
    <section
      class="contact ${way === 'call' ? (isCareful ? 'careful' : 'may-call') : 'no-call'}"
      part="contact"
      aria-labelledby="contact-heading"
    >
      ${heading(
        view,
        'contact-heading',
        html`
          ${inboxIcon(pictures[way])} ${ruleText(rules)}
        `,
        2,
      )}
      ${
        address === undefined
          ? nothing
          : html`
              <p class="address"><bdi dir="ltr">${formatPhone(harmlessLine(address))}</bdi></p>
            `
      }
      <ul class="rules" role="list">
        ${more.map(
          ([picture, text, isWarning]) => html`
            <li class=${isWarning ? 'warning' : nothing}>
              ${inboxIcon(picture)}
              <span>${text}</span>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** The rule in a few words, for the list; nothing where a call is welcome. */
export function shortRule(rules: ContactRules | undefined): string | undefined {
  if (!rules || rules.way === 'call') return undefined;
  return rules.way === 'none' ? msg('Do not get in touch') : msg('Do not call');
}

const pictures = {
  call: 'call',
  message: 'no-call',
  email: 'no-call',
  none: 'no-call',
  unknown: 'no-call',
} as const satisfies Record<ContactRules['way'], InboxIcon>;

function ruleText({ way }: ContactRules): string {
  switch (way) {
    case 'call':
      return msg('May be called');
    case 'message':
      return msg('Do not call. Write a message');
    case 'email':
      return msg('Do not call. Write an e-mail');
    case 'none':
      return msg('Do not call and do not write');
    case 'unknown':
      return msg('Do not call: how to get in touch is not known');
  }
}

type Detail = readonly [picture: InboxIcon, text: unknown, isWarning: boolean];

function details(rules: ContactRules, words: AnswerWords): Detail[] {
  const { way, time, sayAbout, messageAbout } = rules;
  const said = (field: string, answer: string) => html`
    <q>${answerText(field, answer, words)}</q>
  `;
  if (way === 'none') return [['info', msg('The person will get in touch and tell the receipt code.'), false]];
  if (way === 'message') {
    if (messageAbout === undefined) {
      return asksFor('message-about', words) ? [['silent', msg('Do not write what it is about.'), true]] : [];
    }
    return [['message', [msg('What the message may say:'), ' ', said('message-about', messageAbout)], true]];
  }
  if (way !== 'call') return [];
  return [
    ...(time === undefined ? [] : [['clock', [msg('When:'), ' ', said('contact-time', time)], false] as const]),
    ...(asksFor('leave-message', words) ? [messageDetail(rules)] : []),
    ...(asksFor('say-about', words)
      ? [
          sayAbout === undefined
            ? (['speak', msg('If somebody else answers, say nothing and hang up.'), true] as const)
            : (['speak', [msg('If somebody else answers:'), ' ', said('say-about', sayAbout)], true] as const),
        ]
      : []),
  ];
}

function messageDetail({ mayLeaveMessage }: ContactRules): Detail {
  return mayLeaveMessage
    ? ['message', msg('A message may be left.'), false]
    : ['silent', msg('Leave no message.'), true];
}

/** Whether the form asks this at all. One that is about no danger does not, and then silence forbids nothing. */
function asksFor(field: string, { form }: AnswerWords): boolean {
  return !form || form.steps.some((step) => step.fields.some(({ id }) => id === field));
}
