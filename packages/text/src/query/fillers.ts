import { verbRoot } from '../stems/verb-root.ts';
import { FILLER_WORDS } from './filler-words.ts';

const WORDS: readonly string[] = /* @__PURE__ */ FILLER_WORDS.flatMap((row) => row.split(' '));

/** What stands before something that happened: «після обстрілу», "because of the war". */
const CIRCUMSTANCES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'після через внаслідок после изза after since because due'.split(' '),
);

const FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(WORDS);
const ROOTS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  WORDS.filter((word) => /(?:ти|тися|тись)$/.test(word)).map(verbRoot),
);

/** Whether a normalised word is such a one. */
export function isFiller(token: string): boolean {
  // Of a sound or a class (б, 5-А) one letter is left, of an age one number or two.
  return (
    /^(?:\p{L}|\d{1,2})$/u.test(token) ||
    FORMS.has(token) ||
    (/^[а-яіїє]{4,}$/.test(token) && ROOTS.has(verbRoot(token)))
  );
}

/** Whether what follows a normalised word is rather what happened than what is needed. */
export function isBeforeCircumstance(token: string): boolean {
  return CIRCUMSTANCES.has(token);
}
