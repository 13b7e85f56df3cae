import { demoCalendar, type DemoCalendar } from '../demo-data/demo-calendar.ts';
import { taxonomies } from '../demo-data/demo-dataset.ts';
import { combine } from '../demo-data/drafts/combine.ts';
import { location } from '../demo-data/drafts/location.ts';
import { organizations } from '../demo-data/drafts/organization.ts';
import {
  during,
  EVERY_DAY,
  visit,
  weekly,
  weeklyWithBreak,
  WEEKDAYS,
  type ScheduleDraft,
} from '../demo-data/drafts/schedules.ts';
import { offers, type AttendanceDraft, type OfferDraft } from '../demo-data/drafts/service-at-location.ts';
import { networks } from '../demo-data/networks.ts';
import { accessible } from '../demo-data/accessibility.ts';
import { both } from '../demo-data/texts.ts';
import { placeTable, type PlaceRow } from '../places/place-table/place-table.ts';
import type { Dataset, LocalizedText } from '../records/stored.ts';
import { closingSentences, kindsOfHelp, organizationNames, type HelpTexts } from './help-texts.ts';
import { seededRandom, type Random } from './random.ts';

const SERVICES_AN_ORGANIZATION = 25;
const LARGEST_PART = 1000;
/** Dates are told from this day unless another is given, so that the records never depend on the clock. */
const DEFAULT_DAY = new Date('2026-01-15T10:00:00Z');

/**
 * Invented records for load tests: `count` services at locations, spread over all hromadas whose middle is known, with kinds of help as
 * unevenly frequent as in the field. They come in parts of at most 1,000 services at locations, so that large amounts need not be in
 * memory at once; a part refers to nothing outside itself but the taxonomies and networks of the first one. Those are the demo
 * data's, with the same identifiers. The same arguments always give the same records.
 */
export function* syntheticRecords(count: number, seed = 1, today = DEFAULT_DAY): Generator<Dataset> {
  const random = seededRandom(seed);
  const calendar = demoCalendar(today);
  const places = placesToServe();
  let part = combine(taxonomies(), networks(calendar));
  let organization = 0;
  let left = count;
  while (left > 0) {
    organization += 1;
    const next = organizationWithServices({
      random,
      calendar,
      places,
      key: `synthetic-${seed}-${organization}`,
      most: left,
    });
    const size = next.serviceAtLocations.length;
    if (part.serviceAtLocations.length + size > LARGEST_PART) {
      yield part;
      part = combine();
    }
    part = combine(part, next);
    left -= size;
  }
  yield part;
}

interface Surroundings {
  random: Random;
  calendar: DemoCalendar;
  places: ServedPlaces;
  key: string;
  /** How many services at locations there may be at most. */
  most: number;
}

interface ServedPlaces {
  hromadas: readonly PlaceRow[];
  cities: ReadonlyMap<string, readonly PlaceRow[]>;
  districts: ReadonlyMap<string, readonly PlaceRow[]>;
}

function placesToServe(): ServedPlaces {
  const table = placeTable();
  const hromadas = table.filter((row) => row.level === 'hromada' && row.latitude !== undefined);
  const byParent = (rows: readonly PlaceRow[]) => Map.groupBy(rows, (row) => row.parent ?? '');
  return { hromadas, cities: byParent(table.filter((row) => row.level === 'city')), districts: byParent(hromadas) };
}

function organizationWithServices(surroundings: Surroundings): Dataset {
  const { random, calendar, places, key } = surroundings;
  const home = random.one(places.hromadas);
  const locationKeys = Array.from({ length: random.integer(2, 8) }, (_, index) => `${key}-place-${index + 1}`);
  const locations = locationKeys.map((locationKey, index) => {
    const neighbours = places.districts.get(home.parent ?? '') ?? [home];
    const hromada = index === 0 || random.chance(0.7) ? home : random.one(neighbours);
    return location({ key: locationKey, organization: key, ...locationIn(surroundings, hromada) });
  });
  return combine(
    organizations(calendar, [
      {
        key,
        ...organizationTexts(random, home),
        ...(random.chance(0.1) ? { networks: ['authorities-and-ngos-partnership'] } : {}),
      },
    ]),
    { locations },
    offers(calendar, offersOf(surroundings, locationKeys)),
  );
}

