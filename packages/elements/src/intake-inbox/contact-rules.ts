import type { FormAnswers } from '@resilience-kit/contract';

/**
 * How a person may be reached, by the fields that the kit's forms have for it. A wrong guess can harm somebody, so what
 * was not said is never taken for a yes.
 */
export interface ContactRules {
  /** `none`: not at all, the person will. `unknown`: an answer that no form of the kit gives, so better not to call. */
  readonly way: 'call' | 'message' | 'email' | 'none' | 'unknown';
  /** The number or the address, as it was typed. */
  readonly address?: string;
  /** The answer to «When is a good time to call?». */
  readonly time?: string;
  /** Of a call: whether a message may be left when nobody answers. */
  readonly mayLeaveMessage: boolean;
  /** Of a call: what to say when somebody else answers. */
  readonly sayAbout?: string;
  /** Of a message: what it may say. */
  readonly messageAbout?: string;
}

/** The fields that the rules are made of. They are shown above all others, and not again among them. */
export const contactFields: ReadonlySet<string> = new Set([
  'contact-way',
  'contact-time',
  'leave-message',
  'say-about',
  'message-about',
  'phone',
  'message-phone',
  'email',
]);

const addressFields = { call: 'phone', message: 'message-phone', email: 'email' } as const;

/** The rules for a request; nothing when its form does not ask how to get in touch. */
export function contactRules(answers: FormAnswers): ContactRules | undefined {
  const chosen = answers['contact-way'];
  if (chosen === undefined) return undefined;
  const text = (field: string) => {
    const answer = answers[field];
    return typeof answer === 'string' && answer !== '' ? answer : undefined;
  };
  const way = wayOf(chosen);
  const address = way in addressFields ? text(addressFields[way as keyof typeof addressFields]) : undefined;
  const [time, sayAbout, messageAbout] = [text('contact-time'), text('say-about'), text('message-about')];
  return {
    way,
    ...(address !== undefined && { address }),
    ...(way === 'call' && time !== undefined && { time }),
    mayLeaveMessage: way === 'call' && answers['leave-message'] === 'yes',
    ...(way === 'call' && sayAbout !== undefined && { sayAbout }),
    ...(way === 'message' && messageAbout !== undefined && { messageAbout }),
  };
}

function wayOf(chosen: unknown): ContactRules['way'] {
  if (chosen === 'call' || chosen === 'message' || chosen === 'email') return chosen;
  return chosen === 'i-will-contact-you' ? 'none' : 'unknown';
}
