import type { ContentLanguageCode } from '../../records/stored.ts';

/** What says which language a terminal speaks, the strongest first (POSIX). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language that a command speaks: that of `--language`, else that of the terminal, as in `LANG=uk_UA.UTF-8`. */
export function terminalLanguage(option: string | undefined, environment = process.env): ContentLanguageCode {
  if (option === 'uk' || option === 'en') return option;
  const locale = VARIABLES.map((name) => environment[name] ?? '').find((value) => value !== '') ?? '';
  return /^uk(?![a-z])/i.test(locale) ? 'uk' : 'en';
}

/** What `--language` says among the words of a command line, before they are understood. */
export function languageAmong(commandArguments: readonly string[]): string | undefined {
  const at = commandArguments.findLastIndex((argument) => /^--language(=|$)/.test(argument));
  if (at < 0) return undefined;
  const argument = commandArguments[at];
  return argument?.includes('=') === true ? argument.slice(argument.indexOf('=') + 1) : commandArguments[at + 1];
}
