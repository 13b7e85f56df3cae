import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Language } from '../.vitepress/pages.ts';
import { opening } from './markdown.ts';

const root = new URL('../../', import.meta.url);

const words = {
  uk: {
    title: 'Зміни',
    introduction: 'Що змінилося для тих, хто користується пакетами: спершу те, що вийде з наступним випуском.',
    next: 'Наступний випуск',
    kinds: { major: 'Несумісні зміни', minor: 'Нове', patch: 'Виправлення' },
  },
  en: {
    title: 'Changelog',
    introduction: 'What has changed for those who use the packages: first what comes with the next release.',
    next: 'Next release',
    kinds: { major: 'Breaking', minor: 'New', patch: 'Mended' },
  },
};

type Kind = keyof (typeof words)['en']['kinds'];

interface Change {
  kind: Kind;
  packages: string[];
  text: string;
}

/** The changesets that wait for a release. */
export function waitingChanges(): Change[] {
  return readdirSync(new URL('.changeset/', root))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => {
      const source = readFileSync(new URL(`.changeset/${file}`, root), 'utf8');
      const [, head = '', text = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(source) ?? [];
      const named = [...head.matchAll(/'@resilience-kit\/([\w-]+)': (major|minor|patch)/g)];
      const kinds = named.map(([, , kind]) => kind as Kind);
      const kind = (['major', 'minor', 'patch'] as const).find((one) => kinds.includes(one)) ?? 'patch';
      return { kind, packages: named.map(([, name = '']) => name), text: text.trim() };
    });
}

/** The page of changes: changesets that wait, then what each package says of its releases. */
export function changelogPage(language: Language): string {
  const { title, introduction, next, kinds } = words[language];
  const changes = waitingChanges();
  const waiting = (['major', 'minor', 'patch'] as const)
    .map((kind) => ({ kind, own: changes.filter((change) => change.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => `### ${kinds[kind]}\n\n${own.map(item).join('\n')}\n`);
  const released = ['contract', 'text', 'sdk', 'elements', 'server']
    .map((name) => new URL(`packages/${name}/CHANGELOG.md`, root))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').replaceAll(/^(#+) /gm, '#$1 '));
  return [opening(title, language, introduction), `## ${next}\n`, ...waiting, ...released].join('\n');
}

function item({ packages, text }: Change): string {
  return `- **${packages.join(', ')}**: ${escaped(text).replaceAll('\n', '\n  ')}`;
}

/** What looks like a tag outside of code stays text. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('');
}
