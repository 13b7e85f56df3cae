import { exportMediaTypes, type ImportReport } from '@resilience-kit/contract';
import { SCHEMA_ORG, serviceJsonLd } from '@resilience-kit/contract/schema-org';
import { type Asked, isTrue, type Operations, RefusedRequest } from '../answering/asked.ts';
import { serviceFilter } from '../answering/hsds.ts';
import type { KeptRecord } from '../kept/kept-record.ts';
import { inOrderOfId, presentWholeService } from '../presenting/services.ts';
import { organizationFor, principalOf } from './keys.ts';

/** Exports and imports. What reads and writes tables is loaded when somebody wants one. */
export const transferOperations: Operations = {
  'GET /v1/export': async (asked) => {
    const { format = 'json' } = asked.query;
    const records = exported(asked);
    if (format === 'csv' || format === 'xlsx') return table(asked, format, records, { isOwn: false });
    const services = records.map((record) => presentWholeService(record, asked.shown));
    if (format === 'ndjson') {
      return file(services.map((service) => `${JSON.stringify(service)}\n`).join(''), exportMediaTypes.ndjson);
    }
    if (format === 'jsonld') {
      const graph = services.flatMap((service) => serviceJsonLd(service) ?? []);
      return file(JSON.stringify({ '@context': SCHEMA_ORG, '@graph': graph }), exportMediaTypes.jsonld);
    }
    const page = { total_items: services.length, total_pages: 1, page_number: 1, size: services.length };
    const whole = { ...page, first_page: true, last_page: true, empty: services.length === 0, contents: services };
    return file(JSON.stringify(whole), exportMediaTypes.json);
  },

  'GET /v1/manage/export': (asked) => {
    const organization = organizationFor(principalOf(asked, 'records:read'), asked.query.organization_id);
    refuseFigures(asked);
    const query = organization === undefined ? {} : { organization_id: organization };
    return table(asked, asked.query.format, exported({ ...asked, query }), { isOwn: true });
  },

  'GET /v1/manage/template': (asked) => {
    principalOf(asked, 'records:read');
    refuseFigures(asked);
    return table(asked, asked.query.format, [], { isOwn: true });
  },

  'POST /v1/manage/imports/api': (asked) => {
    if (principalOf(asked, 'records:write').organizationId !== undefined) {
      throw new RefusedRequest(403, 'forbidden', 'Only the operator of the server does this.');
    }
    return {
      dry_run: isTrue(asked.query.dry_run),
      read_at: asked.state.now.toISOString(),
      counted: 'services',
      counts: { added: 0, changed: 0, unchanged: 0, retired: 0 },
      organizations_added: [],
      fault_count: 0,
      faults: [],
      notices: [{ pointer: '/url', message: 'This API for tests reads no other: it found nothing there.' }],
    } satisfies ImportReport;
  },

  'POST /v1/manage/imports': async (asked) => {
    const { importFile } = await import('../transfers/import-file.ts');
    return importFile(asked);
  },
};

/** Tables of figures are written by the server alone. */
function refuseFigures({ query }: Asked): void {
  if (query.records !== 'figures') return;
  const message = {
    uk: 'records=figures: таблиці цифр пише сервер, а не цей API для тестів. Цифри є в /v1/figures і /v1/figures.csv.',
    en: 'records=figures: tables of figures are written by the server, not by this API for tests. Figures are at /v1/figures and /v1/figures.csv.',
  };
  throw new RefusedRequest(400, 'invalid-parameter', message, { faults: [{ pointer: '/query/records', message }] });
}

function exported({ shown, query }: Asked): KeptRecord[] {
  const isThere = (service: KeptRecord, place: string) =>
    shown.kept
      .all('service_at_locations')
      .filter((entry) => entry['service_id'] === service['id'])
      .some((entry) => shown.places.isIn(shown.kept.get('locations', entry['location_id'])?.['place_code'], place));
  const isOf = (service: KeptRecord, category: string) =>
    presentWholeService(service, shown).attributes?.some((one) => one.taxonomy_term?.code === category) === true;
  const { search: _, ...others } = query;
  return inOrderOfId(shown.kept.all('services').filter(serviceFilter({ shown, query: others })))
    .filter((service) => !query.place || isThere(service, query.place))
    .filter((service) => !query.category || isOf(service, query.category));
}

async function table(
  { shown }: Asked,
  format: string | undefined,
  services: readonly KeptRecord[],
  options: { readonly isOwn: boolean },
): Promise<Response> {
  const { tableRows } = await import('../transfers/write-table.ts');
  const rows = tableRows(services, shown, options);
  if (format === 'csv') {
    const { writeCsv } = await import('../transfers/csv.ts');
    return file(writeCsv(rows), `${exportMediaTypes.csv}; charset=utf-8`);
  }
  const { writeXlsx } = await import('../transfers/xlsx.ts');
  return file(writeXlsx({ uk: 'Послуги', en: 'Services' }[shown.language], rows), exportMediaTypes.xlsx);
}

function file(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type } });
}
