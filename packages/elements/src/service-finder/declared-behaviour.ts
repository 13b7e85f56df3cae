import type {
  DeclaredBehaviour,
  DeclaredLink,
  DeclaredOperation,
  DeclaredStorage,
  InBothLanguages,
} from '../declared-behaviour/behaviour-types.ts';
import { atStart, recordLinks, snapshotFiles, telephoneLinks } from '../declared-behaviour/shared-sentences.ts';
import { outlineCredit } from '../basemap/oblasts.ts';
import { COPY_DATABASE } from '../device-copy/copy-storage.ts';
import { FEEDBACK_KEY } from './acting/feedback/feedback-queue.ts';
import { SHORTLIST_KEY } from './acting/shortlist/shortlist.ts';

/** What the links beside a service tell; the card has the same. */
const coordinates: InBothLanguages = {
  uk: 'координати послуги, не відвідувача; прихованих адрес там немає',
  en: 'the coordinates of the service, not of the visitor; confidential addresses have none',
};
const message: InBothLanguages = {
  uk: 'те, що про послугу відомо всім, і посилання на неї',
  en: 'what everybody may know of the service, and a link to it',
};

/** Where the details of a service lead. */
export const serviceLinks: readonly DeclaredLink[] = [
  telephoneLinks,
  {
    to: 'mailto:',
    when: { uk: 'натиснуто адресу ел. пошти', en: 'an e-mail address is tapped' },
  },
  {
    to: 'https://www.openstreetmap.org/',
    when: { uk: 'натиснуто «Маршрут» чи «Показати на карті»', en: '“Directions” or “Show on a map” is pressed' },
    tells: coordinates,
  },
  {
    to: 'geo:',
    when: {
      uk: 'натиснуто «Маршрут» на Android: відкривається програма з картами',
      en: '“Directions” is pressed on Android: the maps of the phone open',
    },
    tells: coordinates,
    rarely: { uk: 'лише на Android', en: 'only on Android' },
  },
  recordLinks,
  {
    to: 'page',
    when: {
      uk: 'натиснуто «Звернутися по цю допомогу» (intake-url)',
      en: '“Ask for this help” is pressed (intake-url)',
    },
    tells: {
      uk: 'яка це послуга — після #, чого сервери не бачать',
      en: 'which service it is, after the #, which no server gets to see',
    },
  },
];

const messengers: readonly DeclaredLink[] = ['https://t.me/', 'https://wa.me/', 'viber:', 'sms:'].map((to) => ({
  to,
  when: { uk: 'послугу надсилають цим способом', en: 'a service is sent on in this way' },
  tells: message,
}));

const mapSources: readonly DeclaredLink[] = [outlineCredit.source, outlineCredit.licenceUrl].map((to) => ({
  to,
  when: {
    uk: 'на карті натиснуто, звідки її обриси чи за якою ліцензією',
    en: 'on the map, where its outlines come from or their licence is followed',
  },
}));

const foreignServer: InBothLanguages = {
  uk: 'лише коли API — інший сервер HSDS, без /v1/search',
  en: 'only where the API is another HSDS server, without /v1/search',
};

const foreignRequests: readonly DeclaredOperation[] = (['listServiceAtLocations', 'listServices'] as const).map(
  (operation) => ({
    operation,
    query: ['search', 'full', 'page', 'per_page', 'lang'],
    when: { uk: 'замість /v1/search', en: 'in the place of /v1/search' },
    rarely: foreignServer,
  }),
);

const storage: readonly DeclaredStorage[] = [
  {
    kind: 'indexedDB',
    name: COPY_DATABASE,
    when: { uk: 'після відповіді API, якщо немає keep="none"', en: 'after an answer of the API, without keep="none"' },
    holds: {
      uk: 'послуги, місця й телефони з відповідей API; нічого про відвідувача й нічого з того, що він писав',
      en: 'services, places and telephone numbers that the API told; nothing about visitors and nothing they typed',
    },
    until: {
      uk: '14 днів, або доки людина чи keep="none" цього не видалить',
      en: '14 days, or until the person or keep="none" deletes it',
    },
  },
  {
    kind: 'localStorage',
    name: SHORTLIST_KEY,
    when: { uk: 'людина зберігає послугу зірочкою', en: 'the person saves a service with the star' },
    holds: {
      uk: 'номери й назви збережених послуг, не більше 50',
      en: 'identifiers and names of saved services, 50 at most',
    },
    until: { uk: 'доки людина не очистить список', en: 'until the person clears the list' },
  },
  {
    kind: 'localStorage',
    name: FEEDBACK_KEY,
    when: { uk: 'людина каже «Тут щось не так»', en: 'the person says “Something is wrong here”' },
    holds: { uk: 'що не так, разом із приміткою', en: 'what is wrong, with the note' },
    until: { uk: 'доки не надіслано, не більше 14 днів', en: 'until it is sent, 14 days at most' },
  },
];

