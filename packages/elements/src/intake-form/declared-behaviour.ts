import { OUTBOX_DATABASE } from '@resilience-kit/sdk/intakes/outbox';
import type { DeclaredBehaviour, DeclaredStorage, InBothLanguages } from '../declared-behaviour/behaviour-types.ts';
import { atStart, telephoneLinks } from '../declared-behaviour/shared-sentences.ts';
import { exitAddresses, leaving } from '../quick-exit/declared-behaviour.ts';
import { DRAFT_HALF } from './drafts/draft-keeper.ts';
import { DRAFT_DATABASE } from './drafts/draft-storage.ts';

const wish: InBothLanguages = {
  uk: 'людина просить зберегти незакінчені відповіді',
  en: 'the person asks for unfinished answers to be kept',
};
const aDay: InBothLanguages = {
  uk: '24 години, або до надсилання, швидкого виходу чи відмови від цього',
  en: '24 hours, or until it is sent, the quick exit is used, or the person no longer wants it',
};
const sent: InBothLanguages = { uk: 'звернення надсилають', en: 'a request is sent' };

const storage: readonly DeclaredStorage[] = [
  {
    kind: 'indexedDB',
    name: OUTBOX_DATABASE,
    when: {
      uk: 'на початку, порожня, і коли звернення надсилають',
      en: 'at the start, empty, and when a request is sent',
    },
    holds: {
      uk: 'зашифроване звернення, якого ніхто на пристрої прочитати не може, його номер і скільки разів його надсилали',
      en: 'the encrypted request, which nobody can read on the device, its id, and how often it was sent',
    },
    until: {
      uk: 'доки API не підтвердить саме його, або людина не видалить',
      en: 'until the API has acknowledged this very request, or the person deletes it',
    },
  },
  {
    kind: 'lock',
    name: OUTBOX_DATABASE,
    when: sent,
    holds: { uk: 'нічого: надсилає одна вкладка', en: 'nothing: one tab sends at a time' },
    until: { uk: 'доки триває надсилання', en: 'while it is being sent' },
  },
  {
    kind: 'broadcastChannel',
    name: OUTBOX_DATABASE,
    when: { uk: 'на початку', en: 'at the start' },
    holds: {
      uk: 'що сталося зі зверненням, за його номером, для інших вкладок цього сайту',
      en: 'what became of a request, by its id, for the other tabs of this site',
    },
    until: { uk: 'доки відкрита сторінка', en: 'while the page is open' },
  },
  {
    kind: 'indexedDB',
    name: DRAFT_DATABASE,
    when: wish,
    holds: {
      uk: 'незакінчені відповіді, зашифровані двома ключами',
      en: 'unfinished answers, encrypted with two keys',
    },
    until: aDay,
  },
  {
    kind: 'localStorage',
    name: DRAFT_HALF,
    when: wish,
    holds: { uk: 'один із двох ключів до незакінчених відповідей', en: 'one of the two keys to unfinished answers' },
    until: aDay,
  },
];

/** What the intake form does. */
export const intakeFormBehaviour: DeclaredBehaviour = {
  requests: [
    { operation: 'getForm', query: ['organization_id'], when: atStart },
    {
      operation: 'getKeyset',
      when: { uk: `${atStart.uk}; знову перед шифруванням`, en: `${atStart.en}; again before anything is encrypted` },
    },
    { operation: 'listHotlines', when: atStart },
    {
      operation: 'listPlaces',
      query: ['level', 'parent', 'per_page'],
      when: {
        uk: 'форма питає про місце: області, а коли область вибрано, її громади',
        en: 'the form asks for a place: the oblasts, and the hromadas of an oblast once it is chosen',
      },
      tells: { uk: 'яку область вибрано', en: 'which oblast was chosen' },
    },
    {
      operation: 'getServiceAtLocation',
      when: {
        uk: 'людина прийшла від послуги (#service=… чи атрибут service)',
        en: 'the person came from a service (#service=…, or the attribute service)',
      },
      tells: { uk: 'від якої послуги людина прийшла', en: 'which service the person came from' },
    },
    {
      operation: 'getIntakeChallenge',
      when: { uk: 'людина перевіряє відповіді перед надсиланням', en: 'the person checks the answers before sending' },
    },
    {
      operation: 'putIntake',
      body: [
        'organization_id',
        'form_id',
        'form_version',
        'keyset_serial',
        'ciphertext',
        'receipt_sha256',
        'proof',
        'trap',
      ],
      when: {
        uk: `${sent.uk}; той самий вміст під тим самим номером, доки його не підтверджено`,
        en: `${sent.en}; the same bytes under the same id until they are acknowledged`,
      },
      tells: {
        uk: 'відповіді, зашифровані для організації: API прочитати їх не може',
        en: 'the answers, encrypted for the organization: the API cannot read them',
      },
    },
    {
      operation: 'getReadiness',
      when: {
        uk: 'надсилання не вдалося: чи відповідає саме API, а не сторінка входу мережі',
        en: 'sending has failed: whether it is the API that answers, and not the sign-in page of a network',
      },
    },
    {
      operation: 'getOrganization',
      when: {
        uk: 'форму закрито, а звернення за нею чекає: кому зателефонувати',
        en: 'a form is closed while a request by it waits: whom to call',
      },
      rarely: {
        uk: 'потрібна форма, закрита після того, як звернення вже збережено',
        en: 'it takes a form that is closed once a request has been saved',
      },
    },
    {
      from: 'api',
      path: '/embed/intake',
      query: ['form', 'organization', 'lang', 'theme', 'keyset', 'waiting'],
      when: {
        uk: 'форма просить рамку, або сторінка (isolation="frame")',
        en: 'the form asks for a frame, or the page does (isolation="frame")',
      },
    },
  ],
  storage,
  permissions: [
    {
      name: 'clipboard-write',
      when: { uk: 'натиснуто «Скопіювати код»', en: '“Copy the code” is pressed' },
    },
  ],
  abilities: [
    leaving,
    { name: 'print', when: { uk: 'друкують квитанцію', en: 'the receipt is printed' } },
    { name: 'download', when: { uk: 'квитанцію зберігають як файл', en: 'the receipt is saved as a file' } },
    {
      name: 'worker',
      when: {
        uk: 'перед надсиланням: робота, що заважає надсилати зливу звернень',
        en: 'before sending: the work that hinders floods of requests',
      },
    },
  ],
  links: [
    telephoneLinks,
    ...exitAddresses,
    {
      to: 'api',
      when: {
        uk: 'форму з рамки відкривають окремою сторінкою',
        en: 'the form of a frame is opened as a page of its own',
      },
    },
  ],
  events: { 'rk-submitted': ['formId'], 'rk-error': ['error'], 'rk-exit': [] },
};
