import type { InputFaults, Sentence } from './input-fault.ts';
import { jsonFault } from './json-fault.ts';

/** No record is nested half as deep; code that walks records would run out of stack far deeper. */
const DEEPEST_BODY = 32;

const JSON_MEDIA_TYPE = /^application\/(merge-patch\+)?json$/i;
const UTF_8 = /^(charset\s*=\s*"?utf-8"?)?$/i;

/** What the text of a body says, or why it cannot be read. */
export type ReadJson = { readonly body: unknown } | { readonly faults: InputFaults };

/** Whether a Content-Type says JSON. Taken apart first: one pattern for all would try every way to share out a run of spaces. */
export function isJsonType(contentType: string): boolean {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  return JSON_MEDIA_TYPE.test(mediaType) && parameters.every((parameter) => UTF_8.test(parameter));
}

/** Reads the text of a body. */
export function readJson(text: string): ReadJson {
  if (text.trim() === '') return malformed({ uk: 'Тіло запиту порожнє', en: 'The body is empty' });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // The engine's own message quotes the text, which may be private, and does not always say where.
    const { line, column } = jsonFault(text);
    return malformed({
      uk: `Тіло запиту не є правильним JSON: помилка в рядку ${line}, знак ${column}`,
      en: `The body is not valid JSON: the fault is in line ${line}, character ${column}`,
    });
  }
  if (isDeeperThan(DEEPEST_BODY, body)) {
    return malformed({
      uk: `Об’єкти й списки в тілі запиту вкладені глибше, ніж на ${DEEPEST_BODY} рівні`,
      en: `The objects and lists of the body are nested more than ${DEEPEST_BODY} levels deep`,
    });
  }
  if (holdsBrokenText(body)) {
    return malformed({
      uk: 'У тілі запиту є нульовий знак (\\u0000) або половина знака (\\ud800–\\udfff без пари): базі даних їх не зберегти',
      en: 'The body holds a NUL character (\\u0000) or half a character (\\ud800–\\udfff without its pair), which no database can keep',
    });
  }
  return { body };
}

/** Nothing in particular is wrong with a body, so the pointer is that of all of it. */
export function malformed({ uk, en }: Sentence): { readonly faults: InputFaults } {
  return {
    faults: [{ pointer: '', message: { uk: `${uk}. Нічого не збережено.`, en: `${en}. Nothing was stored.` } }],
  };
}

/** Whether objects and lists are nested more than so many levels deep. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** Whether a text in it, or the name of a property, is one that PostgreSQL cannot keep as JSON. */
function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([property, inner]) => holdsBrokenText(property) || holdsBrokenText(inner));
}
