import type { FormFieldType } from '@resilience-kit/contract';
import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';
import { NOTHING_TO_DO } from './nothing-to-do.ts';

/** What a type of XLSForm becomes. */
export type TypeMapping =
  | FieldMapping
  | { as: 'notice' | 'group' | 'end' | 'repeat'; loss?: undefined }
  | { as: 'nothing'; loss: Explained; isHarmless?: boolean };

/** A question. */
export interface FieldMapping {
  as: FormFieldType;
  /** The list of its answers. */
  list?: string;
  hasOther?: boolean;
  loss?: Explained;
  /** How long a text may be. */
  length?: number;
}

interface Explained {
  why: Bilingual;
  advice: Bilingual;
}

const SHORT = 200;
const LONG = 500;

const left = (why: Bilingual, advice: Bilingual): TypeMapping => ({
  as: 'nothing',
  loss: { why: both(`пропущено: ${why.uk}`, `is left out: ${why.en}`), advice },
});
const asText = (length: number, why: Bilingual, advice: Bilingual): TypeMapping => ({
  as: 'short_text',
  length,
  loss: { why: both(`стає коротким текстом: ${why.uk}`, `becomes a short text: ${why.en}`), advice },
});

const WHEN_YOU_MEET = both('Запитайте про це під час зустрічі.', 'Ask for it when you meet.');
const INTO_CHOICES = both('Перенесіть їх на аркуш choices.', 'Put them into the sheet choices.');
const ANSWERS_INSIDE = both('відповіді форми — у ній самій.', 'a form has its answers inside it.');
const AFTERWARDS = both('Обчисліть із відповідей згодом.', 'Work it out from the answers afterwards.');
const NO_FILES = left(
  both('форма не приймає світлин, записів і файлів.', 'a form takes no pictures, recordings or files.'),
  WHEN_YOU_MEET,
);
const NO_PLACE = left(
  both('точних координат тут ніколи не питають.', 'exact coordinates are never asked for.'),
  both(
    'Візьміть текст із виглядом «place»: людина обере область і громаду.',
    'Use a text with the appearance “place”: people choose an oblast and a hromada.',
  ),
);
const NO_DEVICE: TypeMapping = {
  as: 'nothing',
  loss: {
    why: both(
      'пропущено: не збирається нічого, на що людина не відповідає сама.',
      'is left out: nothing is collected that a person does not answer.',
    ),
    advice: NOTHING_TO_DO,
  },
  isHarmless: true,
};

const byType: Readonly<Record<string, TypeMapping>> = {
  note: { as: 'notice' },
  'begin group': { as: 'group' },
  'end group': { as: 'end' },
  'begin repeat': { as: 'repeat' },
  'end repeat': { as: 'end' },
  acknowledge: { as: 'consent' },
  trigger: { as: 'consent' },
  integer: asText(
    20,
    both('ніхто не перевіряє, чи це число.', 'nobody checks that it is a number.'),
    both(
      'Запропонуйте на вибір проміжки, як-от вік, через select_one.',
      'Offer bands to choose from, such as ages, with select_one.',
    ),
  ),
  decimal: asText(
    20,
    both('ніхто не перевіряє, чи це число.', 'nobody checks that it is a number.'),
    both('Запропонуйте відповіді на вибір через select_one.', 'Offer answers to choose from with select_one.'),
  ),
  range: asText(
    20,
    both('ніхто не перевіряє, чи це число в межах.', 'nobody checks that it is a number in a range.'),
    both('Запропонуйте значення на вибір через select_one.', 'Offer the steps with select_one.'),
  ),
  date: asText(
    40,
    both('ніхто не перевіряє, чи це дата.', 'nobody checks that it is a date.'),
    both(
      'Запропонуйте проміжки через select_one або спитайте лише про місяць.',
      'Offer periods with select_one, or ask only for the month.',
    ),
  ),
  time: asText(
    40,
    both('ніхто не перевіряє, чи це час.', 'nobody checks that it is a time.'),
    both('Запропонуйте частини дня через select_one.', 'Offer times of day with select_one.'),
  ),
  datetime: asText(
    40,
    both('ніхто не перевіряє, чи це дата й час.', 'nobody checks that it is a moment.'),
    both('Запропонуйте час на вибір через select_one.', 'Offer times to choose from with select_one.'),
  ),
  geopoint: NO_PLACE,
  geotrace: NO_PLACE,
  geoshape: NO_PLACE,
  'start-geopoint': NO_PLACE,
  image: NO_FILES,
  photo: NO_FILES,
  audio: NO_FILES,
  video: NO_FILES,
  file: NO_FILES,
  'background-audio': NO_FILES,
  barcode: left(both('форма не зчитує кодів.', 'a form reads no codes.'), WHEN_YOU_MEET),
  calculate: left(both('форма нічого не обчислює.', 'a form works nothing out.'), AFTERWARDS),
  hidden: left(
    both('форма не питає про те, чого люди не бачать.', 'a form asks nothing that people do not see.'),
    AFTERWARDS,
  ),
  'xml-external': left(ANSWERS_INSIDE, INTO_CHOICES),
  'csv-external': left(ANSWERS_INSIDE, INTO_CHOICES),
  start: NO_DEVICE,
  end: NO_DEVICE,
  today: NO_DEVICE,
  deviceid: NO_DEVICE,
  subscriberid: NO_DEVICE,
  simserial: NO_DEVICE,
  phonenumber: NO_DEVICE,
  username: NO_DEVICE,
  email: NO_DEVICE,
  audit: NO_DEVICE,
};

