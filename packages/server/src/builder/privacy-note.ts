import type { ContentLanguageCode } from '../records/stored.ts';
import type { BuilderChoice, Component } from './builder-choice.ts';
import { componentNames, namedInPlural } from './component-names.ts';
import { hasFrame, tags } from './snippet.ts';

type Sentences = Readonly<Record<ContentLanguageCode, string>>;

interface Occasion {
  readonly when: Sentences;
  readonly tells?: Sentences;
}

/** The part of `behaviour.json` that visitors are told: what an element asks, keeps, asks permission for and links to. */
export interface ElementBehaviour {
  readonly requests: readonly (Occasion & { readonly to: string })[];
  readonly storage: readonly (Occasion & {
    readonly kind: string;
    readonly name: string;
    readonly holds: Sentences;
    readonly until: Sentences;
  })[];
  readonly permissions: readonly (Occasion & { readonly name: string })[];
  readonly links: readonly (Occasion & { readonly to: string })[];
}

/** By the tag of the element. */
export type Behaviours = Readonly<Record<string, ElementBehaviour>>;

/** What is on the device and outlasts the page; locks and channels between tabs hold nothing. */
const storages: Readonly<Record<string, string>> = { indexedDB: 'IndexedDB', localStorage: 'localStorage' };

const permissions: Readonly<Record<string, Sentences>> = {
  geolocation: { uk: 'дізнатися, де ви', en: 'know where you are' },
  'clipboard-write': { uk: 'записати до буфера обміну', en: 'write to the clipboard' },
  'web-share': { uk: 'відкрити меню «Поділитися» пристрою', en: 'open the device’s menu for sharing' },
};

/** Programs that an address of this kind opens. Calls and letters go without saying. */
const programs: Readonly<Record<string, Sentences>> = {
  'viber:': { uk: 'Viber', en: 'Viber' },
  'sms:': { uk: 'SMS', en: 'SMS' },
  'geo:': { uk: 'карти телефона', en: 'the maps of the phone' },
  'webcal:': { uk: 'календар', en: 'the calendar' },
};

const headings = {
  sent: { uk: 'Серверові передається:', en: 'The server is sent:' },
  kept: { uk: 'У вашому браузері зберігається:', en: 'Your browser keeps:' },
  nothingKept: { uk: 'На вашому пристрої нічого не зберігається.', en: 'Nothing is kept on your device.' },
  allowed: { uk: 'Лише після вашого натискання сторінка може:', en: 'Only after you press something, the page may:' },
  opened: {
    uk: 'Інші сайти й програми відкриваються лише тоді, коли ви натискаєте посилання на них:',
    en: 'Other sites and programs are opened only when you follow a link to them:',
  },
};

/** What a site's privacy notice should say of the component: what the element declares, in sentences. */
export function privacyNote(
  { component, way }: BuilderChoice,
  { behaviours, host, language }: { behaviours: Behaviours; host: string; language: ContentLanguageCode },
): string {
  const framed = way === 'frame' && hasFrame(component);
  // Figures in a frame are a page without the element.
  const behaviour =
    framed && (component === 'counter' || component === 'panel') ? undefined : behaviours[tags[component]];
  const list = (heading: Sentences, lines: readonly string[]) =>
    lines.length > 0 ? [[heading[language], ...new Set(lines.map((line) => `– ${line}`))].join('\n')] : [];
  const kept = list(headings.kept, keptBy(behaviour, language));
  return [
    introduction(component, host, language),
    ...list(headings.sent, sentBy(behaviour, language)),
    ...(kept.length > 0 ? kept : [headings.nothingKept[language]]),
    ...list(headings.allowed, allowedTo(behaviour, language)),
    ...list(headings.opened, openedBy(behaviour, language)),
  ].join('\n\n');
}

function introduction(component: Component, host: string, language: ContentLanguageCode): string {
  const name = componentNames[component][language];
  const [loads, are] = namedInPlural.has(component) ? ['завантажуються', 'are'] : ['завантажується', 'is'];
  return language === 'uk'
    ? `${name} на цій сторінці ${loads} з ${host}. Сервер бачить IP-адресу вашого пристрою, як і кожен сервер, до якого звертається браузер, і не пов’язує її з тим, що ви шукали. Файлів cookie немає, третім сторонам не передається нічого.`
    : `${name} on this page ${are} loaded from ${host}. The server sees the IP address of your device, as every server does that a browser asks, and does not tie it to what you were looking for. There are no cookies, and nothing goes to third parties.`;
}

function sentBy(behaviour: ElementBehaviour | undefined, language: ContentLanguageCode): string[] {
  return (behaviour?.requests ?? []).flatMap(({ to, tells }) => (to === 'api' && tells ? [`${tells[language]}.`] : []));
}

function keptBy(behaviour: ElementBehaviour | undefined, language: ContentLanguageCode): string[] {
  return (behaviour?.storage ?? []).flatMap(({ kind, name, when, holds, until }) => {
    const storage = storages[kind];
    if (storage === undefined) return [];
    const where = `(${storage}, ${name})`;
    return language === 'uk'
      ? [`${holds.uk} ${where}. Коли: ${when.uk}. Як довго: ${until.uk}.`]
      : [`${holds.en} ${where}. When: ${when.en}. How long: ${until.en}.`];
  });
}

function allowedTo(behaviour: ElementBehaviour | undefined, language: ContentLanguageCode): string[] {
  return (behaviour?.permissions ?? []).map(
    ({ name, when }) => `${permissions[name]?.[language] ?? name}: ${when[language]}.`,
  );
}

/** Those that are opened at the same moment and are told the same, in one line. */
function openedBy(behaviour: ElementBehaviour | undefined, language: ContentLanguageCode): string[] {
  const opened = new Map<string, string[]>();
  for (const { to, when, tells } of behaviour?.links ?? []) {
    const name = programs[to]?.[language] ?? (to.startsWith('https:') ? new URL(to).host : undefined);
    if (name === undefined) continue;
    const said = tells ? `${when[language]} (${tells[language]})` : when[language];
    opened.set(said, [...(opened.get(said) ?? []), name]);
  }
  return [...opened].map(([said, names]) => `${names.join(', ')}: ${said}.`);
}
