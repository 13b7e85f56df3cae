import type { LocalizedText } from '../records/stored.ts';
import { accessible } from './accessibility.ts';
import { places, type DemoPlace } from './demo-places.ts';
import { location, type LocationDraft } from './drafts/location.ts';
import type { Dataset } from '../records/stored.ts';
import { both } from './texts.ts';

const venues = {
  library: both('Бібліотека', 'Library'),
  culture: both('Будинок культури', 'Community hall'),
  clinic: both('Амбулаторія', 'Village clinic'),
  school: both('Ліцей', 'School'),
  services: both('Центр надання адміністративних послуг', 'Administrative service centre'),
  hostel: both('Гуртожиток для переселенців', 'Hostel for displaced people'),
} as const satisfies Record<string, LocalizedText>;

interface Stop {
  place: DemoPlace;
  venue: keyof typeof venues;
  accessibility?: readonly LocalizedText[];
}

const stops = {
  kramatorsk: { place: places.kramatorsk, venue: 'library', accessibility: [accessible.stepFree] },
  cherkaske: { place: places.cherkaske, venue: 'culture' },
  andriivka: { place: places.andriivka, venue: 'clinic', accessibility: [accessible.helpAtStep] },
  sloviansk: { place: places.sloviansk, venue: 'services', accessibility: [accessible.stepFree, accessible.toilet] },
  sviatohirsk: { place: places.sviatohirsk, venue: 'culture' },
  druzhkivka: { place: places.druzhkivka, venue: 'library', accessibility: [accessible.secondFloor] },
  oleksandrivka: { place: places.oleksandrivka, venue: 'clinic', accessibility: [accessible.stepFree] },
  novodonetske: { place: places.novodonetske, venue: 'school' },
  petropavlivka: { place: places.petropavlivka, venue: 'culture' },
  vasylkivka: { place: places.vasylkivka, venue: 'library', accessibility: [accessible.helpAtStep] },
  pavlohrad: { place: places.pavlohrad, venue: 'hostel', accessibility: [accessible.stepFree, accessible.toilet] },
  synelnykove: { place: places.synelnykove, venue: 'services', accessibility: [accessible.stepFree] },
  tsarychanka: {
    place: places.tsarychanka,
    venue: 'school',
    accessibility: [accessible.stepFree, accessible.wideDoors],
  },
  slobozhanske: {
    place: places.slobozhanske,
    venue: 'services',
    accessibility: [accessible.stepFree, accessible.lift],
  },
  samar: { place: places.samar, venue: 'hostel' },
  'kryvyi-rih': { place: places.kryvyiRih, venue: 'hostel', accessibility: [accessible.helpAtStep] },
  dobropillia: { place: places.dobropillia, venue: 'library' },
  pokrovsk: { place: places.pokrovsk, venue: 'library' },
  myrnohrad: { place: places.myrnohrad, venue: 'school' },
  kurakhove: { place: places.kurakhove, venue: 'culture' },
} as const satisfies Record<string, Stop>;

export type StopKey = keyof typeof stops;

export function stopPlace(key: StopKey): DemoPlace {
  return stops[key].place;
}

export function stopLocationKey(key: StopKey): string {
  return `mobile-team-stop-${key}`;
}

/** The places that the mobile teams come to; several teams may share one. */
export function stopLocations(): Pick<Dataset, 'locations'> {
  return { locations: Object.entries<Stop>(stops).map(([key, stop]) => location(locationDraft(key as StopKey, stop))) };
}

function locationDraft(key: StopKey, { place, venue, accessibility }: Stop): LocationDraft {
  const { uk, en } = venues[venue];
  return {
    key: stopLocationKey(key),
    organization: 'responsible-citizens',
    place,
    name: both(`${uk}, ${place.settlement.uk}`, `${en}, ${place.settlement.en}`),
    description: both('Тут зупиняється мобільна команда.', 'The mobile team stops here.'),
    ...(accessibility ? { accessibility } : {}),
  };
}
