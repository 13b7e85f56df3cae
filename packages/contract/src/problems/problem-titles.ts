import type { Sentence } from '../requests/input-fault.ts';
import type { ProblemKind } from './problem.ts';

/** What each kind of problem is called. */
export const problemTitles: Readonly<Record<ProblemKind, Sentence>> = {
  'invalid-parameter': { uk: 'Параметр запиту не можна використати', en: 'A parameter cannot be used' },
  'invalid-body': { uk: 'Тіло запиту не можна використати', en: 'The body cannot be used' },
  'unsupported-media-type': {
    uk: 'Тіло запиту іншого типу, ніж тут потрібно',
    en: 'The body is of another type than is needed here',
  },
  unauthorized: { uk: 'Потрібен ключ доступу', en: 'An access key is needed' },
  forbidden: { uk: 'Ключ доступу цього не дозволяє', en: 'The access key does not allow this' },
  conflict: { uk: 'Це суперечить тому, що вже є', en: 'It contradicts what is there already' },
  'not-set-up': { uk: 'Сервер для цього не налаштовано', en: 'The server is not set up for this' },
  'precondition-failed': { uk: 'Запис тим часом змінився', en: 'The record has changed meanwhile' },
  'idempotency-key-reused': { uk: 'Цей Idempotency-Key уже використано', en: 'The Idempotency-Key was used before' },
  'not-found': { uk: 'Такого запису немає', en: 'There is no such record' },
  gone: { uk: 'Цього вже немає й не буде', en: 'It was deleted for good' },
  'figures-not-summable': { uk: 'Ці цифри не можна додати', en: 'These figures may not be added up' },
  'unknown-path': { uk: 'Такої адреси в API немає', en: 'The API has no such path' },
  'method-not-allowed': { uk: 'Цей метод тут не діє', en: 'The method is not allowed here' },
  'not-acceptable': { uk: 'У такому вигляді відповіді немає', en: 'The answer does not exist in that form' },
  'payload-too-large': { uk: 'Запит завеликий', en: 'The request is too large' },
  'too-slow': { uk: 'Запит надходив надто повільно', en: 'The request arrived too slowly' },
  'rate-limited': { uk: 'Забагато запитів', en: 'Too many requests' },
  unavailable: { uk: 'Сервер зараз не може відповісти', en: 'The server cannot answer now' },
  internal: { uk: 'На сервері сталася помилка', en: 'The server failed' },
};
