import type { Language } from '../.vitepress/pages.ts';
import { opening } from './markdown.ts';

type Main = (
  programArguments: readonly string[],
  outputs: { output: { write(text: string): void }; errors: { write(text: string): void } },
) => Promise<number>;

/** The program that `bin/resilience-kit.mjs` starts. It is no entry of the package, so its types are said here. */
const { main } = (await import(new URL('../../packages/server/src/command-line/main.ts', import.meta.url).href)) as {
  main: Main;
};

/** What the program says of itself, and of a command when one is named. */
export async function helpOf(language: Language, command?: string): Promise<string> {
  const said: string[] = [];
  const output = { write: (text: string) => void said.push(text) };
  const code = await main([...(command ? [command] : []), '--help', '--language', language], {
    output,
    errors: output,
  });
  if (code !== 0) throw new Error(`resilience-kit ${command ?? ''} --help ended with ${code}: ${said.join('')}`);
  return said.join('').trimEnd();
}

/** The names of all commands. */
export async function commandNames(): Promise<string[]> {
  const help = await helpOf('en');
  return [...help.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, name = '']) => name);
}

const words = {
  uk: {
    title: 'Командний рядок',
    introduction:
      'Що каже `resilience-kit --help`, і те саме про кожну команду. Мова — за мовою термінала або за `--language`.',
  },
  en: {
    title: 'Command line',
    introduction:
      'What `resilience-kit --help` says, and the same of each command. Its language is that of the terminal, or `--language`.',
  },
};

/** The page of the command line. */
export async function commandPage(language: Language): Promise<string> {
  const { title, introduction } = words[language];
  const block = (help: string) => `\`\`\`text\n${help}\n\`\`\`\n`;
  const sections = (await commandNames()).map(
    async (name) => `## resilience-kit ${name}\n\n${block(await helpOf(language, name))}`,
  );
  return [
    opening(title, language, introduction, { isTranslated: true }),
    block(await helpOf(language, undefined)),
    ...(await Promise.all(sections)),
  ].join('\n');
}
