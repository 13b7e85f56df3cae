import type { FormStep } from '@resilience-kit/contract';
import type { Stored } from '../../records/stored.ts';
import { both } from '../texts.ts';
import { option } from './option.ts';

/** How to reach the person. A condition is one comparison, so each way has the fields that belong to it. */
export const contact: Stored<FormStep> = {
  id: 'contact',
  title: both('Як безпечно з вами зв’язатися?', 'How can we reach you safely?'),
  description: both(
    'Оберіть те, до чого ніхто інший не має доступу.',
    'Choose something that nobody else has access to.',
  ),
  notices: [
    {
      id: 'we-will-not-call',
      show_if: { field: 'contact-way', equals: 'i-will-contact-you' },
      description: both(
        'Ми не телефонуватимемо й не писатимемо. Після надсилання ви побачите код. Коли звернетеся до нас, назвіть його: ми знайдемо ваш запит, і розповідати все знову не доведеться.',
        'We will not call or write. After sending you will see a code. Tell it to us when you get in touch: we will find your request, and you will not have to explain everything again.',
      ),
    },
  ],
  fields: [
    {
      id: 'contact-way',
      type: 'choice',
      label: both('Як нам із вами зв’язатися?', 'How shall we get in touch?'),
      required: true,
      options: [
        option('call', 'Зателефонуйте мені', 'Call me'),
        option('message', 'Напишіть мені повідомлення', 'Send me a message'),
        option('email', 'Напишіть на електронну пошту', 'Send me an email'),
        option(
          'i-will-contact-you',
          'Не зв’язуйтеся зі мною, я звернуся до вас',
          'Do not contact me, I will contact you',
        ),
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
      id: 'message-about',
      type: 'choice',
      label: both('Що можна написати в повідомленні?', 'What may the message say?'),
      hint: both('На випадок, якщо його побачить хтось інший.', 'In case somebody else sees it.'),
      required: true,
      show_if: { field: 'contact-way', equals: 'message' },
      options: [
        option('truth', 'Можна прямо: щодо допомоги', 'Openly: that it is about help'),
        option('neutral', 'Лише спитайте, чи зручно поговорити', 'Only ask whether it is a good time to talk'),
      ],
    },
    {
      id: 'email',
      type: 'email',
      label: both('Електронна пошта', 'Email'),
      hint: both('Скринька, яку відкриваєте лише ви.', 'A mailbox that only you open.'),
      required: true,
      show_if: { field: 'contact-way', equals: 'email' },
    },
  ],
};

/** What keeps a call from doing harm. A wrong guess here could, so two of the three must be answered. */
export const contactSafety: Stored<FormStep> = {
  id: 'contact-safety',
  title: both('Щоб дзвінок вам не зашкодив', 'So that a call does you no harm'),
  show_if: { field: 'contact-way', equals: 'call' },
  fields: [
    {
      id: 'contact-time',
      type: 'choice',
      label: both('Коли краще телефонувати?', 'When is a good time to call?'),
      options: [
        option('any', 'Будь-коли', 'Any time'),
        option('morning', 'Зранку', 'In the morning'),
        option('day', 'Удень', 'During the day'),
        option('evening', 'Увечері', 'In the evening'),
      ],
    },
    {
      id: 'leave-message',
      type: 'choice',
      label: both(
        'Якщо ви не відповісте, чи можна залишити повідомлення?',
        'If you do not answer, may we leave a message?',
      ),
      required: true,
      show_if: { field: 'contact-way', equals: 'call' },
      options: [option('yes', 'Так', 'Yes'), option('no', 'Ні, просто передзвоніть', 'No, just call again')],
    },
    {
      id: 'say-about',
      type: 'choice',
      label: both(
        'Якщо відповість хтось інший, що сказати про причину дзвінка?',
        'If somebody else answers, what should we say the call is about?',
      ),
      required: true,
      show_if: { field: 'contact-way', equals: 'call' },
      options: [
        option('truth', 'Правду: дзвонимо щодо допомоги', 'The truth: that it is about help'),
        option('nothing', 'Нічого: перепросіть і покладіть слухавку', 'Nothing: apologise and hang up'),
        option('survey', 'Що проводимо опитування', 'That it is a survey'),
      ],
    },
  ],
};
