import { describe, expect, test } from 'vitest';
import type { StoredForm } from '../records/stored.ts';
import { formFaults } from './check-form.ts';

type Step = StoredForm['steps'][number];
type Field = Step['fields'][number];

const both = (text: string) => ({ uk: `${text} укр`, en: text });
const yesOrNo = [
  { value: 'yes', label: both('Yes') },
  { value: 'no', label: both('No') },
];
const choice = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'choice',
  label: both(id),
  options: yesOrNo,
  ...more,
});
const step = (id: string, fields: Field[], more: Partial<Step> = {}): Step => ({
  id,
  title: both(id),
  fields,
  ...more,
});

function formOf(...steps: Step[]): StoredForm {
  return {
    id: 'sample',
    version: 2,
    organization_id: '1f0e5c1a-7d4b-5c2e-9a3f-0b6d8e2c4a71',
    title: both('Sample'),
    isolation: 'inline',
    notice_version: '1',
    steps,
    content_languages: [{ code: 'uk', origin: 'source' }],
  };
}

const faultsOf = (form: StoredForm) => formFaults(form).map(({ field, message }) => `${field} ${message.en}`);

describe('a form', () => {
  test('that makes sense has no faults', () => {
    const sound = formOf(
      step('first', [choice('sure'), choice('same-step', { show_if: { field: 'sure', equals: 'yes' } })], {
        notices: [{ id: 'note', description: both('Note'), show_if: { field: 'same-step', equals: 'no' } }],
      }),
      step('second', [{ id: 'several', type: 'choices', label: both('Several'), options: yesOrNo }], {
        show_if: { field: 'sure', equals: 'no' },
      }),
      step('third', [
        { id: 'text', type: 'long_text', label: both('Text'), max_length: 500 },
        { id: 'more', type: 'consent', label: both('More'), show_if: { field: 'several', includes: 'yes' } },
      ]),
    );
    expect(faultsOf(sound)).toEqual([]);
  });

  test('is named with its version in every fault', () => {
    expect(formFaults(formOf(step('one', [choice('a'), choice('a')])))[0]?.record).toBe('form "sample", version 2');
  });

  test('has each id once', () => {
    const notices = [{ id: 'n', description: both('Note') }];
    expect(faultsOf(formOf(step('one', [choice('a')], { notices }), step('one', [choice('a')], { notices })))).toEqual([
      'steps must have each step id once; one is there more than once',
      'steps must have each field id once; a is there more than once',
      'steps must have each notice id once; n is there more than once',
    ]);
  });

  test('may call a step and its question the same', () => {
    expect(faultsOf(formOf(step('help', [choice('help')])))).toEqual([]);
  });

  test.each([
    [{ field: 'nothing', equals: 'yes' }, 'must name a field that is asked before it; nothing is not'],
    [{ field: 'asked', equals: 'yes' }, 'must name a field that is asked before it; asked is not'],
    [{ field: 'later', equals: 'yes' }, 'must name a field that is asked before it; later is not'],
    [{ field: 'first', equals: 'maybe' }, 'must compare with an answer that first offers; maybe is none'],
    [{ field: 'first', includes: 'yes' }, 'must use equals with first, which is of type choice'],
    [{ field: 'many', equals: 'yes' }, 'must use includes with many, which is of type choices'],
    [{ field: 'words', equals: 'yes' }, 'must name a field of type choice or choices; words is short_text'],
    [{ field: 'first' }, 'must have either equals or includes'],
    [{ field: 'first', equals: 'yes', includes: 'yes' }, 'must have either equals or includes'],
  ])('shows a question by %j: it %s', (condition, message) => {
    const form = formOf(
      step('one', [
        choice('first'),
        { id: 'many', type: 'choices', label: both('Many'), options: yesOrNo },
        { id: 'words', type: 'short_text', label: both('Words'), max_length: 9 },
        choice('asked', { show_if: condition }),
        choice('later'),
      ]),
    );
    expect(faultsOf(form)).toEqual([`steps.one.fields.asked.show_if ${message}`]);
  });

  test('shows a whole step only by what was asked in an earlier one', () => {
    const form = formOf(step('one', [choice('own')], { show_if: { field: 'own', equals: 'yes' } }));
    expect(faultsOf(form)).toEqual(['steps.one.show_if must name a field that is asked before it; own is not']);
  });

  test('has options where there is something to choose, and nowhere else', () => {
    const { options: _, ...without } = choice('none');
    const form = formOf(
      step('one', [
        without,
        choice('single', { options: yesOrNo.slice(0, 1) }),
        choice('twice', { options: [...yesOrNo, ...yesOrNo] }),
        { id: 'phone', type: 'phone', label: both('Phone'), options: yesOrNo },
      ]),
    );
    expect(faultsOf(form)).toEqual([
      'steps.one.fields.none.options must offer at least two answers to choose from',
      'steps.one.fields.single.options must offer at least two answers to choose from',
      'steps.one.fields.twice.options must have each value once; yes is there more than once',
      'steps.one.fields.phone.options must be left out of a field of type phone',
    ]);
  });

  test('says how long a text may be', () => {
    const form = formOf(
      step('one', [{ id: 'text', type: 'short_text', label: both('Text') }, choice('pick', { max_length: 5 })]),
    );
    expect(faultsOf(form)).toEqual([
      'steps.one.fields.text.max_length must say how long the text may be: what is sent has room for a limited number of characters',
      'steps.one.fields.pick.max_length must be left out of a field of type choice',
    ]);
  });

  test('is written in every language, and not in HTML', () => {
    const form = formOf(
      step('one', [choice('a', { label: { uk: 'Лише так' } })], {
        description: { uk: '<b>Увага</b>', en: ' ' },
        notices: [{ id: 'n', description: 'no language at all' }],
      }),
    );
    expect(faultsOf(form)).toEqual([
      'steps.0.fields.0.label must be written in each language; it is missing in en',
      'steps.0.description must be plain text, without HTML',
      'steps.0.description must be written in each language; it is missing in en',
      'steps.0.notices.0.description must be written in each language; it is missing in uk',
      'steps.0.notices.0.description must be written in each language; it is missing in en',
    ]);
  });

  test('has only types of questions that exist', () => {
    const form = formOf(step('one', [{ id: 'a', type: 'photo' as 'phone', label: both('Picture') }]));
    expect(faultsOf(form)[0]).toMatch(/^steps\.0\.fields\.0\.type cannot be used: /);
  });
});

