import { msg } from '@lit/localize';
import type { FormField } from '@resilience-kit/contract';
import type { Language } from '../locales/page-language.ts';
import { plural } from '../locales/plural.ts';
import type { FieldFault } from './form-answers.ts';

/** What is wrong with an answer and how to put it right, as one sentence. */
export function faultText({ type }: FormField, { kind, excess = 0 }: FieldFault, language: Language): string {
  switch (kind) {
    case 'required':
      return missingText(type);
    case 'too_long':
      return plural(msg('Shorten the text by {n} character.|Shorten the text by {n} characters.'), excess, language);
    case 'phone':
      return msg(
        'The number is not complete, or has a mistake. Write it like this: 0XX\u00a0XXX\u00a0XX\u00a0XX; a foreign one begins with + and the country code.',
      );
    case 'email':
      return msg('The address is not complete, or has a mistake. It should look like this: name@example.com');
  }
}

function missingText(type: FormField['type']): string {
  switch (type) {
    case 'choice':
      return msg('Choose one of the answers.');
    case 'choices':
      return msg('Choose at least one answer.');
    case 'place':
      return msg('Choose an oblast.');
    case 'phone':
      return msg('Write a telephone number.');
    case 'email':
      return msg('Write an e-mail address.');
    case 'consent':
      return msg('Tick the box to go on.');
    default:
      return msg('Write an answer.');
  }
}
