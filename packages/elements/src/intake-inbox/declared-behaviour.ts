import type { DeclaredBehaviour, InBothLanguages } from '../declared-behaviour/behaviour-types.ts';

const key: InBothLanguages = {
  uk: 'ключ доступу працівника — у заголовку Authorization, більше ніде',
  en: 'the access key of the worker, in the header Authorization and nowhere else',
};

/** What the inbox for workers does. */
export const intakeInboxBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'listIntakes',
      query: ['organization_id', 'page', 'per_page', 'received_after'],
      when: {
        uk: 'скриньку відкрито файлом ключа, натиснуто «Оновити» або ввімкнено оновлення за часом',
        en: 'the inbox is opened with an identity file, “Refresh” is pressed, or it is told to look from time to time',
      },
      tells: key,
    },
    {
      operation: 'getIntake',
      when: { uk: 'відкрито звернення', en: 'a request is opened' },
      tells: key,
    },
    {
      operation: 'updateIntake',
      body: ['status'],
      when: {
        uk: 'нове звернення відкрито вперше або працівник змінює його стан',
        en: 'a new request is opened for the first time, or the worker changes its status',
      },
      tells: key,
    },
    {
      operation: 'deleteIntake',
      when: { uk: 'працівник вилучає звернення й підтверджує це', en: 'the worker deletes a request, and confirms it' },
      tells: key,
    },
    {
      operation: 'getForm',
      query: ['organization_id', 'version'],
      when: { uk: 'є звернення за цією формою', en: 'there are requests by this form' },
    },
    {
      operation: 'listPlaces',
      query: ['level', 'page', 'per_page'],
      when: {
        uk: 'раз після відкриття: назви всіх областей і громад, щоб не казати, про яку мова',
        en: 'once after opening: the names of all oblasts and hromadas, so as not to tell which one it is about',
      },
    },
  ],
  storage: [],
  permissions: [],
  abilities: [{ name: 'print', when: { uk: 'натиснуто «Друк»', en: '“Print” is pressed' } }],
  links: [],
  events: { 'rk-error': ['error'] },
};
