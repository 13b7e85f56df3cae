import { both, type Bilingual } from '../spreadsheets/bilingual.ts';

/** One column of a table of figures. */
export interface FigureColumn {
  heading: Bilingual;
  /** HXL 1.1: what our own tables write, then what others may. Languages and vocabularies may be added to each. */
  hashtags: readonly `#${string}`[];
  /** How to fill it in; only of columns of the template. */
  help?: Bilingual;
  example?: Bilingual;
  isRequired?: true;
  /** What else people call it. */
  aliases?: readonly string[];
  /** In characters. */
  width?: number;
}

/** Columns whose cells are the same in every language. */
const plainColumns = {
  code: {
    heading: both('Код цифри', 'Code of the figure'),
    hashtags: ['#meta+id', '#indicator+id'],
    help: both(
      'Код, який ви придумали самі й більше не змінюєте: латинські літери, цифри, дефіси. За ним наступне завантаження знайде цю цифру. Рядки частин мають той самий код.',
      'A code that you choose and never change: Latin letters, digits, hyphens. By it the next import finds this figure. Rows of its parts have the same code.',
    ),
    example: both('bucha-2025-h1-visits', 'bucha-2025-h1-visits'),
    isRequired: true,
    width: 26,
  },
  indicator: {
    heading: both('Код показника', 'Code of the indicator'),
    hashtags: ['#indicator+code'],
    help: both(
      'Що пораховано: код із переліку показників. Новий показник додайте на аркуші «Показники».',
      'What is counted: a code from the list of indicators. Add a new one on the sheet “Indicators”.',
    ),
    example: both('individual-consultations', 'individual-consultations'),
    isRequired: true,
    width: 28,
  },
  unit: {
    heading: both('Одиниця', 'Unit'),
    hashtags: ['#indicator+unit', '#indicator+unit+code', '#indicator+unit+name'],
  },
  counting: { heading: both('Як пораховано', 'Counting'), hashtags: ['#indicator+counting'] },
  value: {
    heading: both('Значення', 'Value'),
    hashtags: [
      '#indicator+value+num',
      '#indicator+value',
      '#indicator+num',
      '#value',
      '#value+num',
      '#reached',
      '#reached+num',
      '#output+num',
    ],
    help: both(
      'Лише число: «4925» або «4 925». «Майже», «понад» пишіть у колонці «Точність». Для порядку величини залиште порожнім.',
      'A number alone: “4925” or “4 925”. “Nearly” and “over” go into the column “Qualifier”. Empty for an order of magnitude.',
    ),
    example: both('4925', '4925'),
    aliases: ['число', 'number'],
    width: 12,
  },
  qualifier: {
    heading: both('Точність', 'Qualifier'),
    hashtags: ['#indicator+qualifier'],
    help: both(
      '«точно», «щонайменше» (понад), «майже» або «порядок величини».',
      '“exact”, “at least” (over), “nearly” or “order of magnitude”.',
    ),
    example: both('точно', 'exact'),
    width: 18,
  },
  breakdown_code: {
    heading: both('Код розбивки', 'Code of the breakdown'),
    hashtags: ['#indicator+breakdown+code'],
    help: both(
      'За чим розбито: латинськими літерами. Якщо показник має перелік розбивок, один із нього.',
      'By what it is broken down, in Latin letters. One of the list when the indicator has one.',
    ),
    example: both('kind', 'kind'),
    width: 16,
  },
  part_code: {
    heading: both('Код частини', 'Code of the part'),
    hashtags: ['#indicator+part+code'],
    help: both(
      'Частини цифри пишіть окремими рядками під нею, з тим самим кодом цифри. Тут код частини латинськими літерами.',
      'Write the parts of a figure in rows of their own below it, with the code of the figure. Here is the code of the part in Latin letters.',
    ),
    example: both('psychological', 'psychological'),
    width: 18,
  },
  part_value: {
    heading: both('Значення частини', 'Value of the part'),
    hashtags: ['#indicator+part+value+num', '#indicator+part+value', '#indicator+part+num'],
    help: both(
      'Скільки з цифри припадає на частину. Що лишилося, порахує сервер.',
      'How much of the figure the part is. What is left the server works out.',
    ),
    example: both('1395', '1395'),
    width: 12,
  },
  part_withheld: {
    heading: both('Частину приховано', 'Part is withheld'),
    hashtags: ['#indicator+part+status'],
    help: both(
      'Пише сервер: число частини таке мале, що його не показано. Воно лишається, яким було, доки ви не напишете іншого.',
      'Written by the server: the number of the part is too small to be shown. It stays what it was until you write another.',
    ),
    example: both('', ''),
  },
  status: {
    heading: both('Стан', 'Status'),
    hashtags: [
      '#status',
      '#indicator+status',
      '#indicator+status+code',
      '#indicator+status+name',
      '#status+code',
      '#status+name',
    ],
    help: both(
      '«за джерелом», «попереднє», «перевірено», «уточнено» або «приховано». Порожньо в новій цифрі: за джерелом.',
      '“reported”, “provisional”, “verified”, “restated” or “suppressed”. Empty in a new figure: reported.',
    ),
    example: both('за джерелом', 'reported'),
    width: 14,
  },
  sample_size: {
    heading: both('Скільки опитано', 'Sample size'),
    hashtags: ['#indicator+sample+num', '#indicator+sample'],
    help: both('Для часток: скільки людей відповіли.', 'For shares: how many answered.'),
    example: both('', ''),
  },
  target: {
    heading: both('Ціль', 'Target'),
    hashtags: ['#indicator+target+num', '#indicator+target', '#indicator+value+target', '#targeted', '#targeted+num'],
    help: both('Скільки має бути. Лише число.', 'How much it should be. A number alone.'),
    example: both('', ''),
  },
  target_on: {
    heading: both('Ціль до дня', 'Target by'),
    hashtags: ['#date+target'],
    help: both('Дата.', 'A date.'),
    example: both('', ''),
  },
  baseline: {
    heading: both('Базовий рівень', 'Baseline'),
    hashtags: ['#indicator+baseline+num', '#indicator+baseline', '#indicator+value+baseline'],
    help: both('Скільки було на початку. Лише число.', 'How much it was at the start. A number alone.'),
    example: both('', ''),
  },
  baseline_on: {
    heading: both('Базовий рівень на день', 'Baseline on'),
    hashtags: ['#date+baseline'],
    help: both('Дата.', 'A date.'),
    example: both('', ''),
  },
  from: {
    heading: both('Період від', 'Period from'),
    hashtags: ['#date+start', '#date+year+start', '#period+start'],
    help: both('Перший день: «01.01.2025».', 'The first day: “01.01.2025”.'),
    example: both('01.01.2025', '01.01.2025'),
    width: 12,
  },
  to: {
    heading: both('Період до', 'Period to'),
    hashtags: ['#date+end', '#date+year+end', '#period+end'],
    help: both(
      'Останній день. Порожньо, якщо рахувати ще не закінчили.',
      'The last day. Empty while it is still being counted.',
    ),
    example: both('30.06.2025', '30.06.2025'),
    width: 12,
  },
  period: { heading: both('Період', 'Period'), hashtags: ['#date', '#period', '#date+year', '#period+year'] },
  as_of: {
    heading: both('Станом на', 'As of'),
    hashtags: ['#date+asof', '#date+reported', '#date+updated'],
    help: both(
      'До якого дня цифра правдива, наскільки відомо джерелу. Порожньо в новій цифрі: кінець періоду.',
      'The day to which the figure is true as far as its source knows. Empty in a new figure: the end of the period.',
    ),
    example: both('30.06.2025', '30.06.2025'),
    width: 12,
  },
  place: {
    heading: both('КАТОТТГ', 'KATOTTG'),
    hashtags: ['#loc+code', '#adm+code', '#loc+pcode'],
    help: both(
      'Де пораховано: назва або код області, району, громади чи міста. Якщо це щось інше, напишіть словами в колонці «Де».',
      'Where it was counted: the name or the code of an oblast, district, hromada or city. If it is something else, say it in words in the column “Where”.',
    ),
    example: both('Донецька область', 'Donetsk oblast'),
    aliases: ['місце', 'place', 'населений пункт', 'громада', 'область'],
    width: 24,
  },
  adm1: { heading: both('P-код області', 'P-code of the oblast'), hashtags: ['#adm1+code', '#adm1+pcode'] },
  adm2: { heading: both('P-код району', 'P-code of the district'), hashtags: ['#adm2+code', '#adm2+pcode'] },
  adm3: { heading: both('P-код громади', 'P-code of the hromada'), hashtags: ['#adm3+code', '#adm3+pcode'] },
  adm4: {
    heading: both('P-код населеного пункту', 'P-code of the settlement'),
    hashtags: ['#adm4+code', '#adm4+pcode'],
  },
  adm1_name: { heading: both('Назва області', 'Oblast'), hashtags: ['#adm1+name', '#adm1'] },
  adm2_name: { heading: both('Назва району', 'District'), hashtags: ['#adm2+name', '#adm2'] },
  adm3_name: { heading: both('Назва громади', 'Hromada'), hashtags: ['#adm3+name', '#adm3'] },
  organization: {
    heading: both('Організація', 'Organization'),
    hashtags: ['#org+impl+name', '#org+impl', '#org', '#org+name'],
    help: both(
      'Чия це робота: назва організації або її код.',
      'Whose work it is: the name of the organization, or its ID.',
    ),
    example: both('', ''),
    width: 28,
  },
  organization_id: {
    heading: both('ID організації', 'ID of the organization'),
    hashtags: ['#org+impl+id', '#org+impl+code', '#org+id', '#org+code'],
  },
  reported_by: {
    heading: both('Хто звітує', 'Reported by'),
    hashtags: ['#org+reporting+name', '#org+reporting'],
    help: both('Якщо звітує не той, чия це робота.', 'If that is not whose work it is.'),
    example: both('', ''),
    width: 24,
  },
  programme: {
    heading: both('Програма', 'Programme'),
    hashtags: ['#activity+programme+name', '#activity+programme', '#activity+name', '#activity'],
    help: both('Назва програми, результатом якої є цифра.', 'The name of the programme that it is a result of.'),
    example: both('', ''),
    width: 24,
  },
  url: {
    heading: both('Посилання', 'Link'),
    hashtags: ['#meta+source+url', '#meta+url'],
    help: both('Де опубліковано джерело.', 'Where the source is published.'),
    example: both('https://example.org/report', 'https://example.org/report'),
    width: 26,
  },
  published_on: {
    heading: both('Опубліковано', 'Published on'),
    hashtags: ['#date+published'],
    help: both('Коли опубліковано джерело.', 'When the source was published.'),
    example: both('', ''),
    width: 12,
  },
  content_hash: {
    heading: both('Хеш файлу джерела', 'Hash of the source’s file'),
    hashtags: ['#meta+source+hash'],
    help: both(
      '«sha256:» і 64 знаки: хеш файлу, з якого взято цифру. Необов’язково.',
      '“sha256:” and 64 characters: the hash of the file that the figure was taken from. Not needed.',
    ),
    example: both('', ''),
  },
  review_after: {
    heading: both('Переглянути після', 'Review after'),
    hashtags: ['#date+review'],
    help: both('Після цього дня цифру позначено як застарілу.', 'After this day the figure is marked as stale.'),
    example: both('', ''),
    width: 12,
  },
  derived: { heading: both('Порахував сервер', 'Counted by the server'), hashtags: ['#meta+derived'] },
  data_status: { heading: both('Стан даних', 'Data status'), hashtags: ['#meta+data+status'] },
} as const satisfies Record<string, FigureColumn>;

