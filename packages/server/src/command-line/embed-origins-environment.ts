import { readOrigin } from '../embedding/origin.ts';
import { WrongUsage } from './command.ts';
import { both } from '../spreadsheets/bilingual.ts';

/** The sites that the environment lets show the forms of every organization. */
export function embedOriginsFromEnvironment(environment = process.env): string[] {
  const texts = (environment['RK_EMBED_ORIGINS'] ?? '').split(/\s+/).filter(Boolean);
  return texts.map((text) => {
    const read = readOrigin(text);
    if ('fault' in read)
      throw new WrongUsage(
        both(`У RK_EMBED_ORIGINS є «${text}». ${read.fault.uk}`, `RK_EMBED_ORIGINS has “${text}”. ${read.fault.en}`),
      );
    return read.origin;
  });
}
