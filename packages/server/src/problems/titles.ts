import type { ProblemKind } from '@resilience-kit/contract';
import type { Sentence } from './http-problem.ts';

/** What each kind of problem is called. */
export const problemTitles: Readonly<Record<ProblemKind, Sentence>> = {
  'invalid-parameter': { uk: 'Параметр запиту не можна використати', en: 'A parameter cannot be used' },
  'invalid-body': { uk: 'Тіло запиту не можна використати', en: 'The body cannot be used' },
  'unsupported-media-type': { uk: 'Тіло запиту має бути у форматі JSON', en: 'The body must be JSON' },
  unauthorized: { uk: 'Потрібен ключ доступу', en: 'An access key is needed' },
  conflict: { uk: 'Під цим ідентифікатором уже є інше', en: 'The identifier stands for something else' },
  'not-found': { uk: 'Такого запису немає', en: 'There is no such record' },
  'unknown-path': { uk: 'Такої адреси в API немає', en: 'The API has no such path' },
  'method-not-allowed': { uk: 'Цей метод тут не діє', en: 'The method is not allowed here' },
  'not-acceptable': { uk: 'У такому вигляді відповіді немає', en: 'The answer does not exist in that form' },
  'payload-too-large': { uk: 'Запит завеликий', en: 'The request is too large' },
  'rate-limited': { uk: 'Забагато запитів', en: 'Too many requests' },
  unavailable: { uk: 'Сервер зараз не може відповісти', en: 'The server cannot answer now' },
  internal: { uk: 'На сервері сталася помилка', en: 'The server failed' },
};
