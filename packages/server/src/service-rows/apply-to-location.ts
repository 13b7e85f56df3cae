import { identifierOf } from '../identifiers/identifier.ts';
import type { LocalizedText, StoredLocation } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { MismatchedCell, pairedLines } from './paired-lines.ts';
import { unitsOf } from './place-finder.ts';
import type { RowValues } from './row-values.ts';
import { languagesOf, put, withText } from './texts.ts';

const PLACE_OF_DOOR = ['place', 'address_uk', 'address_en', 'postcode'] as const;

/**
 * The location with what the changed columns say; everything else stays. `values` are those of all columns. What a place that
 * is confidential no longer keeps to itself must be written anew: nothing comes to light that was hidden.
 */
export function applyToLocation(
  before: StoredLocation,
  values: RowValues,
  changed: ReadonlySet<ColumnKey>,
): StoredLocation {
  const location = { ...before };
  if (changed.has('location_name_uk') || changed.has('location_name_en')) {
    put(
      location,
      'name',
      withText(withText(location.name, 'uk', values.location_name_uk), 'en', values.location_name_en),
    );
    if (location.name !== undefined)
      location.content_languages = languagesOf(location.name, location.content_languages);
  }
  if (changed.has('confidential')) {
    for (const property of ['addresses', 'latitude', 'longitude', 'transportation'] as const)
      put(location, property, undefined);
    put(location, 'confidential', values.confidential === true ? true : undefined);
  }
  if (changed.has('place')) location.place_code = values.place ?? location.place_code;
  const hasNewDoor =
    PLACE_OF_DOOR.some((column) => changed.has(column)) || (changed.has('confidential') && !values.confidential);
  if (hasNewDoor && !values.confidential) put(location, 'addresses', addressesOf(location, values, changed));
  if (changed.has('coordinates')) {
    put(location, 'latitude', values.coordinates?.latitude);
    put(location, 'longitude', values.coordinates?.longitude);
  }
  if (changed.has('accessibility_uk') || changed.has('accessibility_en')) {
    const lines = pairedLines(values.accessibility_uk, values.accessibility_en, 'accessibility_en');
    const former = location.accessibility ?? [];
    const accessibility = lines?.map((description, index) => ({
      ...(former[index] ?? { id: identifierOf('accessibility', `${location.id}/${index}`) }),
      description,
    }));
    put(location, 'accessibility', accessibility);
  }
  return location;
}

function addressesOf(
  location: StoredLocation,
  values: RowValues,
  changed: ReadonlySet<ColumnKey>,
): StoredLocation['addresses'] {
  const [before, ...others] = location.addresses ?? [];
  const street = withText(withText(before?.address_1, 'uk', values.address_uk), 'en', values.address_en);
  if (street === undefined) {
    if (values.postcode !== undefined) {
      throw new MismatchedCell(
        'postcode',
        both('Є індекс, але немає адреси.', 'There is a postcode and no address.'),
        both('Напишіть адресу або зітріть індекс.', 'Write the address or delete the postcode.'),
      );
    }
    return others.length > 0 ? others : undefined;
  }
  const address = {
    ...(before ?? { id: identifierOf('address', location.id), country: 'UA', address_type: 'physical' as const }),
    ...(before && !changed.has('place') ? {} : unitsAround(location.place_code)),
    address_1: street,
    postal_code: values.postcode ?? (changed.has('postcode') ? '' : (before?.postal_code ?? '')),
  };
  return [withUnits(address, location.place_code), ...others];
}

interface Units {
  city: LocalizedText | string;
  region?: LocalizedText | string;
  state_province: LocalizedText | string;
}

function withUnits<Address extends Partial<Units>>(address: Address, code: string): Address & Units {
  return { ...unitsAround(code), ...address };
}

function unitsAround(code: string): Units {
  const units = unitsOf(code);
  const [oblast] = units;
  const hromada = units.find(({ level }) => level === 'hromada');
  return {
    city: { ...(units.at(-1)?.name ?? { uk: code }) },
    ...(hromada ? { region: { ...hromada.name } } : {}),
    state_province: { ...(oblast?.name ?? { uk: code }) },
  };
}
