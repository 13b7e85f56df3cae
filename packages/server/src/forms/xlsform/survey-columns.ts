import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';

/** What becomes of a cell that is not understood. */
interface Unheard {
  why: Bilingual;
  advice: Bilingual;
  isLoss: boolean;
}

const UNDERSTOOD = new Set([
  'type',
  'name',
  'label',
  'hint',
  'required',
  'relevant',
  'appearance',
  'constraint',
  'disabled',
]);
/** The advice for what would be asked several times. */
export const SEVERAL_IN_ONE_TEXT = both('Запитайте про всіх в одному тексті.', 'Ask for several in one text.');

const OWN_WORDS: Unheard = {
  why: both('пропущено: форма має власні слова.', 'is left out: the form has words of its own.'),
  advice: NOTHING_TO_DO,
  isLoss: false,
};
const UNHEARD: Readonly<Record<string, Unheard>> = {
  calculation: {
    why: both('пропущено: форма нічого не обчислює.', 'is left out: a form works nothing out.'),
    advice: both('Обчисліть із відповідей.', 'Work it out from the answers.'),
    isLoss: true,
  },
  default: {
    why: both('пропущено: форма не відповідає за людину.', 'is left out: a form answers nothing for people.'),
    advice: NOTHING_TO_DO,
    isLoss: true,
  },
  choice_filter: {
    why: both('пропущено: пропонуються всі відповіді.', 'is left out: all answers are offered.'),
    advice: both('Скористайтеся умовою relevant.', 'Ask with relevant instead.'),
    isLoss: true,
  },
  read_only: {
    why: both('пропущено: люди можуть відповісти.', 'is left out: people can answer.'),
    advice: both('Зробіть із нього note.', 'Use a note instead.'),
    isLoss: true,
  },
  repeat_count: {
    why: both('пропущено: запитання ставляться один раз.', 'is left out: questions are asked once.'),
    advice: SEVERAL_IN_ONE_TEXT,
    isLoss: true,
  },
  constraint_message: OWN_WORDS,
  required_message: OWN_WORDS,
  guidance_hint: {
    why: both('пропущено.', 'is left out.'),
    advice: both(
      'Перенесіть у підказку (hint) те, що людям варто знати.',
      'Put what people should know into the hint.',
    ),
    isLoss: true,
  },
};

/** What to tell of a cell in a column of the sheet survey; undefined when it is understood. */
export function unheardIn(column: string): Unheard | undefined {
  if (UNDERSTOOD.has(column)) return undefined;
  const known = UNHEARD[column];
  if (known) return known;
  return column.startsWith('media_')
    ? {
        why: both(
          'пропущено: форма не показує світлин і записів.',
          'is left out: a form shows no pictures or recordings.',
        ),
        advice: both('Скажіть це словами.', 'Say it in words.'),
        isLoss: true,
      }
    : {
        why: both('пропущено: у формах такого немає.', 'is left out: forms have nothing like it.'),
        advice: both('Перевірте, чи цього не бракуватиме.', 'See whether people miss it.'),
        isLoss: false,
      };
}
