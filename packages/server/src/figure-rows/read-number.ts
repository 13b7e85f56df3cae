import { UnreadableText } from '../opening-text/opening-text.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

/** Words that belong into the column of qualifiers, with what they are there. */
const QUALIFIED = [
  { words: /^(?:nearly|almost|майже|~|≈|до\s)/iu, qualifier: both('майже', 'nearly') },
  {
    words: /^(?:over|more than|at least|понад|більше(?: ніж| за)?|більш(?: ніж| як)|щонайменше|не менше|>|≥|\+)|\+$/iu,
    qualifier: both('щонайменше', 'at least'),
  },
] as const;

/** Larger ones cannot be told from their neighbours. */
const LARGEST = 1e15;

/**
 * A number as people write it: `4925`, `4 925`, `4,925.5`, `4.925,5`, `60 %`. Spaces of any kind and apostrophes stand between
 * thousands.
 *
 * @throws UnreadableText for words, and for what may be two numbers, such as `2,490`
 */
export function readNumber(text: string): number {
  const plain = withoutInvisible(text).replace(/\s*%$/, '');
  const digits = digitsOf(plain);
  const value = digits === undefined ? Number.NaN : Number(digits);
  if (Number.isNaN(value)) throw noNumber(text, plain);
  if (value >= LARGEST) {
    throw new UnreadableText(
      both(`«${text}» завелике, щоб бути правдою.`, `“${text}” is too large to be true.`),
      both('Перевірте, скільки в числі цифр.', 'Check how many digits the number has.'),
    );
  }
  return value;
}

/** Whether a text can be meant as a whole number: `2.000` may be 2000, and `60 %` is a share. */
export function isWholeIn(text: string): boolean {
  return !mayBeTwoNumbers(text) && !withoutInvisible(text).endsWith('%');
}

/** Without characters that nobody sees, such as those between letters of another direction. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}]/gu, '').trim();
}

/** The digits of a number with a point before its fraction; undefined for what is none. */
function digitsOf(text: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/.test(text)) return text.replaceAll(/[\s'’]/g, '').replace(',', '.');
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return undefined;
  if (/^\d+,\d+$/.test(text)) return text.replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return undefined;
}

/** Whether a text looks like thousands and like thousandths: `2,490`, `12.500`. No number begins with a zero, but `0.125` does. */
export function mayBeTwoNumbers(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(withoutInvisible(text));
}

/** What to say of such a text. */
export function twoNumbers(text: string): { problem: Bilingual; fix: Bilingual } {
  const plain = withoutInvisible(text).replace(',', '.');
  const [thousands, fraction] = [plain.replace('.', ''), String(Number(plain))];
  // With three digits the fraction would be as unclear as before.
  const clear = /\.\d{3}$/.test(fraction) ? `${fraction}0` : fraction;
  return {
    problem: both(
      `«${text}» може бути і ${thousands}, і ${fraction.replace('.', ',')}.`,
      `“${text}” may be ${thousands} or ${fraction}.`,
    ),
    fix: both(`Напишіть «${thousands}» або «${clear}».`, `Write “${thousands}” or “${clear}”.`),
  };
}

function noNumber(text: string, plain: string): UnreadableText {
  if (mayBeTwoNumbers(plain)) {
    const { problem, fix } = twoNumbers(plain);
    return new UnreadableText(problem, fix);
  }
  const found = QUALIFIED.find(({ words }) => words.test(plain));
  const rest = found && digitsOf(plain.replace(found.words, '').trim());
  const problem = both(`«${text}» не саме число.`, `“${text}” is not a number alone.`);
  if (found && rest !== undefined) {
    return new UnreadableText(
      problem,
      both(
        `Напишіть «${rest}», а в колонці «Точність» — «${found.qualifier.uk}».`,
        `Write “${rest}”, and “${found.qualifier.en}” in the column “Qualifier”.`,
      ),
    );
  }
  if (plain.startsWith('-')) {
    return new UnreadableText(
      both(`«${text}» менше за нуль.`, `“${text}” is below zero.`),
      both('Напишіть число від нуля.', 'Write a number from zero up.'),
    );
  }
  return new UnreadableText(
    problem,
    both(
      'Напишіть самі цифри, наприклад «4925». Порядок величини пишіть у колонці «Значення словами».',
      'Write digits alone, such as “4925”. An order of magnitude goes into the column “Value in words”.',
    ),
  );
}
