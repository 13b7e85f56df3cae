// What is read out of a result wherever one is shown: in the finder, on the pages of the server, in files. Types alone are read of
// the other modules, so that a page that wants this gets no schema with it.
import type { Address } from '../hsds/address.ts';
import type { Location } from '../hsds/location.ts';
import type { Phone } from '../hsds/phone.ts';
import type { TaxonomyTerm } from '../hsds/taxonomy-term.ts';
import type { ServiceAtLocationDetail } from '../search/search.ts';

type Item = ServiceAtLocationDetail;

/** Terms of one kind that a service is marked with. */
export function termsOf(item: Item, linkType: 'category' | 'audience'): TaxonomyTerm[] {
  return (item.service.attributes ?? [])
    .filter(({ link_type }) => link_type === linkType)
    .flatMap(({ taxonomy_term }) => taxonomy_term ?? []);
}

export function isMobileTeam(item: Item): boolean {
  return item.service.delivery_modes?.includes('mobile_team') ?? false;
}

/** Whether it is in a place, of which the code is given; never in none. */
export function isIn(code: string, { location }: Item): boolean {
  return code !== '' && [location?.place?.code, location?.place?.hromada?.code].includes(code);
}

/** True when every price that is told is zero. */
export function isFree(item: Item): boolean {
  const costs = item.service.cost_options ?? [];
  return costs.length > 0 && costs.every(({ amount }) => amount === 0);
}

/** The address to go to; none for a confidential or a virtual location. */
export function addressOf({ location }: Pick<Item, 'location'>): Address | undefined {
  if (location?.location_type !== 'physical' || location.confidential) return undefined;
  return location.addresses?.find(({ address_type }) => address_type === 'physical') ?? location.addresses?.[0];
}

/** Street and house, then town: the order in which people in Ukraine look for them. */
export function addressLine(address: Address): string {
  return [address.address_1, address.address_2, address.city].filter(Boolean).join(', ');
}

/** Hromada and oblast, as far as known and not said twice. */
export function areaLine(location: Location | undefined): string {
  const { place } = location ?? {};
  const names = [place?.hromada?.name ?? place?.name, place?.oblast?.name];
  return [...new Set(names)].filter(Boolean).join(', ');
}

/** Every number to call, nearest first, none twice. */
export function phonesOf(item: Item): Phone[] {
  const contacts = [...(item.contacts ?? []), ...(item.service.contacts ?? [])].flatMap(({ phones }) => phones ?? []);
  const all = [item.phones, item.service.phones, contacts, item.location?.phones, item.organization?.phones];
  const seen = new Set<string>();
  return all
    .flatMap((phones) => phones ?? [])
    .filter(({ number }) => dialled(number) !== '' && !seen.has(number) && seen.add(number));
}

/** A number as a phone dials it: digits and a leading plus. */
export function dialled(number: string): string {
  return number.replace(/(?!^\+)\D/g, '');
}

/** The language of a text when it is not the one asked for, for the `lang` attribute. `property` of the record. */
export function fallbackLanguage(
  record: { language_fallbacks?: readonly { pointer: string; language: string }[] } | undefined,
  property: string,
): string | undefined {
  return record?.language_fallbacks?.find(({ pointer }) => pointer === `/${property}`)?.language;
}

/** A Ukrainian number in the groups it is read in; others, short numbers among them, stay as they are. */
export function formatPhone(number: string): string {
  return number.replace(/^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/, '+380 $1 $2 $3 $4');
}
