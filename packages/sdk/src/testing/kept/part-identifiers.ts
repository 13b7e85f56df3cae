import { derivedId } from './derived-id.ts';
import type { KeptRecord } from './kept-record.ts';

/** The lists whose items are HSDS objects with an identifier of their own. */
const PARTS: ReadonlySet<string> = new Set([
  ...['additional_urls', 'attributes', 'metadata', 'phones', 'languages', 'schedules', 'service_areas', 'funding'],
  ...['cost_options', 'required_documents', 'contacts', 'capacities', 'unit', 'addresses', 'accessibility'],
  ...['additional_websites', 'organization_identifiers', 'cohorts'],
]);

/** The record with an identifier for each of its parts that has none: the same one every time, from its place in the record. */
export function withPartIdentifiers(record: KeptRecord): KeptRecord {
  return Object.fromEntries(
    Object.entries(record).map(([property, value]) => [
      property,
      identified(value, `${String(record['id'])}/${property}`, PARTS.has(property)),
    ]),
  );
}

function identified(value: unknown, path: string, isPart: boolean): unknown {
  if (Array.isArray(value)) return value.map((item, index) => identified(item, `${path}/${index}`, isPart));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([name, one]) => [name, identified(one, `${path}/${name}`, PARTS.has(name))]);
  return Object.fromEntries(isPart && !('id' in value) ? [['id', derivedId(path)], ...inner] : inner) as object;
}
