import type { Form } from '@resilience-kit/contract';
import { testOrganizationId } from './keyset-fixtures.ts';
import { type Overrides, withOverrides } from './overrides.ts';

/** A short form to ask for help, with a field of every type and a step that is shown only to some. */
export function aForm(overrides?: Overrides<Form>): Form {
  return withOverrides<Form>(
    {
      id: 'help-request',
      version: 1,
      organization: { id: testOrganizationId, name: 'ГО «Приклад»' },
      title: 'Попросити про допомогу',
      description: 'Кілька коротких запитань. Обов’язкових мало, решту можна пропустити.',
      isolation: 'inline',
      notice_version: '2026-11-01',
      steps: [beforeYouStart, help, contact, note],
      data_status: 'demo',
      content_languages: [{ code: 'uk', origin: 'source' }],
    },
    overrides,
  );
}

type Step = Form['steps'][number];

const beforeYouStart: Step = {
  id: 'before-you-start',
  title: 'Перш ніж почати',
  notices: [
    {
      id: 'privacy',
      description: 'Відповіді шифруються на цьому пристрої. Прочитати їх зможе лише організація.',
      hotlines: 'all',
    },
  ],
  fields: [],
};

const help: Step = {
  id: 'help',
  title: 'Яка допомога потрібна?',
  fields: [
    {
      id: 'help',
      type: 'choices',
      label: 'Що з цього вам потрібно?',
      hint: 'Можна обрати кілька варіантів.',
      required: true,
      options: [
        { value: 'psychologist', label: 'Психолог', categories: ['psychological-support'] },
        { value: 'legal-aid', label: 'Юрист', categories: ['legal-aid'] },
        { value: 'other', label: 'Інше' },
      ],
    },
    {
      id: 'other-help',
      type: 'short_text',
      label: 'Що саме?',
      max_length: 80,
      show_if: { field: 'help', includes: 'other' },
    },
    { id: 'place', type: 'place', label: 'У якій громаді ви зараз?', required: true },
  ],
};

const contact: Step = {
  id: 'contact',
  title: 'Як з вами зв’язатися?',
  fields: [
    {
      id: 'contact-way',
      type: 'choice',
      label: 'Який спосіб для вас безпечний?',
      required: true,
      options: [
        { value: 'call', label: 'Зателефонуйте мені' },
        { value: 'email', label: 'Напишіть на електронну пошту' },
        { value: 'i-will-contact-you', label: 'Я звернуся сам або сама' },
      ],
    },
    {
      id: 'phone',
      type: 'phone',
      label: 'Номер телефону',
      required: true,
      show_if: { field: 'contact-way', equals: 'call' },
    },
    {
      id: 'email',
      type: 'email',
      label: 'Адреса електронної пошти',
      required: true,
      show_if: { field: 'contact-way', equals: 'email' },
    },
  ],
};

const note: Step = {
  id: 'note',
  title: 'Чи хочете щось додати?',
  fields: [
    { id: 'note', type: 'long_text', label: 'Примітка', hint: 'Описувати, що сталося, не потрібно.', max_length: 500 },
    {
      id: 'share-with-others',
      type: 'consent',
      label: 'Можна передати мої відповіді іншим організаціям, якщо вони допоможуть швидше',
    },
  ],
};