/** Columns of texts: each may also be there once for each language. */
const textColumns = {
  indicator_name: { heading: both('Показник', 'Indicator'), hashtags: ['#indicator+name', '#indicator'] },
  words: {
    heading: both('Значення словами', 'Value in words'),
    hashtags: ['#indicator+value+text', '#indicator+text'],
    help: both(
      'Лише для порядку величини: «десятки тисяч родин».',
      'Only for an order of magnitude: “tens of thousands of families”.',
    ),
    example: both('', ''),
    width: 24,
  },
  breakdown_name: {
    heading: both('Розбивка', 'Broken down'),
    hashtags: ['#indicator+breakdown+name', '#indicator+breakdown'],
    help: both('За чим розбито, словами: «За видом консультацій».', 'By what it is broken down, in words: “By kind”.'),
    example: both('', ''),
    width: 22,
  },
  part_name: {
    heading: both('Частина', 'Part'),
    hashtags: ['#indicator+part+name', '#indicator+part'],
    help: both('Яка це частина: «Психологічні».', 'Which part it is: “Psychological”.'),
    example: both('', ''),
    width: 26,
  },
  status_reason: {
    heading: both('Причина стану', 'Reason of the status'),
    hashtags: ['#status+reason'],
    help: both('Чому цифру уточнено або приховано.', 'Why the figure was restated or suppressed.'),
    example: both('', ''),
    width: 28,
  },
  period_words: {
    heading: both('Період словами', 'Period in words'),
    hashtags: ['#date+description', '#period+description'],
    help: both(
      'Коли джерело не дає дат: «перші шість місяців роботи».',
      'When the source gives no dates: “the first six months of work”.',
    ),
    example: both('', ''),
    width: 24,
  },
  area: {
    heading: both('Де', 'Where'),
    hashtags: ['#loc+name', '#loc'],
    help: both('Лише коли це не одне місце: «три області».', 'Only when it is not one place: “three regions”.'),
    example: both('', ''),
    width: 22,
  },
  donors: {
    heading: both('Донори', 'Donors'),
    hashtags: ['#org+funding+name', '#org+funding', '#org+funder', '#org+funder+name', '#org+donor', '#org+donor+name'],
    help: both('Хто оплатив; кілька через крапку з комою.', 'Who paid for it; several with semicolons between.'),
    example: both('', ''),
    width: 28,
  },
  source: {
    heading: both('Джерело', 'Source'),
    hashtags: ['#meta+source+name', '#meta+source'],
    help: both('Назва документа, з якого взято цифру.', 'The title of what the figure was taken from.'),
    example: both('Звіт за перше півріччя 2025 року', 'Report on the first half of 2025'),
    aliases: ['назва джерела'],
    width: 30,
  },
  publisher: {
    heading: both('Видавець', 'Publisher'),
    hashtags: ['#meta+source+publisher', '#meta+publisher'],
    help: both('Хто опублікував джерело.', 'Who published the source.'),
    example: both('', ''),
    width: 24,
  },
} as const satisfies Record<string, FigureColumn>;

