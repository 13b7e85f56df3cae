import type { ContentLanguageCode } from '../records/stored.ts';
import { WrongUsage } from './command.ts';
import { both } from '../spreadsheets/bilingual.ts';

/** The language that `--language` names; Ukrainian without it. */
export function languageOption(text: string | undefined): ContentLanguageCode {
  if (text === undefined || text === 'uk' || text === 'en') return text ?? 'uk';
  throw new WrongUsage(
    both(`--language має бути uk або en; а тут «${text}».`, `--language must be uk or en; it is “${text}”.`),
  );
}