describe('a form never asks for', () => {
  test.each([
    ['a tax number', ['tax-number', 'ipn', 'РНОКПП', 'Ваш ІПН', 'Податковий номер', 'Ідентифікаційний код', 'Tax ID']],
    ['a passport', ['passport', 'Серія паспорта', 'Passport number', 'ID card']],
    ['a certificate of a displaced person', ['IDP certificate', 'Довідка ВПО']],
    [
      'an exact address',
      ['Точна адреса', 'home-address', 'Адреса проживання', 'Вулиця', 'Your address', 'Номер будинку'],
    ],
    ['a full date of birth', ['date-of-birth', 'Дата народження', 'Birth date', 'День народження']],
    ['a child’s full name or school', ['Ім’я дитини', 'child-name', 'Номер школи', 'Name of your school']],
    ['a diagnosis', ['diagnosis', 'Діагноз', 'Ваші діагнози']],
    ['what happened or who did it', ['What happened?', 'Що сталося?', 'Що з вами трапилося', 'Хто це зробив?']],
    ['a military unit', ['military-unit', 'Військова частина', 'Номер в/ч']],
    ['relatives in occupied territory', ['Relatives in the occupied territory', 'Родичі на окупованій території']],
    ['coordinates', ['gps', 'Координати']],
    ['photos of documents', ['Photo of your document', 'Фото документів', 'Копії документів']],
  ])('%s', (what, questions) => {
    for (const question of questions) {
      const field: Field = { id: 'asked', type: 'short_text', label: { uk: 'Питання', en: question }, max_length: 9 };
      expect(faultsOf(formOf(step('one', [field]))), question).toEqual([
        `steps.one.fields.asked.label must not ask for ${what}: what is not collected cannot harm anyone`,
      ]);
    }
  });

  test('it by the id of a question either, or by the title of a step', () => {
    const faults = faultsOf(formOf(step('one', [choice('birthday')], { title: both('Passport') })));
    expect(faults).toEqual([
      'steps.one.title must not ask for a passport: what is not collected cannot harm anyone',
      'steps.one.fields.birthday.id must not ask for a full date of birth: what is not collected cannot harm anyone',
      'steps.one.fields.birthday.label must not ask for a full date of birth: what is not collected cannot harm anyone',
    ]);
  });

  test.each([
    'Електронна адреса',
    'Email address',
    'Номер телефону',
    'Вік',
    'Чи загрожує вам небезпека?',
    'Дитина ходить до школи?',
    'Який тип допомоги потрібен?',
    'Чи ви ветеран?',
    'Частина міста',
    'Are you in a safe place?',
    'Ім’я, яким до вас звертатися',
  ])('but may ask: %s', (label) => {
    expect(faultsOf(formOf(step('one', [choice('asked', { label: { uk: label, en: label } })])))).toEqual([]);
  });
});
