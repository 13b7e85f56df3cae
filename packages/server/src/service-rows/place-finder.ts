import type { PlaceLevel } from '@resilience-kit/contract';
import { analyze, editDistanceAtMostOne, nameKey, stemKey, tokenize } from '@resilience-kit/text';
import { UnreadableText } from '../opening-text/opening-text.ts';
import { placeTable, type PlaceRow } from '../places/place-table/place-table.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';

interface Candidate {
  row: PlaceRow;
  /** How surely the name means this place: 0 is its own name. */
  doubt: number;
}

const DEPTHS: readonly PlaceLevel[] = ['oblast', 'district', 'hromada', 'city'];
const MOST_LISTED = 6;

/** Words that tell which kind of place is meant, and are no part of its name. */
const KINDS: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/(?:^|\s)(?:область|області|обл\.?|oblast|region)(?:\s|$)/iu, 'oblast'],
  [/(?:^|\s)(?:район|району|районі|р-н|district|raion)(?:\s|$)/iu, 'district'],
  [/(?:^|\s)(?:громада|громади|громаді|тг|отг|hromada|community)(?:\s|$)/iu, 'hromada'],
];
const CITY = /^(?:м\.\s*|місто\s+|м\s+|city of\s+|city\s+)/iu;
const VILLAGE = /^(?:с\.\s*|село\s+|смт\.?\s*|селище\s+|с-ще\s+|village\s+)/iu;
const KIND_OF_HROMADA =
  /(?:^|\s)(?:територіальна|міська|селищна|сільська|об['’ʼ]?єднана|urban|rural|settlement)(?=\s)/giu;

let index: { byName: Map<string, Candidate[]>; byCode: Map<string, PlaceRow> } | undefined;
const foundBefore = new Map<string, PlaceRow[]>();

/**
 * The KATOTTG code of a place as a person writes it.
 *
 * @throws UnreadableText that lists the places it may be, or likely names
 */
export function readPlace(text: string): string {
  const code = text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^УА|^UА|^УA/u, 'UA');
  if (/^UA\d+$/.test(code)) {
    if (places().byCode.has(code)) return code;
    throw new UnreadableText(
      both(
        `Коду КАТОТТГ «${text}» немає серед областей, районів, громад і міст.`,
        `The KATOTTG code “${text}” is none of an oblast, district, hromada or city.`,
      ),
      both(
        'Перевірте код або напишіть назву. Для села вкажіть його громаду.',
        'Check the code or write the name. For a village give its hromada.',
      ),
    );
  }
  const found = findPlaces(text);
  const [first, second] = found;
  if (first && !second) return first.code;
  if (!first) throw unknownPlace(text);
  const listed = (language: ContentLanguageCode) =>
    found
      .slice(0, MOST_LISTED)
      .map((row) => `«${row.fullName[language]}» (${row.code})`)
      .join(', ');
  throw new UnreadableText(
    both(
      `Місць із назвою «${text}» кілька: ${listed('uk')}.`,
      `There are several places called “${text}”: ${listed('en')}.`,
    ),
    both('Напишіть одну з цих назв повністю або її код.', 'Write one of these names in full, or its code.'),
  );
}

/** A place as a person would write it, such that `readPlace` finds it again; else its code. */
export function writePlace(code: string, language: ContentLanguageCode): string {
  const name = places().byCode.get(code)?.fullName[language];
  if (name === undefined) return code;
  const found = findPlaces(name);
  return found.length === 1 && found[0]?.code === code ? name : code;
}

/** The place and the units around it, the oblast first. */
export function unitsOf(code: string): PlaceRow[] {
  const { byCode } = places();
  return (byCode.get(code)?.path ?? []).flatMap((one) => byCode.get(one) ?? []);
}

function findPlaces(text: string): PlaceRow[] {
  const before = foundBefore.get(text);
  if (before) return before;
  const parts = text
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(україна|ukraine)$/iu.test(part));
  const found = placesIn(parts);
  if (foundBefore.size > 20_000) foundBefore.clear();
  foundBefore.set(text, found);
  return found;
}