/** What the service finder does. */
export const serviceFinderBehaviour: DeclaredBehaviour = {
  requests: [
    {
      operation: 'search',
      query: [
        'text',
        'place',
        'lat',
        'lon',
        'radius_km',
        'category',
        'audience',
        'mode',
        'language',
        'network',
        'free',
        'accessible',
        'open_at',
        'sort',
        'page',
        'per_page',
        'lang',
      ],
      when: {
        uk: 'на початку (вже завантажувачем), коли людина перестає друкувати, змінює вибір чи рухає карту, після невдачі, і щоб зберегти знайдене на час без мережі',
        en: 'at the start (already by the loader), when typing pauses, the choice changes or the map is moved, after a failure, and to keep what was found for times without a network',
      },
      tells: {
        uk: 'що людина написала й вибрала; де пристрій, з точністю до кілометра, — лише після «Поруч зі мною»',
        en: 'what the person typed and chose; where the device is, to about a kilometre, only after “Near me”',
      },
    },
    {
      operation: 'searchInWords',
      query: ['place', 'category', 'audience', 'network', 'per_page', 'lang'],
      when: {
        uk: 'на початку, лише завантажувачем: перші результати як речення, видимі, доки сам пошук у дорозі',
        en: 'at the start, by the loader alone: the first results as sentences, shown while the finder itself is on its way',
      },
    },
    { operation: 'listHotlines', when: atStart },
    {
      operation: 'listPlaces',
      query: ['text', 'level', 'parent', 'with_services', 'per_page'],
      when: {
        uk: 'області на початку, громади вибраної області, і назви, що починаються з двох надрукованих літер',
        en: 'the oblasts at the start, the hromadas of the chosen oblast, and names that begin with two letters that were typed',
      },
      tells: { uk: 'початок слова, яке друкує людина', en: 'the beginning of the word that the person types' },
    },
    {
      operation: 'getPlace',
      when: {
        uk: 'задано громаду без послуг, або на карті є послуги, що мають лише громаду',
        en: 'a hromada without services is preset, or the map has services that name only a hromada',
      },
    },
    {
      operation: 'listTaxonomyTerms',
      query: ['per_page'],
      when: {
        uk: 'задано категорію чи групу людей, якої немає в жодному результаті',
        en: 'a category or group of people is preset that no result has',
      },
    },
    {
      operation: 'getServiceAtLocation',
      when: {
        uk: 'відкрито послугу, або друкується список збережених',
        en: 'a service is opened, or the list of saved ones is printed',
      },
    },
    {
      operation: 'sendFeedback',
      body: ['feedback_id', 'service_at_location_id', 'kind', 'note'],
      when: {
        uk: 'людина каже «Тут щось не так»; без мережі — коли вона знову є',
        en: 'the person says “Something is wrong here”; without a network once it is back',
      },
      tells: {
        uk: 'що не так, і примітка, якщо людина її написала',
        en: 'what is wrong, and a note if the person wrote one',
      },
    },
    ...foreignRequests,
    ...snapshotFiles,
    {
      from: 'tiles',
      path: '**',
      when: {
        uk: 'людина відкриває карту, а сторінка назвала джерело плиток (tiles)',
        en: 'the person opens the map, and the page names a source of tiles (tiles)',
      },
    },
  ],
  storage,
  permissions: [
    {
      name: 'geolocation',
      when: { uk: 'натиснуто «Поруч зі мною»', en: '“Near me” is pressed' },
    },
    {
      name: 'clipboard-write',
      when: { uk: 'натиснуто «Копіювати»', en: '“Copy the link” is pressed' },
    },
    {
      name: 'web-share',
      when: { uk: 'натиснуто «Інше»', en: '“Other ways” is pressed' },
      rarely: {
        uk: 'кнопка є лише там, де пристрій уміє ділитися',
        en: 'the button is only there where the device can share',
      },
    },
  ],
  abilities: [
    { name: 'print', when: { uk: 'натиснуто «Друк»', en: '“Print” is pressed' } },
    { name: 'download', when: { uk: 'день додають до календаря', en: 'a day is put into the calendar' } },
    {
      name: 'history',
      when: {
        uk: 'сторінка має url-state, або з послуги, на яку вело посилання, повертаються до списку',
        en: 'the page has url-state, or somebody goes back to the list from a service that a link had opened',
      },
    },
    {
      name: 'worker',
      when: {
        uk: 'знімок має 2000 послуг чи більше: у ньому шукає окремий потік',
        en: 'the snapshot has 2,000 services or more: a worker searches it',
      },
      rarely: { uk: 'потрібен великий знімок', en: 'it takes a large snapshot' },
    },
  ],
  links: [...serviceLinks, ...messengers, ...mapSources],
  events: {
    'rk-search': ['text', 'total'],
    'rk-select': ['id', 'serviceAtLocation'],
    'rk-contact': ['kind', 'value', 'serviceAtLocation'],
    'rk-error': ['error'],
  },
};
