import type { Language } from '../.vitepress/pages.ts';
import { entrySection, type ToldOn } from './export-sections.ts';
import { opening } from './markdown.ts';
import { entriesOf, type Entry } from './package-declarations.ts';

/** Pages of the SDK, by what their entries begin with. What an earlier page tells of, a later one only links to. */
const pages: readonly { page: string; title: Readonly<Record<Language, string>>; has: (entry: string) => boolean }[] = [
  {
    page: 'sdk-resources',
    title: { uk: 'SDK: ресурси', en: 'SDK: resources' },
    has: (entry) => entry.startsWith('resources/'),
  },
  {
    page: 'sdk-intakes',
    title: { uk: 'SDK: звернення', en: 'SDK: intakes' },
    has: (entry) => entry.startsWith('intakes'),
  },
  { page: 'sdk-testing', title: { uk: 'SDK: тестування', en: 'SDK: testing' }, has: (entry) => entry === 'testing' },
  { page: 'sdk-webhooks', title: { uk: 'SDK: вебхуки', en: 'SDK: webhooks' }, has: (entry) => entry === 'webhooks' },
  { page: 'sdk-hsds', title: { uk: 'SDK: HSDS', en: 'SDK: HSDS' }, has: (entry) => entry === 'hsds' },
  {
    page: 'sdk-more',
    title: { uk: 'SDK: знімок, перевірка, клієнт сторінки', en: 'SDK: snapshot, validation, client of a page' },
    has: (entry) => ['snapshot', 'validate', 'page-client'].includes(entry),
  },
  { page: 'sdk', title: { uk: 'SDK', en: 'SDK' }, has: (entry) => entry === '' },
];

const words = {
  uk: {
    introduction:
      'Усе, що експортує `@resilience-kit/sdk`, з коментарів у коді. Огляд із прикладами: [пакет sdk](readme-sdk.md).',
    elsewhere: 'Описано на інших сторінках:',
    entries: 'Входи',
  },
  en: {
    introduction:
      'All that `@resilience-kit/sdk` exports, from the comments in the code. An overview with examples: [package sdk](readme-sdk.md).',
    elsewhere: 'Told on other pages:',
    entries: 'Entries',
  },
};

/** The pages of the SDK's reference by the name of their file. */
export function sdkPages(language: Language): Map<string, string> {
  const all = entriesOf('sdk');
  const toldOn: ToldOn = new Map();
  const text = words[language];
  const result = new Map<string, string>();
  for (const { page, title, has } of pages) {
    const entries = all.filter(({ specifier }) => has(specifier.replace(/^@resilience-kit\/sdk\/?/, '')));
    const sections = entries.map((entry) => entrySection(entry, page, toldOn, text.elsewhere));
    const overview = page === 'sdk' ? `## ${text.entries}\n\n${listOf(all)}\n` : '';
    result.set(page, [opening(title[language], language, text.introduction), overview, ...sections].join('\n'));
  }
  return result;
}

function listOf(entries: readonly Entry[]): string {
  return entries
    .map(({ specifier }) => {
      const entry = specifier.replace(/^@resilience-kit\/sdk\/?/, '');
      const page = pages.find(({ has }) => has(entry))?.page ?? 'sdk';
      return `- [\`${specifier}\`](${page}.md#${anchorOfEntry(specifier)})`;
    })
    .join('\n');
}

function anchorOfEntry(specifier: string): string {
  return specifier.replaceAll(/[@/]/g, '').toLowerCase();
}
