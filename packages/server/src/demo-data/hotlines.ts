import { identifierOf } from '../identifiers/identifier.ts';
import type { Dataset, LocalizedText } from '../records/stored.ts';
import type { CategoryCode } from './categories.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { both, contentLanguagesOf } from './texts.ts';

interface HotlineDraft {
  number: string;
  name: LocalizedText;
  description: LocalizedText;
  hours?: LocalizedText;
  emergency?: boolean;
  categories?: readonly CategoryCode[];
}

const dayAndNight = both('Цілодобово', 'Day and night');

const drafts: readonly HotlineDraft[] = [
  {
    number: '112',
    name: both('Екстрена допомога', 'Emergency'),
    description: both(
      'Один номер для поліції, швидкої та рятувальників.',
      'One number for police, ambulance and rescue.',
    ),
    hours: dayAndNight,
    emergency: true,
    categories: ['crisis-support', 'evacuation'],
  },
  {
    number: '101',
    name: both('Пожежники й рятувальники', 'Fire and rescue'),
    description: both('Пожежа, завал, підозрілий предмет.', 'Fire, rubble, a suspicious object.'),
    hours: dayAndNight,
    emergency: true,
  },
  {
    number: '102',
    name: both('Поліція', 'Police'),
    description: both('Якщо вам або комусь поруч загрожують.', 'If you or someone near you is threatened.'),
    hours: dayAndNight,
    emergency: true,
    categories: ['domestic-violence-support'],
  },
  {
    number: '103',
    name: both('Швидка допомога', 'Ambulance'),
    description: both('Поранення, раптова хвороба, загроза життю.', 'An injury, sudden illness, a life in danger.'),
    hours: dayAndNight,
    emergency: true,
  },
  {
    number: '104',
    name: both('Аварійна газова служба', 'Gas emergency'),
    description: both('Запах газу. Телефонуйте з вулиці.', 'A smell of gas. Call from outside.'),
    hours: dayAndNight,
    emergency: true,
  },
  {
    number: '15-47',
    name: both('Лінія проти насильства і торгівлі людьми', 'Line against violence and trafficking'),
    description: both(
      'Домашнє насильство, торгівля людьми, жорстоке поводження з дітьми. Можна не називати себе.',
      'Domestic violence, trafficking in people, cruelty to children. You need not give your name.',
    ),
    hours: dayAndNight,
    categories: ['domestic-violence-support', 'shelter', 'violence-counselling'],
  },
  {
    number: '15-45',
    name: both('Урядова гаряча лінія', 'Government hotline'),
    description: both(
      'Питання про виплати, документи, евакуацію, роботу установ.',
      'Questions about payments, documents, evacuation and public offices.',
    ),
    hours: dayAndNight,
    categories: ['documents-and-payments', 'social-support', 'evacuation-and-transit', 'humanitarian-aid'],
  },
  {
    number: '116 111',
    name: both('Дитяча лінія', 'Children’s line'),
    description: both(
      'Для дітей, підлітків і батьків: вислухають і підкажуть, що робити.',
      'For children, teenagers and parents: someone listens and says what to do.',
    ),
    categories: ['child-psychology', 'for-children'],
  },
];

/** Demo data has no other numbers than these: public lines that cannot send anyone to the wrong door. */
export const safeNumbers: readonly string[] = drafts.map(({ number }) => dialled(number));

export function hotlines(calendar: DemoCalendar): Pick<Dataset, 'hotlines'> {
  return {
    hotlines: drafts.map(({ emergency = false, categories, ...draft }) => ({
      id: identifierOf('hotline', draft.number),
      ...draft,
      dial: dialled(draft.number),
      emergency,
      free_of_charge: true,
      ...(categories ? { categories: [...categories] } : {}),
      verified_at: calendar.day(-12),
      review_after: calendar.day(168),
      source: `https://example.org/hotlines/${dialled(draft.number)}`,
      content_languages: contentLanguagesOf(draft.name),
    })),
  };
}

function dialled(number: string): string {
  return number.replace(/\D/g, '');
}