const SELECT =
  /^(select_one|select_multiple|select one|select multiple|select1|select|rank)\s+(?:from\s+)?(\S+)(\s+or_other)?$/i;
const FROM_FILE = /^select_(?:one|multiple)_from_file\b|^select_one_external\b/i;

/** What a row of the sheet survey becomes. */
export function mapType(type: string, { name, appearance }: { name: string; appearance: string }): TypeMapping {
  const plain = type.trim().replace(/\s+/g, ' ');
  if (FROM_FILE.test(plain)) {
    return left(both('його відповіді — в іншому файлі.', 'its answers stand in another file.'), INTO_CHOICES);
  }
  const select = SELECT.exec(plain);
  if (select) return selectMapping(select);
  const key = plain.toLowerCase().replace(/^(begin|end)[_ ]/, '$1 ');
  if (key === 'text' || key === 'string') return textMapping(name, appearance);
  return (
    byType[key] ??
    left(
      both('у формах такого типу запитань немає.', 'forms have no such type of question.'),
      both(
        'Візьміть text, select_one, select_multiple, note або acknowledge.',
        'Use text, select_one, select_multiple, note or acknowledge.',
      ),
    )
  );
}

function selectMapping([, kind = '', list = '', other]: RegExpExecArray): TypeMapping {
  const isOne = /one|1/.test(kind);
  const ranked = /^rank$/i.test(kind);
  return {
    as: isOne ? 'choice' : 'choices',
    list,
    ...(other === undefined ? {} : { hasOther: true }),
    ...(ranked
      ? {
          loss: {
            why: both(
              'запитується без порядку: люди обирають кілька відповідей.',
              'is asked without an order: people choose several answers.',
            ),
            advice: both(
              'Спитайте про найважливіше через select_one.',
              'Ask for the most important one with select_one.',
            ),
          },
        }
      : {}),
  };
}

/** XLSForm has no type for telephone numbers, addresses of e-mail and places: the appearance or the name tells. */
function textMapping(name: string, appearance: string): TypeMapping {
  const words = `${name} ${appearance}`.toLowerCase();
  if (/\bplace\b/.test(appearance.toLowerCase())) return { as: 'place' };
  if (/(^|[\s_-])(phone|telephone|mobile|tel|telefon)([\s_-]|$)/.test(words)) return { as: 'phone' };
  if (/(^|[\s_-])e-?mail([\s_-]|$)/.test(words)) return { as: 'email' };
  return /multiline/i.test(appearance) ? { as: 'long_text', length: LONG } : { as: 'short_text', length: SHORT };
}
