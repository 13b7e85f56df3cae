import type { PlaceLevel } from '@resilience-kit/contract';
import { placeLines } from './place-lines.ts';

export interface BilingualName {
  readonly uk: string;
  readonly en: string;
}

/** One administrative unit of Ukraine. */
export interface PlaceRow {
  /** KATOTTG. */
  readonly code: string;
  /** `oblast`, `district`, `hromada` or `city`. */
  readonly level: PlaceLevel;
  /** The unit around it; absent for oblasts. */
  readonly parent?: string;
  /** The codes of all units around it, the oblast first, and its own last. */
  readonly path: readonly string[];
  /** As people say it: «Київська область», «Бучанська громада», «Буча». */
  readonly name: BilingualName;
  /** With what tells it from its namesakes: «Буча, Київська область». */
  readonly fullName: BilingualName;
  /** As the codifier has it, an adjective for most units: «Бучанська»; in Latin letters by the national standard. */
  readonly officialName: BilingualName;
  /** Every name that it should be found by, in both scripts; some are former names and some are likely forms. */
  readonly searchNames: readonly string[];
  /** WGS 84. Districts and hromadas have their centroid, cities that of their hromada, oblasts none. */
  readonly latitude?: number;
  /** WGS 84. */
  readonly longitude?: number;
}

interface Unit {
  category: string;
  code: string;
  ukrainian: string;
  latin: string;
  english: string;
  further: string[];
  coordinates: { latitude: number; longitude: number } | undefined;
  ancestors: Unit[];
  cities: Unit[];
}

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  O: 'oblast',
  K: 'oblast',
  P: 'district',
  H: 'hromada',
  M: 'city',
};
const CATEGORIES_BY_RANK = 'OPHM';

/** The category of a line tells how deep it is: everything on the lines above that is at least as deep has ended. */
function readUnits(): Unit[] {
  const units: Unit[] = [];
  let around: Unit[] = [];
  for (const line of placeLines.trim().split('\n')) {
    const [category = '', code = '', ukrainian = '', latin = '', english = '', further = '', latitude, longitude] =
      line.split('\t');
    around = around.filter((unit) => category !== 'K' && isWithin(category, unit.category));
    const unit: Unit = {
      category,
      code,
      ukrainian,
      latin,
      english: english || latin,
      further: further === '' ? [] : further.split('|'),
      coordinates: latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined,
      ancestors: [...around],
      cities: [],
    };
    if (category === 'M') around.at(-1)?.cities.push(unit);
    units.push(unit);
    around.push(unit);
  }
  return units;
}

function isWithin(category: string, outer: string): boolean {
  return CATEGORIES_BY_RANK.indexOf(category) > CATEGORIES_BY_RANK.indexOf(outer) && outer !== 'K';
}

function nameOf(unit: Unit): BilingualName {
  switch (unit.category) {
    case 'O':
      // The Autonomous Republic of Crimea carries its kind in its name.
      return unit.ukrainian.includes(' ')
        ? { uk: unit.ukrainian, en: unit.english }
        : { uk: `${unit.ukrainian} область`, en: `${unit.english} oblast` };
    case 'K':
      return { uk: unit.ukrainian, en: unit.latin };
    case 'P':
      return { uk: `${unit.ukrainian} район`, en: `${unit.english} district` };
    case 'H':
      return { uk: `${unit.ukrainian} громада`, en: `${unit.english} hromada` };
    default:
      return { uk: unit.ukrainian, en: unit.english };
  }
}

/** Counts how many units share an oblast (or district) and a name. */
function countNamesakes(units: readonly Unit[], depth: number): (unit: Unit) => number {
  const key = (unit: Unit) => `${unit.category} ${unit.ancestors[depth]?.code} ${unit.ukrainian}`;
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(key(unit), (counts.get(key(unit)) ?? 0) + 1);
  return (unit) => counts.get(key(unit)) ?? 1;
}

function namesForAll(units: readonly Unit[]): (unit: Unit) => BilingualName {
  const namesakesInOblast = countNamesakes(units, 0);
  const namesakesInDistrict = countNamesakes(units, 1);
  return (unit) => {
    const [oblast, district] = unit.ancestors;
    if (!oblast) return unit.category === 'K' ? { uk: unit.ukrainian, en: unit.english } : nameOf(unit);
    const names = [nameOf(unit)];
    if (unit.category === 'H' && district && namesakesInOblast(unit) > 1) {
      const [city] = unit.cities;
      if (city && namesakesInDistrict(unit) > 1) names.push(nameOf(city));
      names.push(nameOf(district));
    }
    names.push(nameOf(oblast));
    return { uk: names.map((name) => name.uk).join(', '), en: names.map((name) => name.en).join(', ') };
  };
}

function searchNamesOf(unit: Unit): string[] {
  const own = [unit.ukrainian, unit.latin, unit.english, nameOf(unit).uk, nameOf(unit).en];
  const cities = unit.cities.flatMap((city) => [city.ukrainian, city.latin]);
  return [...new Set([...own, ...cities, ...namesOfHromadaAround(unit), ...unit.further])];
}

/** The main city also goes by the adjective of its hromada; the others do not: «Соснівка» is not «Червоноградська». */
function namesOfHromadaAround(unit: Unit): string[] {
  const hromada = unit.category === 'M' ? unit.ancestors.at(-1) : undefined;
  if (hromada?.category !== 'H') return [];
  const isMain = hromada.english === unit.english || hromada.cities.length === 1;
  return isMain ? [hromada.ukrainian, hromada.latin] : [];
}

function buildTable(): PlaceRow[] {
  const units = readUnits();
  const fullNameOf = namesForAll(units);
  return units.map((unit): PlaceRow => {
    const parent = unit.ancestors.at(-1);
    const coordinates = unit.coordinates ?? (unit.category === 'M' ? parent?.coordinates : undefined);
    return {
      code: unit.code,
      level: LEVELS[unit.category] ?? 'city',
      ...(parent ? { parent: parent.code } : {}),
      path: [...unit.ancestors.map((ancestor) => ancestor.code), unit.code],
      name: nameOf(unit),
      fullName: fullNameOf(unit),
      officialName: { uk: unit.ukrainian, en: unit.latin },
      searchNames: searchNamesOf(unit),
      ...coordinates,
    };
  });
}

let table: readonly PlaceRow[] | undefined;

/** Every oblast, city with special status, district, hromada and city of Ukraine; what lies inside a unit follows it. */
export function placeTable(): readonly PlaceRow[] {
  table ??= buildTable();
  return table;
}
