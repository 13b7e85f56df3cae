import type { Sentence } from './input-fault.ts';

/** The longest body that is read, bytes: the longest submission, and as much again for what may be sent beside it. */
export const LONGEST_BODY = 131_072;

/** Of a body that is longer than is read. */
export function bodyIsTooLong(longest: number): Sentence {
  return {
    uk: `Тіло запиту завелике: дозволено до ${longest} байтів. Нічого не збережено.`,
    en: `The body is too large: up to ${longest} bytes are allowed. Nothing was stored.`,
  };
}

/** Of a body that is not declared to be JSON. */
export const bodyIsNotJson: Sentence = {
  uk: 'Тіло запиту має бути JSON в UTF-8: надішліть заголовок Content-Type: application/json.',
  en: 'The body must be JSON in UTF-8: send the header Content-Type: application/json.',
};

/** Of a file that is not declared to be of a type that is read. */
export function fileIsOfAnotherType(mediaTypes: readonly string[]): Sentence {
  const list = mediaTypes.join(', ');
  return {
    uk: `Надішліть сам файл у тілі запиту, а його тип у заголовку Content-Type: один із ${list}.`,
    en: `Send the file itself as the body, and its type in the header Content-Type: one of ${list}.`,
  };
}
