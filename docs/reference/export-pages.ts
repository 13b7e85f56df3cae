import type { Language } from '../.vitepress/pages.ts';
import { entrySection, type ToldOn } from './export-sections.ts';
import { opening } from './markdown.ts';
import { entriesOf, type PackageName } from './package-declarations.ts';

/** The packages that have one page with all their exports; the SDK has pages of its own. */
export const packagesWithExports = ['elements', 'server', 'text'] as const satisfies readonly PackageName[];

const words = {
  uk: {
    title: (name: string) => `Пакет ${name}: що експортує`,
    introduction: (name: string) =>
      `Усе, що експортує \`@resilience-kit/${name}\`, з коментарів у коді. Огляд із прикладами: [пакет ${name}](readme-${name}.md).`,
    elsewhere: 'Описано вище або на інших сторінках:',
  },
  en: {
    title: (name: string) => `Package ${name}: exports`,
    introduction: (name: string) =>
      `All that \`@resilience-kit/${name}\` exports, from the comments in the code. An overview with examples: [package ${name}](readme-${name}.md).`,
    elsewhere: 'Told above or on other pages:',
  },
};

/** The pages of exports by the name of their file. */
export function exportPages(language: Language): Map<string, string> {
  const { title, introduction, elsewhere } = words[language];
  return new Map(
    packagesWithExports.map((name): [string, string] => {
      const page = `exports-${name}`;
      const toldOn: ToldOn = new Map();
      const sections = entriesOf(name).map((entry) => entrySection(entry, page, toldOn, elsewhere));
      return [page, [opening(title(name), language, introduction(name)), ...sections].join('\n')];
    }),
  );
}
