import type { PlaceLevel } from '@resilience-kit/contract';
import { nameKey } from '@resilience-kit/text';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { placeTable, type PlaceRow } from '../places/place-table/place-table.ts';
import { readPlace } from '../service-rows/place-finder.ts';
import { both } from '../spreadsheets/bilingual.ts';
import { placeCodes } from './place-codes.ts';
import { withoutInvisible } from './read-number.ts';

const P_CODE = /^UA(?:\d{2}|\d{4}|\d{7}|\d{10})$/;

/** Groups of nothing but zeros, the last first: others write Kyiv as UA8000 or UA8000000 on the levels below the oblast. */
const EMPTY_GROUPS = [/^(UA\d{7})000$/, /^(UA\d{4})000$/, /^(UA\d{2})00$/] as const;

let byPCode: ReadonlyMap<string, PlaceRow> | undefined;
let unitsByName: ReadonlyMap<string, readonly PlaceRow[]> | undefined;

/**
 * The KATOTTG code of a place by its P-code, its KATOTTG code or its name.
 *
 * @throws UnreadableText
 */
export function readPlaceCode(text: string): string {
  const code = withoutInvisible(text).replaceAll(/\s/g, '').toUpperCase();
  if (!P_CODE.test(code)) return readPlace(text);
  byPCode ??= new Map(placeTable().map((row) => [placeCodes(row.code).at(-1) ?? row.code, row]));
  const found = byPCode.get(withoutEmptyGroups(code));
  if (found) return found.code;
  throw new UnreadableText(
    both(
      `P-коду «${text}» немає серед областей, районів, громад і міст.`,
      `The P-code “${text}” is none of an oblast, district, hromada or city.`,
    ),
    both('Перевірте код. Для села вкажіть його громаду.', 'Check the code. For a village give its hromada.'),
  );
}

/**
 * The KATOTTG code of a unit by its name and level, where names of units around it are known.
 *
 * @throws UnreadableText
 */
export function readUnit(text: string, level: PlaceLevel, around: string | undefined): string {
  unitsByName ??= indexOfUnits();
  const named = unitsByName.get(`${level} ${nameKey(text)}`) ?? [];
  const found = named.filter(({ path }) => around === undefined || path.includes(around));
  const [only, another] = found;
  if (only && !another) return only.code;
  throw new UnreadableText(
    only
      ? both(`Місць із назвою «${text}» кілька.`, `There are several places called “${text}”.`)
      : both(`Місця з назвою «${text}» там немає.`, `There is no place called “${text}” there.`),
    both('Напишіть P-код або код КАТОТТГ.', 'Write the P-code or the KATOTTG code.'),
  );
}

/** Every unit by its level and each of its names: a table may name thousands, and the words of a name take long to tell apart. */
function indexOfUnits(): ReadonlyMap<string, readonly PlaceRow[]> {
  const units = new Map<string, PlaceRow[]>();
  for (const row of placeTable()) {
    const names = [row.name.uk, row.name.en, row.officialName.uk, row.officialName.en, ...row.searchNames];
    for (const key of new Set(names.map((name) => `${row.level} ${nameKey(name)}`))) {
      const there = units.get(key);
      if (there) there.push(row);
      else units.set(key, [row]);
    }
  }
  return units;
}

function withoutEmptyGroups(code: string): string {
  return EMPTY_GROUPS.reduce((left, group) => left.replace(group, '$1'), code);
}
