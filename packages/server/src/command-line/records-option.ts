import { WrongUsage } from './command.ts';
import { both } from '../spreadsheets/bilingual.ts';

/** What a table is of. */
export type RecordsName = 'services' | 'figures';

/** @throws WrongUsage */
export function recordsOption(text = 'services'): RecordsName {
  if (text === 'services' || text === 'figures') return text;
  throw new WrongUsage(
    both(
      `--records має бути services або figures; а тут «${text}».`,
      `--records must be services or figures; it is “${text}”.`,
    ),
  );
}
