import { partsOf } from '../kept/kept-record.ts';
import { readPoint, readPostcode } from './read-cells.ts';
import {
  asItIs,
  type Draft,
  inLanguage,
  type Language,
  put,
  type RowColumn,
  type RowDrafts,
  withText,
} from './row-column.ts';

/** A part of the first address. */
export function addressColumn(property: string, language?: Language): RowColumn {
  const first = ({ location }: RowDrafts): Draft | undefined => partsOf(location, 'addresses')[0];
  return {
    of: 'location',
    read: language ? asItIs : readPostcode,
    get: (drafts) => {
      if (drafts.location['confidential'] === true) return undefined;
      const value = first(drafts)?.[property];
      if (language) return inLanguage(value, language);
      return value === '' ? undefined : value;
    },
    set: (drafts, value) => {
      const before = first(drafts) ?? { country: 'UA', address_type: 'physical', postal_code: '' };
      const address = { ...before };
      put(address, property, language ? withText(before[property], language, value) : (value ?? ''));
      const others = partsOf(drafts.location, 'addresses').slice(1);
      put(drafts.location, 'addresses', address['address_1'] === undefined ? others : [address, ...others]);
    },
    write: String,
  };
}

/** Where it is on a map; of a confidential location nobody learns that. */
export const coordinates: RowColumn = {
  of: 'location',
  read: readPoint,
  get: ({ location: { latitude, longitude, confidential } }) =>
    latitude === undefined || longitude === undefined || confidential === true ? undefined : { latitude, longitude },
  set: ({ location }, point) => {
    const { latitude, longitude } = (point ?? {}) as Draft;
    put(location, 'latitude', latitude);
    put(location, 'longitude', longitude);
  },
  write: ({ latitude, longitude }: { latitude: number; longitude: number }) => `${latitude}, ${longitude}`,
};
