import type { AggregationDimension, CountingKind, FigureUnit } from '@resilience-kit/contract';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { both, type Bilingual } from '../spreadsheets/bilingual.ts';
import { readCode } from './read-cells.ts';
import { isWholeIn, readNumber } from './read-number.ts';
import { aggregations, countings, units } from './words.ts';

/** What the cells of a row of the sheet of indicators say. */
export interface IndicatorValues {
  code?: string;
  name_uk?: string;
  name_en?: string;
  definition_uk?: string;
  definition_en?: string;
  method_uk?: string;
  method_en?: string;
  unit?: FigureUnit;
  counting?: CountingKind;
  aggregation?: AggregationDimension[];
  disaggregation?: string[];
  minimum?: number;
  maximum?: number;
  smallest_published?: number;
}

export type IndicatorColumnKey = keyof IndicatorValues;

interface IndicatorColumn<Value> {
  heading: Bilingual;
  help: Bilingual;
  example: Bilingual;
  isRequired?: true;
  width?: number;
  /** @throws UnreadableText */
  read: (text: string) => Value;
}

const asItIs = (text: string) => text;
const none = both('', '');
const same = both('Те саме англійською.', 'The same in English.');

/** The columns of the sheet of indicators, in their order. */
export const indicatorColumns: {
  readonly [Key in IndicatorColumnKey]-?: IndicatorColumn<Required<IndicatorValues>[Key]>;
} = {
  code: {
    heading: both('Код показника', 'Code of the indicator'),
    help: both(
      'Латинські літери, цифри, дефіси. Більше не змінюйте.',
      'Latin letters, digits, hyphens. Never change it.',
    ),
    example: both('individual-consultations', 'individual-consultations'),
    isRequired: true,
    width: 28,
    read: readCode,
  },
  name_uk: {
    heading: both('Назва показника (українською)', 'Name of the indicator (Ukrainian)'),
    help: both('Що рахують.', 'What is counted.'),
    example: both('Індивідуальні консультації', 'Індивідуальні консультації'),
    isRequired: true,
    width: 36,
    read: asItIs,
  },
  name_en: {
    heading: both('Назва показника (англійською)', 'Name of the indicator (English)'),
    help: same,
    example: both('Individual consultations', 'Individual consultations'),
    width: 36,
    read: asItIs,
  },
  unit: {
    heading: both('Одиниця', 'Unit'),
    help: both(
      'Одна з переліку. Доки є цифри, її не змінити.',
      'One of the list. It cannot change while there are figures.',
    ),
    example: both('консультації', 'consultations'),
    isRequired: true,
    width: 18,
    read: (text) => units.read(text),
  },
  counting: {
    heading: both('Як пораховано', 'Counting'),
    help: both(
      '«кожен один раз» або «щоразу» (та сама людина може бути кілька разів). Порожньо: джерело не каже.',
      '“each once” or “every time” (one person may be in it several times). Empty: the source does not say.',
    ),
    example: both('щоразу', 'every time'),
    width: 18,
    read: (text) => countings.read(text),
  },
  definition_uk: {
    heading: both('Визначення (українською)', 'Definition (Ukrainian)'),
    help: both('Що вважають за одиницю, а що ні.', 'What counts as one, and what does not.'),
    example: none,
    width: 36,
    read: asItIs,
  },
  definition_en: {
    heading: both('Визначення (англійською)', 'Definition (English)'),
    help: same,
    example: none,
    width: 36,
    read: asItIs,
  },
  method_uk: {
    heading: both('Метод (українською)', 'Method (Ukrainian)'),
    help: both('Як збирають цифри.', 'How the figures are gathered.'),
    example: none,
    width: 36,
    read: asItIs,
  },
  method_en: {
    heading: both('Метод (англійською)', 'Method (English)'),
    help: same,
    example: none,
    width: 36,
    read: asItIs,
  },
  aggregation: {
    heading: both('Можна додавати за', 'May be added up along'),
    help: both(
      'Через крапку з комою: «періоди», «місця», «організації». Порожньо: цифри не додають.',
      'With semicolons between: “periods”, “places”, “organizations”. Empty: figures are not added up.',
    ),
    example: both('періоди; місця', 'periods; places'),
    width: 22,
    read: (text) => listOf(text).map((one) => aggregations.read(one)),
  },
  disaggregation: {
    heading: both('Розбивки', 'Breakdowns'),
    help: both(
      'Коди розбивок через крапку з комою. Порожньо: розбивати можна за чим завгодно.',
      'Codes of breakdowns with semicolons between. Empty: figures may be broken down by anything.',
    ),
    example: both('kind', 'kind'),
    width: 18,
    read: (text) => listOf(text).map(readCode),
  },
  minimum: {
    heading: both('Найменше значення', 'Minimum'),
    help: both('Менших не приймати.', 'Smaller ones are refused.'),
    example: none,
    read: readNumber,
  },
  maximum: {
    heading: both('Найбільше значення', 'Maximum'),
    help: both('Більших не приймати.', 'Larger ones are refused.'),
    example: none,
    read: readNumber,
  },
  smallest_published: {
    heading: both('Найменше, що публікують', 'Smallest published'),
    help: both(
      'Числа, менші за це, приховано: за ними можна впізнати людей. Від 2 до 1000.',
      'Numbers below this are withheld, as people could be recognised. From 2 to 1000.',
    ),
    example: both('5', '5'),
    read: readSmallest,
  },
};

export const indicatorKeys = Object.keys(indicatorColumns) as readonly IndicatorColumnKey[];

function listOf(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readSmallest(text: string): number {
  const value = readNumber(text);
  if (isWholeIn(text) && Number.isInteger(value) && value >= 2 && value <= 1000) return value;
  throw new UnreadableText(
    both(`«${text}» не ціле число від 2 до 1000.`, `“${text}” is not a whole number from 2 to 1000.`),
    both('Напишіть, наприклад, «5».', 'Write “5”, for example.'),
  );
}
