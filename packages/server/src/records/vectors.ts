import { tsvectorOf, type Stems, type WeightedText } from '../search/vector.ts';
import type {
  LocalizedText,
  StoredOrganization,
  StoredProgram,
  StoredService,
  StoredTaxonomy,
  StoredTaxonomyTerm,
} from './stored.ts';

// What the `search` parameter of the HSDS lists finds a record by; all languages in one vector.

type Text = LocalizedText | string | undefined;
type Weight = WeightedText['weight'];

export function serviceVector(
  service: StoredService,
  terms: ReadonlyMap<string, StoredTaxonomyTerm>,
  stems?: Stems,
): string {
  const linked = (service.attributes ?? []).flatMap(({ taxonomy_term_id: id }) =>
    id === undefined ? [] : (terms.get(id) ?? []),
  );
  const parts = [
    ...weighted('A', service.name, service.alternate_name),
    ...weighted('B', ...linked.map((term) => term.name)),
    ...weighted('D', service.description, service.eligibility_description, service.alert),
  ];
  return tsvectorOf(parts, stems);
}

export function organizationVector(organization: StoredOrganization): string {
  return tsvectorOf([
    ...weighted('A', organization.name, organization.alternate_name),
    ...weighted('D', organization.description),
  ]);
}

export function programVector(program: StoredProgram): string {
  return tsvectorOf([
    ...weighted('A', program.name, program.alternate_name, ...(program.cohorts ?? []).map((cohort) => cohort.name)),
    ...weighted('D', program.description),
  ]);
}

export function taxonomyVector(taxonomy: StoredTaxonomy): string {
  return tsvectorOf([...weighted('A', taxonomy.name), ...weighted('D', taxonomy.description)]);
}

export function taxonomyTermVector(term: StoredTaxonomyTerm): string {
  return tsvectorOf([...weighted('A', term.name, term.code), ...weighted('D', term.description)]);
}

function weighted(weight: Weight, ...texts: Text[]): WeightedText[] {
  return texts
    .flatMap((text) => (typeof text === 'object' ? Object.values(text) : text))
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map((text) => ({ text, weight }));
}