/** The smallest place that one part names and all others lie around. */
function placesIn(parts: readonly string[]): PlaceRow[] {
  const named = parts.map(candidatesOf);
  const possible = named.flatMap((candidates, index) =>
    candidates.filter(({ row }) =>
      named.every(
        (others, other) =>
          other === index ||
          others.some((around) => around.row.code !== row.code && row.path.includes(around.row.code)),
      ),
    ),
  );
  if (parts.length === 1) return surest(possible);
  const deepest = Math.max(...possible.map(({ row }) => DEPTHS.indexOf(row.level)));
  return surest(possible.filter(({ row }) => DEPTHS.indexOf(row.level) === deepest));
}

function surest(candidates: readonly Candidate[]): PlaceRow[] {
  const least = Math.min(...candidates.map(({ doubt }) => doubt));
  return [...new Set(candidates.filter(({ doubt }) => doubt === least).map(({ row }) => row))];
}

function candidatesOf(part: string): Candidate[] {
  if (VILLAGE.test(part)) return [];
  const kind = KINDS.find(([words]) => words.test(part));
  const isCity = !kind && CITY.test(part);
  const name = part
    .replace(CITY, '')
    .replace(kind?.[0] ?? /$^/, ' ')
    .replace(KIND_OF_HROMADA, ' ');
  const matching = matches(name);
  if (kind) return matching.filter(({ row }) => row.level === kind[1]);
  // Kyiv and Sevastopol are cities with the rank of an oblast.
  return isCity
    ? matching.filter(({ row }) => row.level === 'city' || (row.level === 'oblast' && !/\s/.test(row.name.uk)))
    : matching;
}

function matches(name: string): Candidate[] {
  return places().byName.get(nameKey(name)) ?? stems().get(stemKey(analyze(name))) ?? [];
}

function places() {
  index ??= buildIndex();
  return index;
}

function buildIndex() {
  const byName = new Map<string, Candidate[]>();
  const rows = placeTable();
  for (const [doubt, namesOf] of [
    (row: PlaceRow) => [row.name.uk, row.name.en],
    (row: PlaceRow) => [row.officialName.uk, row.officialName.en],
    (row: PlaceRow) => row.searchNames,
  ].entries()) {
    for (const row of rows) for (const name of namesOf(row)) add(byName, nameKey(name), { row, doubt });
  }
  return { byName, byCode: new Map(rows.map((row) => [row.code, row])) };
}

let stemIndex: Map<string, Candidate[]> | undefined;

/** Names in any case ending; only asked for when no name is written just so. */
function stems(): Map<string, Candidate[]> {
  if (!stemIndex) {
    stemIndex = new Map();
    for (const row of placeTable()) {
      for (const name of [row.name.uk, row.name.en, row.officialName.uk])
        add(stemIndex, stemKey(analyze(name)), { row, doubt: 3 });
    }
  }
  return stemIndex;
}

function add(index: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const there = index.get(key) ?? [];
  if (!there.some(({ row }) => row === candidate.row)) index.set(key, [...there, candidate]);
}

function unknownPlace(text: string): UnreadableText {
  const [first = ''] = text.split(',');
  const typed = tokenize(first.replace(CITY, '').replace(VILLAGE, '')).join(' ');
  const like =
    typed.length < 4
      ? []
      : placeTable().filter(({ name }) => [name.uk, name.en].some((one) => editDistanceAtMostOne(nameKey(one), typed)));
  const listed = (language: ContentLanguageCode) =>
    like
      .slice(0, MOST_LISTED)
      .map((row) => `«${row.fullName[language]}»`)
      .join(', ');
  return new UnreadableText(
    both(
      `Місця «${text}» немає серед областей, районів, громад і міст.`,
      `“${text}” is none of the oblasts, districts, hromadas and cities.`,
    ),
    like.length > 0
      ? both(`Можливо, це ${listed('uk')}?`, `Perhaps ${listed('en')}?`)
      : both(
          'Напишіть назву міста чи громади без вулиці, наприклад «Буча» або «Бучанська громада». Для села вкажіть його громаду.',
          'Write the name of the city or hromada without a street, such as “Bucha” or “Bucha hromada”. For a village give its hromada.',
        ),
  );
}
