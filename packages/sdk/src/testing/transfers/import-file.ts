import type { ImportReport } from '@resilience-kit/contract';
import type { Sentence } from '@resilience-kit/contract/requests';
import { answered, type Asked, invalidBodies, isTrue, RefusedRequest } from '../answering/asked.ts';
import { asKept } from '../kept/kept-record.ts';
import { withPartIdentifiers } from '../kept/part-identifiers.ts';
import { keepChange } from '../publishing/changes.ts';
import { once } from '../publishing/idempotency.ts';
import { organizationFor, principalOf } from '../publishing/keys.ts';
import { differencesBetween } from '../publishing/states.ts';
import { historyOf, type Write } from '../publishing/write-record.ts';
import { readCsv } from './csv.ts';
import { refuseFigures } from './figure-tables.ts';
import { type BroughtRecord, planRows } from './plan-rows.ts';
import { planServices } from './plan-services.ts';
import { isJsonText, readServices } from './read-services.ts';
import { readRows } from './read-rows.ts';
import { type Sheet, UnreadableFile } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

/** More rows are not taken at once. */
const MOST_ROWS = 10_000;
/** A file of which every cell is wrong is told enough with so many. */
const MOST_LISTED = 1000;

interface Planned {
  readonly records: readonly BroughtRecord[];
  readonly gone: readonly string[];
  readonly report: Omit<ImportReport, 'dry_run'>;
}

/** Imports a file: all of it or, when anything is wrong, nothing. */
export async function importFile(asked: Asked): Promise<Response> {
  const principal = principalOf(asked, 'records:write');
  const only = organizationFor(principal, asked.query.organization_id);
  if (only !== undefined && !asked.state.kept.get('organizations', only)) throw noOrganization(only);
  const isDryRun = isTrue(asked.query.dry_run);
  const content = await contentOf(asked);
  return once(asked, principal, isDryRun, () => {
    const { records, gone, report } = plan(content, asked, only);
    if (isDryRun) return answered(200, { dry_run: true, ...report });
    if (report.fault_count > 0) throw refused({ dry_run: false, ...report });
    const writes = writesOf(records, gone, asked);
    const change = writes.length === 0 ? undefined : keepChange(asked.state, writes, { source: 'import', principal });
    return answered(200, { dry_run: false, ...(change && { change_id: change.id }), ...report });
  });
}

type Content = { readonly sheets: readonly Sheet[] } | { readonly services: readonly unknown[] };

async function contentOf({ body, bytes }: Asked): Promise<Content> {
  try {
    if (isJsonText(body)) return { services: readServices(body) };
    const sheets = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readXlsx(bytes) : [readCsv(body)];
    refuseFigures(sheets);
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    if (rows <= MOST_ROWS + sheets.length) return { sheets };
    throw new UnreadableFile({
      uk: `У файлі рядків: ${rows}, а за раз приймається до ${MOST_ROWS}. Поділіть його на кілька і завантажте по черзі.`,
      en: `The file has ${rows} rows; up to ${MOST_ROWS} are taken at once. Split it and import the parts one after another.`,
    });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { uk, en } = error.why;
    throw invalidBodies([
      { pointer: '', message: { uk: `${uk} Нічого не збережено.`, en: `${en} Nothing was stored.` } },
    ]);
  }
}

function plan(content: Content, { shown }: Asked, only: string | undefined): Planned {
  const told = ({ pointer, text }: { pointer: string; text: Sentence }) => ({ pointer, message: text[shown.language] });
  if ('services' in content) {
    const { records, gone, counts, organizationsAdded, faults, leftBehind } = planServices(
      content.services,
      shown,
      only,
    );
    return {
      records,
      gone,
      report: {
        counted: 'services',
        counts,
        organizations_added: [...organizationsAdded],
        fault_count: faults.length,
        faults: faults.slice(0, MOST_LISTED).map(told),
        notices: leftBehind.slice(0, MOST_LISTED).map(told),
      },
    };
  }
  const read = readRows(content.sheets, shown);
  const { records, counts, organizationsAdded, faults } = planRows(read, shown, only);
  const inOrder = faults.toSorted((one, other) => one.row - other.row);
  return {
    records,
    gone: [],
    report: {
      counted: 'rows',
      counts,
      organizations_added: [...organizationsAdded],
      fault_count: faults.length,
      faults: inOrder.slice(0, MOST_LISTED).map(({ sheet, row, key, column, value, problem, fix }) => ({
        pointer: pointerOf('sheets', sheet, 'rows', String(row), ...(key === undefined ? [] : ['columns', key])),
        sheet,
        row,
        ...(column === '' ? {} : { column }),
        ...(value === '' ? {} : { value }),
        message: problem[shown.language],
        fix: fix[shown.language],
      })),
      notices: read.notices
        .slice(0, MOST_LISTED)
        .map(({ sheet, text }) => told({ pointer: pointerOf('sheets', sheet), text })),
    },
  };
}

function pointerOf(...parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function writesOf(records: readonly BroughtRecord[], gone: readonly string[], { state }: Asked): Write[] {
  const brought = records.map(({ resource, record }): Write => {
    const id = String(record['id']);
    const before = state.kept.get(resource, id);
    const history = resource === 'service_at_locations' ? historyOf(before, record, state.now) : [];
    const after = { ...withPartIdentifiers(record), ...(history.length > 0 ? { history } : {}) };
    const isRetired = record['status'] === 'defunct' && before?.['status'] !== 'defunct';
    const action = !before ? 'created' : isRetired ? 'retired' : 'updated';
    return {
      resource,
      id,
      before,
      after,
      action,
      differences: differencesBetween(before && asKept(before), asKept(after)),
    };
  });
  const removed = gone.map((id): Write => {
    const before = state.kept.get('service_at_locations', id);
    const differences = differencesBetween(before && asKept(before), undefined);
    return { resource: 'service_at_locations', id, before, after: undefined, action: 'retired', differences };
  });
  return [...brought, ...removed].filter(({ differences }) => differences.length > 0);
}

/** 400: nothing was imported, and why. */
function refused(report: ImportReport): RefusedRequest {
  const detail = {
    uk: `Нічого не імпортовано. Помилок у файлі: ${report.fault_count}; про кожну сказано в errors.`,
    en: `Nothing was imported. Mistakes in the file: ${report.fault_count}; errors tells about each.`,
  };
  const errors = report.faults.map(({ pointer, message, fix }) => ({
    pointer,
    message: fix === undefined ? message : `${message} ${fix}`,
  }));
  return new RefusedRequest(400, 'invalid-body', detail, { errors, report });
}

function noOrganization(id: string): RefusedRequest {
  const message = {
    uk: `organization_id має називати наявну організацію; ${id} немає. Їх перелічує /organizations.`,
    en: `organization_id must name an organization that exists; there is no ${id}. /organizations lists them.`,
  };
  return new RefusedRequest(400, 'invalid-parameter', message, {
    faults: [{ pointer: '/query/organization_id', message }],
  });
}
