import * as z from 'zod/mini';
import { identifier } from '../hsds/common.ts';
import { katottg } from '../profile/place-reference.ts';
import { exportMediaTypes, LARGEST_IMPORT } from '../transfers/export-format.ts';
import { importReport } from '../transfers/import-report.ts';
import { importSource } from '../transfers/import-source.ts';
import { operation } from './operation.ts';
import { byOrganization, language, modifiedAfter, noPathParameters, text } from './parameters.ts';
import { dryRun } from './publishing.ts';

const { csv, xlsx, json, ndjson } = exportMediaTypes;
const common = { tag: 'Publishing', requires: 'accessKey', pathParameters: noPathParameters } as const;

const sheetFormat = {
  format: z._default(z.enum(['xlsx', 'csv']).check(z.meta({ description: 'A workbook, or the table alone.' })), 'xlsx'),
};

const ofRecords = {
  records: z._default(
    z
      .enum(['services', 'figures'])
      .check(z.meta({ description: 'What the table is of: `services`, or `figures` with their indicators.' })),
    'services',
  ),
};

export const importFile = operation({
  ...common,
  id: 'importFile',
  method: 'post',
  path: '/v1/manage/imports',
  summary: 'Imports a file: all of it or, when anything is wrong, nothing',
  description:
    'A spreadsheet in the shape of a template (XLSX, CSV; up to 10,000 rows), of services or of figures; a table of figures with HXL hashtags; or HSDS services (a page of JSON, or ndjson), up to 20 MB. The same file again changes nothing; what is not in it stays as it is. With `dry_run` the answer is the report with every fault; without it faults are a 400 whose `errors` name them all and whose `report` is the same report. The import is one entry of the audit trail and can be undone as one.',
  scope: 'records:write',
  query: z.object({
    ...dryRun,
    organization_id: z.exactOptional(
      identifier.check(
        z.meta({
          description:
            'All records are of this organization; others are faults. Default: the organization of the key; for the operator whatever the file says.',
        }),
      ),
    ),
    ...language,
  }),
  takesMinutes: true,
  upload: { mediaTypes: [xlsx, csv, json, ndjson], longest: LARGEST_IMPORT },
  answer: importReport,
});

export const importFromApi = operation({
  ...common,
  id: 'importFromApi',
  method: 'post',
  path: '/v1/manage/imports/api',
  summary: 'Imports the services of another HSDS API: all of them or, when anything is wrong, none',
  description:
    'For the operator. Reads an HSDS 3 API page by page, in both languages when it has them: up to 10,000 services, in two and a half minutes. Records keep their identifiers, so that the same import again changes nothing, and services that are not read stay as they are. With `dry_run` the answer is the report, and nothing is stored. When the API cannot be read, or what it answers is not HSDS 3, that is a 400 that says what and where, and nothing is stored. What cannot be taken over of a record is among the `notices`, by record and property. The server connects to public addresses alone, also where it is redirected to. The import is one entry of the audit trail and can be undone as one.',
  scope: 'records:write',
  idempotencyKey: true,
  takesMinutes: true,
  query: z.object({
    ...dryRun,
    organization_id: z.exactOptional(
      identifier.check(
        z.meta({
          description:
            'All records are of this organization; others are faults, and what all share stays as it is. Default: whatever the API has.',
        }),
      ),
    ),
    ...language,
  }),
  body: importSource,
  answer: importReport,
});

export const exportOwnServices = operation({
  ...common,
  id: 'exportOwnServices',
  method: 'get',
  path: '/v1/manage/export',
  summary: 'The services or the figures of an organization as a table to correct and import again',
  description:
    'With the organization’s own IDs. Addresses of confidential locations and numbers that are withheld never stand in a table; importing it again leaves them as they are.',
  scope: 'records:read',
  query: z.object({
    ...sheetFormat,
    ...ofRecords,
    organization_id: z.exactOptional(
      identifier.check(z.meta({ description: 'Default: the organization of the key; all for the operator.' })),
    ),
    ...language,
  }),
  answer: z.string(),
  files: [xlsx, csv],
});

export const getTemplate = operation({
  ...common,
  id: 'getTemplate',
  method: 'get',
  path: '/v1/manage/template',
  summary: 'An empty table to fill in, and how to',
  scope: 'records:read',
  query: z.object({ ...sheetFormat, ...ofRecords, ...language }),
  answer: z.string(),
  files: [xlsx, csv],
});

export const exportServices = operation({
  id: 'exportServices',
  method: 'get',
  path: '/v1/export',
  tag: 'Finding help',
  summary: 'All services as a file',
  description:
    'Sent while it is read: any number of services. `json` is one HSDS page, `ndjson` one HSDS service a line, `jsonld` schema.org. Texts that a format has once are in the language wanted.',
  pathParameters: noPathParameters,
  query: z.object({
    format: z._default(
      z.enum(['csv', 'xlsx', 'json', 'ndjson', 'jsonld']).check(z.meta({ description: 'The format of the file.' })),
      'json',
    ),
    ...byOrganization,
    place: z.exactOptional(
      katottg.check(z.meta({ description: 'Only services in this oblast, district, hromada or city.' })),
    ),
    category: z.exactOptional(text('Only services with the category of this code or one below it.', 200)),
    ...modifiedAfter,
    ...language,
  }),
  answer: z.string(),
  files: Object.values(exportMediaTypes),
});
