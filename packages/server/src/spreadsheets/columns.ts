import { both, type Bilingual } from './bilingual.ts';

/** One column of the template. */
export interface Column {
  heading: Bilingual;
  /** How to fill it in, for the second sheet of the template. */
  help: Bilingual;
  example: Bilingual;
  isRequired?: true;
  /** What else people call it. */
  aliases?: readonly string[];
  /** In characters. */
  width?: number;
}

const inUkrainian = (uk: string, en: string) => both(`${uk} (українською)`, `${en} (Ukrainian)`);
const inEnglish = (uk: string, en: string) => both(`${uk} (англійською)`, `${en} (English)`);

/** The columns of the template, in their order. One row is one service at one location. */
export const columns = {
  own_id: {
    heading: both('Ваш код', 'Your ID'),
    help: both(
      'Код рядка, який ви придумали самі й більше не змінюєте. За ним наступне завантаження знайде цей запис і оновить його.',
      'A code of this row that you choose and never change. By it the next import finds this record and updates it.',
    ),
    example: both('ПСИХ-01', 'PSY-01'),
    isRequired: true,
    aliases: ['код', 'id', 'own id', 'external id'],
    width: 14,
  },
  service_id: {
    heading: both('Код послуги', 'Service ID'),
    help: both(
      'Лише коли одна послуга доступна в кількох місцях: у всіх її рядках напишіть той самий код. Інакше залиште порожнім.',
      'Only when one service can be had at several places: write the same code in all its rows. Otherwise leave it empty.',
    ),
    example: both('', ''),
    width: 14,
  },
  organization: {
    heading: both('Організація', 'Organization'),
    help: both(
      'Назва організації, яка надає послугу, або її код.',
      'The name of the organization that gives the service, or its ID.',
    ),
    example: both('Центр соціальних послуг', 'Centre of Social Services'),
    isRequired: true,
    aliases: ['organisation'],
    width: 28,
  },
  service_name_uk: {
    heading: inUkrainian('Назва послуги', 'Service name'),
    help: both('Коротко і просто.', 'Short and plain.'),
    example: both('Психолог для дорослих', 'Психолог для дорослих'),
    isRequired: true,
    aliases: ['назва послуги', 'послуга', 'service name uk'],
    width: 32,
  },
  service_name_en: {
    heading: inEnglish('Назва послуги', 'Service name'),
    help: both('Та сама назва англійською.', 'The same name in English.'),
    example: both('Psychologist for adults', 'Psychologist for adults'),
    aliases: ['service name', 'service name en'],
    width: 32,
  },
  description_uk: {
    heading: inUkrainian('Опис', 'Description'),
    help: both('Кілька речень: чим допоможуть.', 'A few sentences: what help there is.'),
    example: both('Можна прийти й поговорити, коли тривожно.', 'Можна прийти й поговорити, коли тривожно.'),
    aliases: ['опис', 'опис послуги', 'description uk'],
    width: 48,
  },
  description_en: {
    heading: inEnglish('Опис', 'Description'),
    help: both('Той самий опис англійською.', 'The same description in English.'),
    example: both('Come and talk when you are anxious.', 'Come and talk when you are anxious.'),
    aliases: ['description', 'description en'],
    width: 48,
  },
  categories: {
    heading: both('Категорії', 'Categories'),
    help: both(
      'Одна чи кілька, через крапку з комою: назви або коди з переліку нижче.',
      'One or more, with semicolons between: names or codes from the list below.',
    ),
    example: both('Розмова з психологом', 'Talking with a psychologist'),
    isRequired: true,
    aliases: ['категорія', 'category'],
    width: 26,
  },
  audiences: {
    heading: both('Для кого', 'For whom'),
    help: both('Так само: назви або коди з переліку нижче.', 'Likewise: names or codes from the list below.'),
    example: both('Усі, кому потрібна допомога', 'Everyone who needs help'),
    aliases: ['аудиторія', 'audience', 'audiences'],
    width: 26,
  },
  status: {
    heading: both('Стан', 'Status'),
    help: both(
      '«діє», «призупинено», «не діє» або «припинено» (більше не буде). Порожньо: діє.',
      '“active”, “suspended”, “inactive” or “retired” (for good). Empty: active.',
    ),
    example: both('діє', 'active'),
    aliases: ['статус'],
  },
  place: {
    heading: both('Населений пункт або громада', 'Place'),
    help: both(
      'Місто, громада, район чи область: «Буча», «Бучанська громада», «м. Буча, Київська область», або код КАТОТТГ. Село шукайте за його громадою.',
      'City, hromada, district or oblast: “Bucha”, “Bucha hromada”, “Bucha, Kyiv oblast”, or the KATOTTG code. For a village write its hromada.',
    ),
    example: both('м. Буча, Київська область', 'Bucha, Kyiv oblast'),
    isRequired: true,
    aliases: ['місто', 'населений пункт', 'громада', 'місце', 'катоттг', 'city', 'hromada', 'katottg'],
    width: 28,
  },
  location_name_uk: {
    heading: inUkrainian('Назва місця', 'Location name'),
    help: both('Як називається місце, якщо воно має назву.', 'What the location is called, if it has a name.'),
    example: both('Центр життєстійкості', 'Центр життєстійкості'),
    aliases: ['назва місця', 'location name uk'],
    width: 28,
  },
  location_name_en: {
    heading: inEnglish('Назва місця', 'Location name'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('Resilience Centre', 'Resilience Centre'),
    aliases: ['location name', 'location name en'],
    width: 28,
  },
  address_uk: {
    heading: inUkrainian('Адреса', 'Address'),
    help: both(
      'Вулиця й будинок. Однакова адреса в кількох рядках означає одне місце.',
      'Street and house. The same address in several rows means one location.',
    ),
    example: both('вул. Прикладна, 1', 'вул. Прикладна, 1'),
    aliases: ['адреса', 'address uk'],
    width: 28,
  },
  address_en: {
    heading: inEnglish('Адреса', 'Address'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('1 Prykladna St', '1 Prykladna St'),
    aliases: ['address', 'address en'],
    width: 28,
  },
  postcode: {
    heading: both('Поштовий індекс', 'Postcode'),
    help: both('П’ять цифр.', 'Five digits.'),
    example: both('00000', '00000'),
    aliases: ['індекс', 'postal code', 'zip'],
  },
  coordinates: {
    heading: both('Координати', 'Coordinates'),
    help: both('Широта й довгота: «50.5467, 30.2286».', 'Latitude and longitude: “50.5467, 30.2286”.'),
    example: both('50.5467, 30.2286', '50.5467, 30.2286'),
    width: 20,
  },
  confidential: {
    heading: both('Адреса таємна', 'Confidential location'),
    help: both(
      '«так», якщо адресу не можна показувати (прихисток). Тоді не пишіть ні адреси, ні індексу, ні координат.',
      '“yes” when the address must not be shown (a shelter). Then write no address, postcode or coordinates.',
    ),
    example: both('ні', 'no'),
    aliases: ['конфіденційно', 'confidential'],
  },
  phones: {
    heading: both('Телефони', 'Phones'),
    help: both(
      'Один чи кілька, через крапку з комою; у дужках можна пояснити: «112 (якщо є загроза життю)».',
      'One or more, with semicolons between; a note may stand in brackets: “112 (if a life is in danger)”.',
    ),
    example: both('112', '112'),
    aliases: ['телефон', 'phone', 'тел'],
    width: 24,
  },
  email: {
    heading: both('Електронна пошта', 'E-mail'),
    help: both('Адреса, на яку можна написати.', 'An address people can write to.'),
    example: both('help@example.org', 'help@example.org'),
    aliases: ['email', 'пошта', 'ел пошта'],
    width: 24,
  },
  website: {
    heading: both('Сайт', 'Website'),
    help: both('Сторінка послуги.', 'The page of the service.'),
    example: both('https://example.org/', 'https://example.org/'),
    aliases: ['вебсайт', 'сторінка', 'url'],
    width: 24,
  },
  modes: {
    heading: both('Як надають', 'How it is given'),
    help: both(
      'Через крапку з комою: «на місці», «мобільна команда», «вдома», «телефоном», «онлайн».',
      'With semicolons between: “in person”, “mobile team”, “home visit”, “by phone”, “online”.',
    ),
    example: both('на місці; телефоном', 'in person; by phone'),
    aliases: ['формат', 'mode', 'modes'],
    width: 22,
  },
  languages: {
    heading: both('Мови', 'Languages'),
    help: both(
      'Якими мовами допомагають: «українська; англійська; жестова».',
      'In which languages help is given: “Ukrainian; English; sign language”.',
    ),
    example: both('українська', 'Ukrainian'),
    aliases: ['мова', 'language'],
    width: 20,
  },
  free: {
    heading: both('Безкоштовно', 'Free of charge'),
    help: both('«так» або «ні».', '“yes” or “no”.'),
    example: both('так', 'yes'),
    aliases: ['безоплатно', 'free'],
  },
  fees_uk: {
    heading: inUkrainian('Вартість', 'Cost'),
    help: both('Скільки коштує, якщо не безкоштовно.', 'What it costs when it is not free.'),
    example: both('', ''),
    aliases: ['вартість', 'ціна', 'cost uk'],
    width: 20,
  },
  fees_en: {
    heading: inEnglish('Вартість', 'Cost'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('', ''),
    aliases: ['cost', 'price', 'fees', 'cost en'],
    width: 20,
  },
  opening_hours: {
    heading: both('Години роботи', 'Opening hours'),
    help: both(
      'Як зазвичай пишете: «Пн-Пт 9:00-18:00 (обід 13-14); Сб 10-14», «щодня 8-20», «цілодобово», «1-й і 3-й вівторок 10-12», «03.11.2026 10-14», «за домовленістю». «без змін» лишає години такими, як є.',
      'As you usually write them: “Mon-Fri 9:00-18:00 (lunch 13-14); Sat 10-14”, “every day 8-20”, “around the clock”, “1st and 3rd Tuesday 10-12”, “03.11.2026 10-14”, “by appointment”. “unchanged” leaves the hours as they are.',
    ),
    example: both('Пн-Пт 9:00-18:00; Сб 10-14', 'Mon-Fri 9:00-18:00; Sat 10-14'),
    aliases: ['графік', 'графік роботи', 'режим роботи', 'розклад', 'hours', 'schedule'],
    width: 34,
  },
  exceptions: {
    heading: both('Дні, коли інакше', 'Days that differ'),
    help: both(
      'Свята й короткі дні: «24.12.2026 9-13; 01.01.2027 зачинено (Новий рік)».',
      'Holidays and short days: “24.12.2026 9-13; 01.01.2027 closed (New Year)”.',
    ),
    example: both('', ''),
    aliases: ['винятки', 'exceptions', 'holidays'],
    width: 30,
  },
  accessibility_uk: {
    heading: inUkrainian('Доступність', 'Accessibility'),
    help: both(
      'Що є для людей з інвалідністю; кілька речей через крапку з комою.',
      'What there is for people with disabilities; several things with semicolons between.',
    ),
    example: both('Є пандус; Є ліфт', 'Є пандус; Є ліфт'),
    aliases: ['доступність', 'accessibility uk'],
    width: 30,
  },
  accessibility_en: {
    heading: inEnglish('Доступність', 'Accessibility'),
    help: both('Те саме англійською, стільки ж речей.', 'The same in English, as many things.'),
    example: both('There is a ramp; There is a lift', 'There is a ramp; There is a lift'),
    aliases: ['accessibility', 'accessibility en'],
    width: 30,
  },
  eligibility_uk: {
    heading: inUkrainian('Умови', 'Eligibility'),
    help: both('Хто може скористатися, якщо не всі.', 'Who can use it, when not everyone can.'),
    example: both('', ''),
    aliases: ['умови', 'eligibility uk'],
    width: 30,
  },
  eligibility_en: {
    heading: inEnglish('Умови', 'Eligibility'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('', ''),
    aliases: ['eligibility', 'eligibility en'],
    width: 30,
  },
  documents_uk: {
    heading: inUkrainian('Документи', 'Documents to bring'),
    help: both(
      'Що взяти з собою; кілька речей через крапку з комою.',
      'What to bring; several things with semicolons between.',
    ),
    example: both('Паспорт', 'Паспорт'),
    aliases: ['документи', 'documents uk'],
    width: 30,
  },
  documents_en: {
    heading: inEnglish('Документи', 'Documents to bring'),
    help: both('Те саме англійською, стільки ж речей.', 'The same in English, as many things.'),
    example: both('Passport', 'Passport'),
    aliases: ['documents', 'required documents', 'documents en'],
    width: 30,
  },
  application_uk: {
    heading: inUkrainian('Як звернутися', 'How to apply'),
    help: both('Що зробити, щоб отримати послугу.', 'What to do to get the service.'),
    example: both('Просто приходьте.', 'Просто приходьте.'),
    aliases: ['як звернутися', 'how to apply uk'],
    width: 30,
  },
  application_en: {
    heading: inEnglish('Як звернутися', 'How to apply'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('Just come.', 'Just come.'),
    aliases: ['how to apply', 'how to apply en'],
    width: 30,
  },
  closed_since: {
    heading: both('Зачинено з', 'Closed since'),
    help: both(
      'Дата, з якої тимчасово зачинено. Коли відчиниться, зітріть.',
      'The date since which it is closed for a time. Delete it when it opens again.',
    ),
    example: both('', ''),
    width: 14,
  },
  closed_reason_uk: {
    heading: inUkrainian('Чому зачинено', 'Why closed'),
    help: both('Коротка причина.', 'A short reason.'),
    example: both('', ''),
    aliases: ['чому зачинено', 'причина', 'why closed uk'],
    width: 24,
  },
  closed_reason_en: {
    heading: inEnglish('Чому зачинено', 'Why closed'),
    help: both('Те саме англійською.', 'The same in English.'),
    example: both('', ''),
    aliases: ['why closed', 'reason', 'why closed en'],
    width: 24,
  },
  reopening: {
    heading: both('Коли має відчинитися', 'Re-opening expected'),
    help: both('Дата, якщо вона відома.', 'The date, if it is known.'),
    example: both('', ''),
    aliases: ['reopening expected'],
    width: 14,
  },
  moved_from: {
    heading: both('Переїхало звідки', 'Moved from'),
    help: both(
      'Код рядка зі старою адресою. Його рядок лишіть у таблиці.',
      'The ID of the row with the old address. Leave that row in the table.',
    ),
    example: both('', ''),
    width: 14,
  },
  moved_since: {
    heading: both('Дата переїзду', 'Moved since'),
    help: both('Коли переїхало.', 'When it moved.'),
    example: both('', ''),
    width: 14,
  },
  verified_on: {
    heading: both('Перевірено', 'Verified on'),
    help: both('Дата, коли ви востаннє перевірили ці дані.', 'The date when you last checked this data.'),
    example: both('03.11.2026', '03.11.2026'),
    aliases: ['дата перевірки', 'verified'],
    width: 14,
  },
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as ColumnKey[];

/** A column by its key, without the details that only one column has. */
export function columnOf(key: ColumnKey): Column {
  return columns[key];
}
