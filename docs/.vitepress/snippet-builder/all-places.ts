import type { FakeData } from '@resilience-kit/sdk/testing';
import { type PlaceRow, placesInOrder } from '@resilience-kit/server/builder';
import { nameKey } from '@resilience-kit/text';

type Places = NonNullable<FakeData['places']>;

let places: Places | undefined;

/** Every oblast, district, hromada and city of Ukraine for a fake API; the demo has only those in which somebody helps. */
export function allPlaces(): Places {
  if (places) return places;
  const rows = placesInOrder();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  places = rows.map((row, position) => packed(row, position, byCode.get(row.path[0] ?? '')));
  return places;
}

function packed(row: PlaceRow, position: number, oblast: PlaceRow | undefined): Places[number] {
  const { code, level, parent = '', name, fullName, searchNames, latitude, longitude } = row;
  const isUsual = (['uk', 'en'] as const).every((language) => {
    return fullName[language] === `${name[language]}, ${oblast?.name[language] ?? ''}`;
  });
  return [
    position,
    code,
    level,
    parent,
    [name.uk, name.en],
    isUsual ? 0 : [fullName.uk, fullName.en],
    latitude === undefined || longitude === undefined ? 0 : [latitude, longitude],
    [...new Set(searchNames.map(nameKey))].join('|'),
    // An API in memory finds out by itself.
    0,
  ];
}
