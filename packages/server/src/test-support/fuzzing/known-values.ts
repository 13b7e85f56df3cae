import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import type { Tables } from '../../database/tables.ts';

/** Identifiers and codes that there are, by the names of properties and parameters that hold them. */
export interface KnownValues {
  /** For a property, a query parameter, or a path parameter as `services/id`; none when anything will do. */
  valuesFor(name: string): readonly string[];
}

/** Table and column of what a name stands for. */
const sources: Readonly<Record<string, readonly [keyof Tables, string]>> = {
  organization_id: ['organization', 'id'],
  parent_organization_id: ['organization', 'id'],
  co_organizer_id: ['organization', 'id'],
  service_id: ['service', 'id'],
  program_id: ['program', 'id'],
  location_id: ['location', 'id'],
  from_id: ['service_at_location', 'id'],
  to_id: ['service_at_location', 'id'],
  taxonomy_id: ['taxonomy', 'id'],
  taxonomy_term_id: ['taxonomy_term', 'id'],
  parent_id: ['taxonomy_term', 'id'],
  indicator_id: ['indicator', 'id'],
  partner_id: ['partner', 'id'],
  network: ['network', 'code'],
  network_code: ['network', 'code'],
  place: ['place', 'code'],
  parent: ['place', 'code'],
  place_code: ['place', 'code'],
  base_place_code: ['place', 'code'],
  category: ['taxonomy_term', 'code'],
  audience: ['taxonomy_term', 'code'],
  indicator: ['indicator', 'code'],
  record_id: ['record_change', 'record_id'],
  'services/id': ['service', 'id'],
  'teams/id': ['service', 'id'],
  'service_at_locations/id': ['service_at_location', 'id'],
  'locations/id': ['location', 'id'],
  'organizations/id': ['organization', 'id'],
  'keysets/organization_id': ['keyset', 'organization_id'],
  'programs/id': ['program', 'id'],
  'programmes/id': ['program', 'id'],
  'taxonomies/id': ['taxonomy', 'id'],
  'taxonomy_terms/id': ['taxonomy_term', 'id'],
  'networks/id': ['network', 'id'],
  'networks/code': ['network', 'code'],
  'partners/id': ['partner', 'id'],
  'events/id': ['event', 'id'],
  'roadmaps/id': ['roadmap', 'id'],
  'hotlines/id': ['hotline', 'id'],
  'indicators/id': ['indicator', 'id'],
  'figures/id': ['figure', 'id'],
  'places/code': ['place', 'code'],
  'changes/id': ['change', 'id'],
  'feedback/id': ['feedback', 'id'],
  'webhooks/id': ['webhook_endpoint', 'id'],
  'replay/delivery_id': ['webhook_delivery', 'id'],
  'intakes/submission_id': ['intake', 'submission_id'],
  form_organization_id: ['form', 'organization_id'],
};

const MOST = 40;
/** What the submissions that are there beforehand can be asked about with: of no receipt is more than a hash kept. */
export const FUZZED_RECEIPT = 'f'.repeat(64);

/** Reads them anew, as calls of before may have added and removed records. */
export async function knownValues(database: Database): Promise<KnownValues> {
  const values = new Map<string, readonly string[]>();
  for (const [name, [table, column]] of Object.entries(sources)) {
    const { rows } = await sql<{ value: string }>`
      select distinct ${sql.ref(column)}::text as value from ${sql.table(table)} order by value limit ${MOST}
    `.execute(database);
    values.set(
      name,
      rows.map(({ value }) => value),
    );
  }
  const { rows: forms } = await sql<{ id: string; kept: string }>`
    select id, organization_id || '.' || id || '.' || version as kept from form order by organization_id, id, version
  `.execute(database);
  values.set('forms/id', [...forms.map(({ id }) => id), ...forms.map(({ kept }) => kept)]);
  const { rows: intakes } = await sql<{ ciphertext: string }>`
    select translate(encode(ciphertext, 'base64'), ${'\n'}, '') as ciphertext from intake order by arrival limit ${MOST}
  `.execute(database);
  values.set(
    'ciphertext',
    intakes.map(({ ciphertext }) => ciphertext),
  );
  values.set('receipt_sha256', [FUZZED_RECEIPT]);
  values.set('form_id', [...new Set(forms.map(({ id }) => id))]);
  return { valuesFor: (name) => values.get(name) ?? [] };
}

/** What a path parameter is known by: the part of the path before it and its name. */
export function pathName(path: string, parameter: string): string {
  const before =
    path
      .slice(0, path.indexOf(`/{${parameter}}`))
      .split('/')
      .at(-1) ?? '';
  return parameter === 'delivery_id' ? 'replay/delivery_id' : `${before}/${parameter}`;
}
