import { identifierOf } from '../identifiers/identifier.ts';
import type { StoredService } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { ColumnKey } from '../spreadsheets/columns.ts';
import { pairedLines } from './paired-lines.ts';
import type { RowValues } from './row-values.ts';
import { languagesOf, put, withText } from './texts.ts';
import { languageNames } from './vocabulary.ts';

/** Columns of a row and the text of the service that each is. */
const texts = {
  description_uk: ['description', 'uk'],
  description_en: ['description', 'en'],
  fees_uk: ['fees_description', 'uk'],
  fees_en: ['fees_description', 'en'],
  eligibility_uk: ['eligibility_description', 'uk'],
  eligibility_en: ['eligibility_description', 'en'],
  application_uk: ['application_process', 'uk'],
  application_en: ['application_process', 'en'],
} as const;

/** The service with what the changed columns say; everything else stays. `values` are those of all columns. */
export function applyToService(
  before: StoredService,
  values: RowValues,
  changed: ReadonlySet<ColumnKey>,
): StoredService {
  const service = { ...before };
  if (changed.has('service_name_uk') || changed.has('service_name_en')) {
    service.name = withText(withText(service.name, 'uk', values.service_name_uk), 'en', values.service_name_en) ?? '';
    service.content_languages = languagesOf(service.name, service.content_languages);
  }
  for (const [column, [property, language]] of Object.entries(texts) as [
    keyof typeof texts,
    (typeof texts)[keyof typeof texts],
  ][]) {
    if (changed.has(column)) put(service, property, withText(service[property], language, values[column]));
  }
  if (changed.has('status')) service.status = values.status ?? 'active';
  if (changed.has('email')) put(service, 'email', values.email);
  if (changed.has('website')) put(service, 'url', values.website);
  if (changed.has('modes')) put(service, 'delivery_modes', values.modes);
  if (changed.has('languages')) put(service, 'languages', languageRecords(service, values.languages));
  if (changed.has('free')) put(service, 'cost_options', costOptions(service, values.free));
  if (changed.has('categories')) link(service, 'category', values.categories);
  if (changed.has('audiences')) link(service, 'audience', values.audiences);
  if (changed.has('documents_uk') || changed.has('documents_en')) {
    const lines = pairedLines(values.documents_uk, values.documents_en, 'documents_en');
    const former = service.required_documents ?? [];
    const documents = lines?.map((document, index) => ({
      ...(former[index] ?? { id: identifierOf('required document', `${service.id}/${index}`) }),
      document,
    }));
    put(service, 'required_documents', documents);
  }
  return service;
}

function languageRecords(service: StoredService, codes: readonly string[] | undefined): StoredService['languages'] {
  return codes?.map((code) => {
    const name = languageNames.find(([one]) => one === code)?.[1];
    return (
      service.languages?.find((language) => language.code === code) ?? {
        id: identifierOf('language', `${service.id}/${code}`),
        ...(name ? { name } : {}),
        code,
      }
    );
  });
}

function costOptions(
  { id, cost_options: before = [] }: StoredService,
  isFree: boolean | undefined,
): StoredService['cost_options'] {
  const others = before.filter(({ amount }) => amount !== 0);
  if (!isFree) return others.length > 0 ? others : undefined;
  return [
    { id: identifierOf('cost option', id), option: both('Безкоштовно', 'Free of charge'), amount: 0, currency: 'UAH' },
  ];
}

function link(service: StoredService, type: 'category' | 'audience', termIds: readonly string[] = []): void {
  const before = service.attributes ?? [];
  const kept = before.filter((attribute) => attribute.link_type !== type);
  const linked = termIds.map(
    (termId) =>
      before.find((attribute) => attribute.link_type === type && attribute.taxonomy_term_id === termId) ?? {
        id: identifierOf('attribute', `${service.id}/${type}/${termId}`),
        link_type: type,
        taxonomy_term_id: termId,
      },
  );
  const all = type === 'category' ? [...linked, ...kept] : [...kept, ...linked];
  put(service, 'attributes', all.length > 0 ? all : undefined);
}
