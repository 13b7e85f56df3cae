import type { FormStep, ShowIf } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';
import { option } from './option.ts';

/** How to answer somebody who is in no danger: fewer questions than a request for help has, with the same ids. */
export function usualContact(condition?: ShowIf): Stored<FormStep> {
  return {
    id: 'contact',
    title: both('Як вам відповісти?', 'How shall we answer you?'),
    ...(condition && { show_if: condition }),
    fields: [
      {
        id: 'contact-name',
        type: 'short_text',
        label: both('Як до вас звертатися?', 'What shall we call you?'),
        hint: both('Вистачить імені, прізвище не потрібне.', 'A first name is enough.'),
        max_length: 60,
      },
      {
        id: 'contact-way',
        type: 'choice',
        label: both('Як зручніше?', 'Which way suits you?'),
        required: true,
        options: [
          option('call', 'Зателефонуйте мені', 'Call me'),
          option('message', 'Напишіть мені повідомлення', 'Send me a message'),
          option('email', 'Напишіть на електронну пошту', 'Send me an email'),
        ],
      },
      {
        id: 'phone',
        type: 'phone',
        label: both('Номер телефону', 'Phone number'),
        required: true,
        show_if: { field: 'contact-way', equals: 'call' },
      },
      {
        id: 'message-phone',
        type: 'phone',
        label: both('Номер для повідомлень', 'Number for messages'),
        required: true,
        show_if: { field: 'contact-way', equals: 'message' },
      },
      {
        id: 'email',
        type: 'email',
        label: both('Електронна пошта', 'Email'),
        required: true,
        show_if: { field: 'contact-way', equals: 'email' },
      },
    ],
  };
}