export type PlainKey = keyof typeof plainColumns;
export type TextKey = keyof typeof textColumns;
export type FigureColumnKey = PlainKey | TextKey | `${TextKey}_${'uk' | 'en'}`;

export const textKeys = Object.keys(textColumns) as readonly TextKey[];

/** Every column that a table of figures may have. */
export const figureColumns: Readonly<Record<FigureColumnKey, FigureColumn>> = Object.fromEntries([
  ...Object.entries<FigureColumn>(plainColumns),
  ...Object.entries<FigureColumn>(textColumns).flatMap(([key, column]) => [
    [key, column],
    [`${key}_uk`, inOneLanguage(column, 'uk')],
    [`${key}_en`, inOneLanguage(column, 'en')],
  ]),
]) as Record<FigureColumnKey, FigureColumn>;

function inOneLanguage({ heading, help, example, width, hashtags }: FigureColumn, language: 'uk' | 'en'): FigureColumn {
  const [first = '#meta'] = hashtags;
  const name =
    language === 'uk'
      ? both(`${heading.uk} (українською)`, `${heading.en} (Ukrainian)`)
      : both(`${heading.uk} (англійською)`, `${heading.en} (English)`);
  const same = both('Те саме англійською.', 'The same in English.');
  return {
    heading: name,
    hashtags: [`${first}+${language}`],
    ...(help && { help: language === 'uk' ? help : same }),
    ...(example && { example: language === 'uk' ? both(example.uk, example.uk) : both(example.en, example.en) }),
    ...(width && { width }),
  };
}
