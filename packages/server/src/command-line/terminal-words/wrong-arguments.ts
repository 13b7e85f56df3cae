import { both, type Bilingual } from '../../spreadsheets/bilingual.ts';

/**
 * What Node says about options that a command does not have, and words that it does not expect; undefined for any other error.
 * Node speaks English, and names in quotes what it is about.
 */
export function wrongArguments(error: unknown): Bilingual | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (!code.startsWith('ERR_PARSE_ARGS_')) return undefined;
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  return both(inUkrainian(code, name), error.message);
}

function inUkrainian(code: string, name: string): string {
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Параметра ${name} в цієї команди немає.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `«${name}» зайве: ця команда приймає лише параметри.`;
    default:
      return `Параметр ${name} записано не так, як треба: йому бракує значення або воно зайве.`;
  }
}
