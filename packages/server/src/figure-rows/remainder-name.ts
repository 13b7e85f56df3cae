import { nameKey } from '@resilience-kit/text';
import { breakdownInWords, type FigureToTell } from '@resilience-kit/text/figures';
import { both } from '../spreadsheets/bilingual.ts';

/** What the row is called that tells what the parts of a figure leave out. */
export const NOT_BROKEN_DOWN = both('не розподілено', 'not broken down');
/** The same when parts are withheld: they are in it. */
export const WITH_WITHHELD = both('не розподілено або приховано', 'not broken down or withheld');

let keys: ReadonlySet<string> | undefined;

/** Whether a row is called so, here or on a page that somebody copied it from. */
export function isRemainder(name: string): boolean {
  keys ??= new Set([...[NOT_BROKEN_DOWN, WITH_WITHHELD].flatMap(({ uk, en }) => [uk, en]), ...onPages()].map(nameKey));
  return keys.has(nameKey(name));
}

/** What pages call it: of a figure all parts of which are published, and of one with a part that is withheld. */
function onPages(): string[] {
  return [{ name: '', value: 0 }, { name: '' }].flatMap((part) =>
    (['uk', 'en'] as const).flatMap((language) => {
      const rows = breakdownInWords({ ...SMALLEST, breakdown: { parts: [part], remainder: 1 } }, language)?.parts ?? [];
      return rows.filter(({ kind }) => kind === 'remainder').map(({ name }) => name);
    }),
  );
}

const SMALLEST: FigureToTell = {
  value: 1,
  qualifier: 'exact',
  status: 'reported',
  indicator: { unit: 'people', name: '' },
  period: {},
  area: '',
  source: { title: '' },
  as_of: '',
  data_status: 'live',
};