function organizationTexts(random: Random, home: PlaceRow): { name: LocalizedText; description: LocalizedText } {
  const hromada = { genitive: `${home.officialName.uk.replace(/а$/, 'ої')} громади`, en: home.name.en };
  const own = random.one(organizationNames);
  const name = random.one([
    both(`ГО «${own.uk} ${hromada.genitive}»`, `NGO ${own.en} of ${hromada.en}`),
    both(`БФ «${own.uk}», ${home.name.uk}`, `Charity foundation ${own.en}, ${hromada.en}`),
    both(`Центр надання соціальних послуг ${hromada.genitive}`, `Social services centre of ${hromada.en}`),
    both(`Служба підтримки сім’ї ${hromada.genitive}`, `Family support service of ${hromada.en}`),
  ]);
  return {
    name,
    description: both(
      `Допомагаємо жителям ${hromada.genitive} та переселенцям.`,
      `We help residents of ${hromada.en} and displaced people.`,
    ),
  };
}

function locationIn({ random, places }: Surroundings, hromada: PlaceRow) {
  const cities = places.cities.get(hromada.code) ?? [];
  const row = cities.length > 0 && random.chance(0.8) ? random.oneByRank(cities) : hromada;
  const kind = random.one([
    both('Центр допомоги', 'Help centre'),
    both('Громадський простір', 'Community space'),
    both('Кабінет', 'Consulting room'),
    both('Бібліотека', 'Library'),
  ]);
  return {
    place: { code: row.code, settlement: both(row.name.uk, row.name.en) },
    name: both(`${kind.uk}, ${row.name.uk}`, `${kind.en}, ${row.name.en}`),
    ...(random.chance(0.4) ? { accessibility: [random.one(Object.values(accessible))] } : {}),
  };
}

function offersOf({ random, calendar, key, most }: Surroundings, locationKeys: readonly string[]): OfferDraft[] {
  const drafts: OfferDraft[] = [];
  let left = most;
  const services = random.integer(SERVICES_AN_ORGANIZATION - 10, SERVICES_AN_ORGANIZATION + 10);
  for (let number = 1; number <= services && left > 0; number += 1) {
    const help = random.oneByRank(kindsOfHelp);
    const at = placesOf(random, locationKeys).slice(0, left);
    left -= at.length;
    drafts.push({
      key: `${key}-service-${number}`,
      organization: key,
      ...serviceTexts(random, help),
      categories: random.chance(0.2)
        ? [...new Set([help.category, random.oneByRank(kindsOfHelp).category])]
        : [help.category],
      audiences: help.audiences.filter((_, index) => index === 0 || random.chance(0.6)),
      modes: help.modes.filter((_, index) => index === 0 || random.chance(0.4)),
      spoken: random.chance(0.1) ? ['uk', 'en'] : ['uk'],
      english: random.chance(0.3) ? 'machine' : 'reviewed',
      at: Object.fromEntries(at.map((locationKey) => [locationKey, attendance(random, calendar)])),
    });
  }
  return drafts;
}

/** One location for most services, two or three for the others: 1.3 on average. */
function placesOf(random: Random, locationKeys: readonly string[]): string[] {
  const first = random.integer(0, locationKeys.length - 1);
  const wanted = random.chance(0.77) ? 1 : random.chance(0.7) ? 2 : 3;
  const turned = [...locationKeys.slice(first), ...locationKeys.slice(0, first)];
  return turned.slice(0, wanted);
}

function serviceTexts(random: Random, help: HelpTexts): { name: LocalizedText; description: LocalizedText } {
  const sentences = [random.one(help.sentences), random.one(closingSentences)];
  return {
    name: random.one(help.names),
    description: both(sentences.map((text) => text.uk).join(' '), sentences.map((text) => text.en).join(' ')),
  };
}

function attendance(random: Random, calendar: DemoCalendar): AttendanceDraft {
  const opens = `${String(random.integer(8, 10)).padStart(2, '0')}:00`;
  const closes = `${random.integer(15, 19)}:00`;
  const days = random.one([WEEKDAYS, WEEKDAYS, 'MO,WE,FR', 'TU,TH', 'SA', 'MO,TU,WE,TH,FR,SA', EVERY_DAY]);
  const draw = random.fraction();
  // Hours are unknown for one in ten, as in the field.
  if (draw < 0.1) return {};
  return { schedules: schedulesFor(draw, random, calendar, days, opens, closes) };
}

function schedulesFor(
  draw: number,
  random: Random,
  calendar: DemoCalendar,
  days: string,
  opens: string,
  closes: string,
): ScheduleDraft[] {
  if (draw < 0.35) return weeklyWithBreak(days, opens, '12:00', '13:00', closes);
  if (draw < 0.45) return [0, 7, 14].map((weeks) => visit(calendar.day(random.integer(0, 6) + weeks), opens, closes));
  if (draw < 0.5)
    return [
      during(calendar.day(-random.integer(1, 30)), calendar.day(random.integer(5, 60)), weekly(days, opens, closes)),
    ];
  return [weekly(days, opens, closes)];
}
